enum EnglishJoined {
    static let rules: [Rule] = []
}
