import Glibc

/// A C library that is looked for when it is needed.
///
/// The drawing library's own plugin uses cairo, pango and fontconfig, so where it works they are there;
/// to link them would ask for three more development packages of everyone who builds.
struct SharedLibrary {
    /// The library is there but lacks a function.
    struct MissingFunction: Error {}

    private let handle: UnsafeMutableRawPointer

    /// `nil` where the machine has none of that name.
    init?(_ name: String) {
        guard let handle = dlopen(name, RTLD_NOW | RTLD_GLOBAL) else { return nil }
        self.handle = handle
    }

    /// A function of the library, or `nil` if it has none of that name.
    ///
    /// The caller vouches for the type.
    func function<Function>(_ name: String, as type: Function.Type = Function.self) -> Function? {
        dlsym(handle, name).map { unsafeBitCast($0, to: type) }
    }
    func required<Function>(_ name: String) throws(MissingFunction) -> Function {
        guard let function = function(name, as: Function.self) else { throw MissingFunction() }
        return function
    }
}
