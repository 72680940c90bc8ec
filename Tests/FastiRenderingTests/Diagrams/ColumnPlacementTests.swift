import FastiTestSupport
import Testing

@testable import FastiRendering

private let column = ColumnPlacement(top: 0, bottom: 100, gap: 5)

@Test func boxesStandBesideTheirEnds() {
    let items = [
        ColumnPlacement.Item(height: 10, ends: [80]), ColumnPlacement.Item(height: 10, ends: [20]),
    ]
    let (order, tops) = column.place(items)
    #expect(order == [1, 0])
    #expect(tops == [15, 75])
}

@Test func boxesThatWantOnePlaceShareIt() {
    let items = [Double](repeating: 50, count: 3).map {
        ColumnPlacement.Item(height: 10, ends: [$0])
    }
    #expect(column.place(items).tops == [30, 45, 60])
    let low = [ColumnPlacement.Item(height: 10, ends: [99]), .init(height: 10, ends: [99])]
    #expect(column.place(low).tops == [75, 90])
}

@Test func neighboursAreChangedWhereLinesCross() {
    // By the means of their ends the first is above the second; the other way one line less
    // crosses.
    let items = [
        ColumnPlacement.Item(height: 10, ends: [40, 40, 40, 0]),
        ColumnPlacement.Item(height: 10, ends: [31, 31, 31, 31]),
    ]
    #expect(column.place(items).order == [1, 0])
}

@Test func noBoxesMeet() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
        let items = (0..<Int.random(in: 0...12, using: &random)).map { _ in
            ColumnPlacement.Item(
                height: Double.random(in: 1...20, using: &random),
                ends: (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    Double.random(in: 0...400, using: &random)
                })
        }
        let column = ColumnPlacement(top: 10, bottom: 330, gap: 5)
        let (order, tops) = column.place(items)
        #expect(order.sorted() == Array(items.indices))
        for (place, (item, top)) in zip(order, tops).enumerated() {
            #expect(top >= 9.999 && top + items[item].height <= 330.001)
            if place > 0 {
                #expect(top >= tops[place - 1] + items[order[place - 1]].height + 4.999)
            }
        }
    }
}
