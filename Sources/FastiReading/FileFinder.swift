import Glibc

/// Finds the files under some arguments.
///
/// The same files are found in the same order whatever the order of the arguments: folders are
/// walked in bytewise order, and links are followed when everything else is known, each file and
/// folder once, so loops end. Hidden names are passed over unless they are arguments.
public struct FileFinder {
    /// What an argument names, and what was found under it.
    struct Root {
        /// The folder that the paths count from, as the user gave it.
        var folder: String
    }

    struct Found {
        var root: Int
        var file: FoundFile
    }

    private struct Link {
        var root: Int
        var path: [UInt8]
        var location: [UInt8]
    }

    private var roots: [Root] = []
    private var found: [Found] = []
    private var problems: [(root: Int, problem: ReadingProblem)] = []
    private var missing: [ReadingProblem] = []
    private var links: [Link] = []
    private var seen: Set<FileIdentity> = []
    private let excluded: FileIdentity?

    /// - Parameter folder: Where outputs go: passed over wherever it lies.
    public static func find(_ arguments: [String], excluding folder: String? = nil) -> FoundFiles {
        var finder = FileFinder(excluded: folder.flatMap { Array($0.utf8).identity })
        finder.walk(arguments)
        return finder.result()
    }

    /// Whether two paths name one existing file or folder.
    public static func isSame(_ first: String, _ second: String) -> Bool {
        guard let identity = Array(first.utf8).identity else { return false }
        return identity == Array(second.utf8).identity
    }

    /// The names among those that a folder holds and that are files to be read.
    public static func inputs(of found: FoundFiles, among names: [String], in folder: String)
        -> [String]
    {
        let targets = names.map { (name: $0, Array("\(folder)/\($0)".utf8).identity) }
            .filter { $0.1 != nil }
        guard !targets.isEmpty else { return [] }
        let read = Set(
            found.files.compactMap { file in
                file.isStandardInput
                    ? nil : file.location.dropLast().map { UInt8(bitPattern: $0) }.identity
            })
        return targets.filter { $0.1.map(read.contains) ?? false }.map(\.name)
    }

    private init(excluded: FileIdentity?) { self.excluded = excluded }

    private mutating func walk(_ arguments: [String]) {
        let sorted = Set(arguments).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var files: [(argument: [UInt8], status: stat)] = []
        for argument in sorted where argument != "-" {
            let location = Array(argument.utf8)
            guard let status = location.status else {
                missing.append(
                    ReadingProblem(path: Self.shown(argument), reason: .lastSystemError()))
                continue
            }
            guard status.isFolder else {
                files.append((location, status))
                continue
            }
            roots.append(Root(folder: argument))
            if seen.insert(status.identity).inserted {
                walkFolder(location, path: [], root: roots.count - 1)
            }
        }
        // Files after folders: one that was found under a folder keeps that path.
        for (argument, status) in files {
            roots.append(Root(folder: String(decoding: argument.parent, as: UTF8.self)))
            add(
                argument, path: argument.name, root: roots.count - 1, status,
                sidecars: SidecarNames.beside(argument))
        }
        followLinks()
        if sorted.contains("-") {
            roots.append(Root(folder: ""))
            found.append(Found(root: roots.count - 1, file: .standardInput))
        }
    }

    /// How an argument that is not there is named: never by an absolute path.
    private static func shown(_ argument: String) -> String {
        argument.hasPrefix("/")
            ? String(decoding: Array(argument.utf8).name, as: UTF8.self) : argument
    }

    /// - Parameter sidecars: Those of the folders around, with the way from their folder to here.
    private mutating func walkFolder(
        _ location: [UInt8], path: [UInt8], root: Int, sidecars: [NamedSidecar] = []
    ) {
        let names: [[UInt8]]
        do throws(ReadingProblem) {
            names = try location.entries(shownAs: String(decoding: path, as: UTF8.self))
        } catch {
            problems.append((root, error))
            return
        }
        let mark = Array(OutputMark.fileName.utf8)
        let ours =
            names.contains(mark) ? OutputMark.names(at: location.appending(mark).terminated) : []
        let around = SidecarNames.here(names, location, path) + sidecars
        for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            if Sidecar.isSidecar(String(decoding: name, as: UTF8.self)) { continue }
            guard name.first != UInt8(ascii: "."), !ours.contains(name, isFolder: false) else {
                continue
            }
            let child = location.appending(name)
            let childPath = path.isEmpty ? name : path.appending(name)
            guard let status = child.linkStatus else {
                problem(childPath, root, .lastSystemError())
                continue
            }
            if status.isLink {
                links.append(Link(root: root, path: childPath, location: child))
            } else if status.isFolder {
                guard status.identity != excluded, !ours.contains(name, isFolder: true) else {
                    continue
                }
                guard seen.insert(status.identity).inserted else { continue }
                walkFolder(
                    child, path: childPath, root: root,
                    sidecars: SidecarNames.below(name, around))
            } else {
                let own = SidecarNames.own(of: name, among: names, location, path)
                add(
                    child, path: childPath, root: root, status,
                    sidecars: own + SidecarNames.of(name, around))
            }
        }
    }

    /// Links lead to more folders with more links; each file and folder is taken once.
    private mutating func followLinks() {
        while !links.isEmpty {
            let round = links.sorted { $0.path.lexicographicallyPrecedes($1.path) }
            links = []
            for link in round {
                guard let status = link.location.status else {
                    problem(link.path, link.root, .lastSystemError())
                    continue
                }
                if status.isFolder {
                    guard status.identity != excluded, seen.insert(status.identity).inserted
                    else { continue }
                    walkFolder(link.location, path: link.path, root: link.root)
                } else {
                    add(link.location, path: link.path, root: link.root, status)
                }
            }
        }
    }

    private mutating func add(
        _ location: [UInt8], path: [UInt8], root: Int, _ status: stat,
        sidecars: [NamedSidecar] = []
    ) {
        if let reason = ReadingProblem.Reason(notRegular: status) {
            problem(path, root, reason)
            return
        }
        guard seen.insert(status.identity).inserted else { return }
        let file = FoundFile(
            path: String(decoding: path, as: UTF8.self), location: location.terminated,
            isStandardInput: false, sidecars: sidecars,
            fileExtension: Readers.fileExtension(of: String(decoding: path.name, as: UTF8.self)))
        found.append(Found(root: root, file: file))
    }

    private mutating func problem(_ path: [UInt8], _ root: Int, _ reason: ReadingProblem.Reason) {
        let text = String(decoding: path, as: UTF8.self)
        problems.append((root, ReadingProblem(path: text, reason: reason)))
    }

    private func result() -> FoundFiles {
        let prefixes = RootNames.prefixes(of: roots, for: found)
        var result = FoundFiles()
        result.files = found.map { found in
            var file = found.file
            file.path = prefixes[found.root] + file.path
            return file
        }
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        result.unread = problems.map { root, problem in
            var problem = problem
            problem.path = prefixes[root] + problem.path
            return problem
        }
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        result.missing = missing
        return result
    }
}

extension Set<String> {
    fileprivate func contains(_ name: [UInt8], isFolder: Bool) -> Bool {
        contains(String(decoding: name, as: UTF8.self) + (isFolder ? "/" : ""))
    }
}
