import ArgumentParser
import Fasti
import FastiChronology
import FastiDates

/// `fasti correct`: writes a correction into the user's file.
struct CorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Writes a correction into your file of corrections.",
        discussion: """
            Example:
              fasti correct "signed the agreement" --set-date 2020-11-10 --note "as in the text"

            ENTRY is the id of an entry or of a mention, or words of a title that only one entry \
            has. The correction is added at the end of the file, and takes effect with the next \
            fasti build or fasti merge that is given the file by --corrections. It names a passage \
            and its words, so that it holds for the same passage when documents are added.

            An entry of your own:
              fasti correct --add "The court rejected the appeal" --set-date 2021-05-04 \\
                --citation "Register of the court, no. 12"
            """)

    @Argument(help: ArgumentHelp("Id or words of the title.", valueName: "entry"))
    var entry: String?

    @Option(help: ArgumentHelp("A chronology that fasti build made.", valueName: "file"))
    var chronology = "out/chronology.json"

    @Option(help: ArgumentHelp("Your corrections; made where it is missing.", valueName: "file"))
    var corrections = "corrections.yaml"

    @Option(
        help: ArgumentHelp("When it happened, as EDTF.", valueName: "date"),
        transform: BuildCommand.date)
    var setDate: EDTF?

    @Option(
        help: ArgumentHelp("A date that it does not have; can be given again.", valueName: "date"),
        transform: BuildCommand.date)
    var forbidDate: [EDTF] = []

    @Option(help: ArgumentHelp("Another title.", valueName: "title"))
    var retitle: String?

    @Option(help: ArgumentHelp("A word to find it by; can be given again.", valueName: "tag"))
    var tag: [String] = []

    @Option(help: ArgumentHelp("What is to be remembered, or why.", valueName: "text"))
    var note: String?

    @Flag(help: "Take it out of the chronology.")
    var hide = false

    @Flag(help: "You have read it against its passages.")
    var reviewed = false

    @Option(
        help: ArgumentHelp(
            "An entry that is the same happening; can be given again.", valueName: "entry"))
    var mergeWith: [String] = []

    @Option(
        help: ArgumentHelp(
            "A mention that tells of another happening; can be given again, and these stay together.",
            valueName: "mention"))
    var split: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("An actor's id or name, and the new name.", valueName: "actor"))
    var renameActor: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Actors that are one, by id or name; the first gives the name.", valueName: "actor"))
    var joinActors: [String] = []

    @Option(help: ArgumentHelp("The title of an entry of your own.", valueName: "title"))
    var add: String?

    @Option(
        help: ArgumentHelp("Where your own entry can be read; goes with --add.", valueName: "text"))
    var citation: String?

    @Option(help: ArgumentHelp("The words that stand there.", valueName: "text"))
    var quote: String?

    func validate() throws {
        let subjects = [
            entry != nil, add != nil, !renameActor.isEmpty, !joinActors.isEmpty,
        ].filter(\.self).count
        guard subjects == 1 else {
            throw ValidationError(
                "name one thing to correct: an entry, --add, --rename-actor or --join-actors")
        }
        guard renameActor.isEmpty || renameActor.count == 2 else {
            throw ValidationError("--rename-actor takes two: the actor, and the new name")
        }
        guard joinActors.isEmpty || joinActors.count > 1 else {
            throw ValidationError("--join-actors takes two or more")
        }
        guard (add == nil) == (citation == nil), add != nil || quote == nil else {
            throw ValidationError("--add and --citation go together, and --quote with them")
        }
        guard entry == nil || hasChange else {
            throw ValidationError("say what to change, such as --set-date, --retitle or --hide")
        }
        let isOther = add != nil || entry == nil
        let isEntrysOwn =
            !forbidDate.isEmpty || retitle != nil || hide || !mergeWith.isEmpty || !split.isEmpty
        guard !isOther || !isEntrysOwn else {
            throw ValidationError(
                "--forbid-date, --retitle, --hide, --merge-with, --split: of which entry?")
        }
    }

    private var hasChange: Bool {
        setDate != nil || !forbidDate.isEmpty || retitle != nil || !tag.isEmpty || note != nil
            || hide || reviewed || !mergeWith.isEmpty || !split.isEmpty
    }

    func run() throws {
        let draft = try draft()
        do {
            try CorrectionsWriter.append(draft, to: corrections)
        } catch let error as UserFileError {
            for line in error.lines { Console.say(line) }
            throw ExitCodes.badData
        } catch let error as OutputError {
            Console.say("fasti: \(error)")
            throw ExitCodes.cannotWrite
        }
        print(Console.printable("written to \(corrections): \(draft.comment)"))
    }

    private func draft() throws -> CorrectionDraft {
        if let add { return added(add) }
        let made = try UserFiles.chronology(inFolderOrFile: chronology)
        if let name = renameActor.first {
            let actor = try ActorChoice(made, chronology).actor(name)
            return CorrectionDraft(
                comment: "“\(actor.name)” is named “\(renameActor[1])”",
                fields: actorFields(actor) + [("rename", .text(renameActor[1]))] + noteField)
        }
        if !joinActors.isEmpty {
            let choice = ActorChoice(made, chronology)
            let actors = try joinActors.map(choice.actor)
            return CorrectionDraft(
                comment: actors.map { "“\($0.name)”" }.joined(separator: ", ") + " are one",
                fields: actorFields(actors[0])
                    + [("join", .texts(actors.dropFirst().map(\.id)))] + noteField)
        }
        return try corrected(EntryChoice(made, chronology))
    }

    private var noteField: [(String, CorrectionDraft.Value)] {
        note.map { [("note", .text($0))] } ?? []
    }

    private func actorFields(_ actor: Actor) -> [(String, CorrectionDraft.Value)] {
        [("actor", .text(actor.id)), ("called", .text(actor.name))]
    }

    private func added(_ title: String) -> CorrectionDraft {
        var fields: [(String, CorrectionDraft.Value)] = [("add", .text(title))]
        if let setDate { fields.append(("set-date", .text("\(setDate)"))) }
        if let citation { fields.append(("citation", .text(citation))) }
        if let quote { fields.append(("quote", .text(quote))) }
        return CorrectionDraft(
            comment: "an entry of our own", fields: fields + commonFields + noteField)
    }

    private var commonFields: [(String, CorrectionDraft.Value)] {
        (tag.isEmpty ? [] : [("tag", .texts(tag))]) + (reviewed ? [("reviewed", .flag)] : [])
    }

    private func corrected(_ choice: EntryChoice) throws -> CorrectionDraft {
        let (found, named) = try choice.entry(entry ?? "")
        let parted = try split.map { try choice.mention($0, of: found) }
        let subject = parted.first ?? named
        var fields = choice.passage(subject).map { ($0.key, CorrectionDraft.Value.text($0.text)) }
        var same = parted.dropFirst().map(choice.passage)
        for other in mergeWith {
            same.append(choice.passage(try choice.entry(other).mention))
        }
        if !same.isEmpty { fields.append(("merge-with", .passages(Array(same)))) }
        if !parted.isEmpty {
            let rest = choice.mentions(of: found).filter { mention in
                !parted.contains { $0.id == mention.id }
            }
            guard !rest.isEmpty else {
                Console.say(
                    "fasti: these are all mentions of the entry; nothing would be left of it")
                throw ExitCode.validationFailure
            }
            fields.append(("split-from", .passages(rest.map(choice.passage))))
        }
        if !forbidDate.isEmpty {
            fields.append(("forbid-date", .texts(forbidDate.map { "\($0)" })))
        }
        if let setDate { fields.append(("set-date", .text("\(setDate)"))) }
        if let retitle { fields.append(("retitle", .text(retitle))) }
        if hide { fields.append(("hide", .flag)) }
        let date = found.dates.first.map { "\($0.edtf): " } ?? ""
        return CorrectionDraft(
            comment: "\(date)\(found.title)", fields: fields + commonFields + noteField)
    }
}
