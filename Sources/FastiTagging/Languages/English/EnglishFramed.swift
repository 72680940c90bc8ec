enum EnglishFramed {
    static let rules: [Rule] = []
}
