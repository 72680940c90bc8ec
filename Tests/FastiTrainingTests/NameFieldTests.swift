import Testing

@testable import FastiLanguage
@testable import FastiTraining

@Test func theFieldWantsNothingOfWhatItKnows() {
    var field = NameField()
    let truth = NameClass.classes(of: [(1..<3, .person)], count: 4)
    var scores = [Float](repeating: 0, count: truth.count * NameClass.count)
    let none = [Float](repeating: 0, count: NameClass.count * NameClass.count)
    field.look(scores, none, truth)
    let unsure = field.gradient.reduce(0) { $0 + abs($1) }
    for (index, value) in truth.enumerated() { scores[index * NameClass.count + value] = 20 }
    field.look(scores, none, truth)
    #expect(field.gradient.reduce(0) { $0 + abs($1) } < 0.001)
    #expect(unsure > 1)
}

@Test func whatTheFieldExpectsAreShares() {
    var field = NameField()
    let truth = NameClass.classes(of: [(0..<1, .place)], count: 3)
    let scores = (0..<(3 * NameClass.count)).map { Float($0 % 7) / 3 }
    field.look(
        scores, [Float](repeating: 0.5, count: NameClass.count * NameClass.count), truth)
    for index in truth.indices {
        let row = field.gradient[(index * NameClass.count)..<((index + 1) * NameClass.count)]
        #expect(abs(row.reduce(0, +)) < 0.0001)
    }
    #expect(abs(field.pairGradient.reduce(0, +)) < 0.0001)
    // A name cannot begin in its middle, nor end there.
    #expect(field.gradient[NameClass.index(.inside, .person)] == 0)
    #expect(field.gradient[2 * NameClass.count + NameClass.index(.begin, .person)] == 0)
}

@Test(arguments: [(0.0, 1.0), (1.0, 2.718281828459045), (-20.0, 2.061153622438558e-9)])
func powersAreThoseOfEverybody(_ x: Double, _ power: Double) {
    #expect(abs(Exponential.value(x) / power - 1) < 1e-12)
}

@Test func otherWeightsOfNamesLeaveAllElseAsItIs() throws {
    let old = LanguageModel.builtInBytes
    var weights = TrainedWeights(bits: NameTraining.bits, classes: NameClass.count)
    weights.rows = [17]
    weights.values = (0..<NameClass.count).map(Float.init)
    let packed = Packed(weights, scale: 1, bucketBits: 15, bytes: 1000)
    let transitions = [Int32](repeating: 3, count: NameClass.count * NameClass.count)
    let new = ModelWriter.replacingNames(in: old, with: packed, transitions: transitions)
    _ = try LanguageModel(bytes: new)
    for part in ModelLayout.Part.allCases {
        let isOther =
            [.nameBuckets, .nameEntries, .nameTransitions, .shape].contains(part)
        #expect((content(part, of: old) == content(part, of: new)) != isOther)
    }
}

private func content(_ part: ModelLayout.Part, of model: [UInt8]) -> ArraySlice<UInt8> {
    func number(_ place: Int) -> Int {
        (0..<8).reversed().reduce(0) { $0 << 8 | Int(model[8 * place + $1]) }
    }
    let start = number(3 + 2 * part.rawValue)
    return model[start..<(start + number(4 + 2 * part.rawValue))]
}
