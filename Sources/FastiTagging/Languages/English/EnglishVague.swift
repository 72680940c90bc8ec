enum EnglishVague {
    static let rules: [Rule] = []
}
