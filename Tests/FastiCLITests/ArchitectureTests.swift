import FastiTestSupport
import Foundation
import Testing

/// The folders and imports are as `Package.swift` and docs/architecture.md have them.
@Suite struct ArchitectureTests {
    /// A target of the package, with the names of those it may import.
    private struct Target: CustomStringConvertible {
        var name: String
        var dependencies: Set<String>
        var description: String { name }

        /// What its files import of the package, and Foundation.
        func imports() throws -> Set<String> {
            let folder = "\(Program.package)/Sources/\(name)"
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
            return try names.filter { $0.hasSuffix(".swift") }.reduce(into: []) { result, name in
                let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
                for match in text.matches(of: /(?m)^(?:\w+ )?import (\w+)/) {
                    result.insert(String(match.output.1))
                }
            }
        }
    }

    private static func targets() throws -> [Target] {
        let manifest = try String(
            contentsOfFile: "\(Program.package)/Package.swift", encoding: .utf8)
        return manifest.matches(of: /\.(?:executableT|t)arget\(([^()]|\.product\([^()]*\))*\)/)
            .compactMap { match in
                let text = match.output.0.replacing(/package: "[^"]*"/, with: "")
                guard let name = text.firstMatch(of: /name: "(\w+)"/)?.output.1 else { return nil }
                let list = text.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.output.1 ?? ""
                return Target(
                    name: String(name),
                    dependencies: Set(list.matches(of: /"(\w+)"/).map { String($0.output.1) }))
            }
            .filter { !$0.name.hasPrefix("CFasti") && $0.name != "FastiTestSupport" }
    }

    @Test func everyTargetListsExactlyWhatItImports() throws {
        let targets = try Self.targets()
        #expect(targets.count > 10)
        for target in targets {
            let imports = try target.imports()
            #expect(
                imports.subtracting(["FoundationEssentials", "Glibc", "Synchronization"])
                    == target.dependencies,
                "\(target)")
        }
    }

    @Test func everyModuleIsDescribed() throws {
        let description = try String(
            contentsOfFile: "\(Program.package)/docs/architecture.md", encoding: .utf8)
        for target in try Self.targets() {
            #expect(description.contains("`\(target)`"), "\(target)")
        }
    }
}
