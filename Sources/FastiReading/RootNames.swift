import Glibc

/// Keeps files apart that lie under different arguments at the same path.
enum RootNames {
    /// What to put before the paths of each root: nothing, unless a path under it is found under
    /// another root too; then as many of its folders' names as it takes to tell them apart.
    static func prefixes(of roots: [FileFinder.Root], for found: [FileFinder.Found]) -> [String] {
        var rootsOfPath: [String: Set<Int>] = [:]
        for file in found { rootsOfPath[file.file.path, default: []].insert(file.root) }
        let colliding = rootsOfPath.values.filter { $0.count > 1 }
            .reduce(into: Set<Int>()) { $0.formUnion($1) }
        var prefixes = [String](repeating: "", count: roots.count)
        guard !colliding.isEmpty else { return prefixes }
        let names = colliding.map { ($0, components(of: roots[$0].folder)) }
        let longest = names.map { $0.1.count }.max() ?? 0
        for length in 1...max(longest, 1) {
            for (root, components) in names {
                prefixes[root] = components.suffix(length).map { "\($0)/" }.joined()
            }
            // Roots of one folder (two files given one by one) share a name rightly.
            let folders = Set(names.map(\.1))
            if Set(folders.map { Array($0.suffix(length)) }).count == folders.count { break }
        }
        return prefixes
    }

    /// The names on the way to a folder, links resolved.
    private static func components(of folder: String) -> [String] {
        guard let resolved = realpath(folder.isEmpty ? "." : folder, nil) else { return [] }
        defer { free(resolved) }
        return String(cString: resolved).split(separator: "/").map(String.init)
    }
}
