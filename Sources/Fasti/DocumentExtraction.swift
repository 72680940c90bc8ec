public import FastiChronology
import FastiExtraction
public import FastiLanguage
public import FastiReading

/// Documents in, what each of them tells out, one by one: what `fasti extract` does.
///
/// Of every document alone; nothing is merged.
public struct DocumentExtraction {
    private let stage: DocumentStage
    private let made: Chronology.Made

    /// - Parameter model: In place of the one built in.
    /// - Throws: `ModelError` where the built-in model is damaged.
    public init(options: Options = Options(), model: LanguageModel? = nil) throws(ModelError) {
        let used: LanguageModel
        if let model { used = model } else { used = try .builtIn() }
        made = options.documentsMade
        stage = DocumentStage(options: options, model: used)
    }

    /// What a document tells. Its id comes from its text; two with one text are told apart when
    /// all are put together.
    public func mentions(of record: SourceRecord) -> DocumentMentions {
        var found = stage.mentions(in: record, as: Source(of: record))
        found.made = made
        return found
    }

    /// Who is said in a document to say, think or want what.
    public func attributions(of record: SourceRecord) -> DocumentAttributions {
        stage.attributions(in: record, as: Source(of: record))
    }
}
