/// Finds the files in which the user says more about others, while folders are walked.
enum SidecarNames {
    /// That of a folder, where it has one; its names are still to come.
    static func here(
        _ names: [[UInt8]], _ location: [UInt8], _ path: [UInt8]
    ) -> [NamedSidecar] {
        let name = Array(Sidecar.folderName.utf8)
        guard names.contains(name) else { return [] }
        return [NamedSidecar(sidecar: sidecar(name, location, path), name: "")]
    }

    /// That of one file alone.
    static func own(
        of name: [UInt8], among names: [[UInt8]], _ location: [UInt8], _ path: [UInt8]
    ) -> [NamedSidecar] {
        let beside = name + Array(Sidecar.suffix.utf8)
        guard names.contains(beside) else { return [] }
        return [NamedSidecar(sidecar: sidecar(beside, location, path), name: "")]
    }

    /// Both, of a file that is an argument itself.
    static func beside(_ argument: [UInt8]) -> [NamedSidecar] {
        let folder = argument.contains(UInt8(ascii: "/")) ? argument.parent : [UInt8(ascii: ".")]
        let names = [argument.name + Array(Sidecar.suffix.utf8), Array(Sidecar.folderName.utf8)]
            .filter { folder.appending($0).status != nil }
        return own(of: argument.name, among: names, folder, [])
            + of(argument.name, here(names, folder, []))
    }

    /// For a folder inside: the way to it goes before the names in it.
    static func below(_ folder: [UInt8], _ sidecars: [NamedSidecar]) -> [NamedSidecar] {
        of(folder, sidecars).map { NamedSidecar(sidecar: $0.sidecar, name: $0.name + "/") }
    }

    /// For a file: its name in each.
    static func of(_ file: [UInt8], _ sidecars: [NamedSidecar]) -> [NamedSidecar] {
        sidecars.map {
            NamedSidecar(
                sidecar: $0.sidecar, name: $0.name + String(decoding: file, as: UTF8.self))
        }
    }

    private static func sidecar(
        _ name: [UInt8], _ location: [UInt8], _ path: [UInt8]
    ) -> Sidecar {
        Sidecar(
            location: location.appending(name).terminated,
            path: String(decoding: path.isEmpty ? name : path.appending(name), as: UTF8.self))
    }
}
