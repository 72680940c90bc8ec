import FastiLanguage
import FuzzSupport

private let analyzer: Analyzer = {
    guard let model = try? LanguageModel.builtIn() else { preconditionFailure("no model") }
    return Analyzer(model: model, effort: .fast)
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    checkAnalysis(of: text(start, count), by: analyzer)
    return 0
}
