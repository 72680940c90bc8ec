enum EnglishSets {
    static let rules: [Rule] = []
}
