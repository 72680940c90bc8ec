import CGraphviz
import FastiGraphs

/// A page as PNG.
///
/// Graphviz's own PNG spends three quarters of its time on packing the dots as small as can be. So the
/// page is drawn onto a picture of cairo that is handed to it, as for PDF, and libpng packs that with
/// its setting for speed.
enum PNGPicture {
    /// - Parameter resolution: Dots an inch.
    static func bytes(
        of graph: Graph, resolution: Int, with graphviz: Graphviz
    ) throws(DrawingFailure) -> [UInt8] {
        guard let cairo = Cairo(), let libpng = LibPNG() else {
            throw DrawingFailure(
                reason: .missingLibrary, format: .png,
                message: "cairo or libpng; install them with: apt-get install libcairo2 libpng16-16"
            )
        }
        let dotsAPoint = Double(resolution) / 72
        let (width, height) = (
            Int((graph.page.width * dotsAPoint).rounded()),
            Int((graph.page.height * dotsAPoint).rounded())
        )
        guard let picture = cairo.picture(width: width, height: height) else {
            throw DrawingFailure(reason: .render, format: .png, message: "no room for the picture")
        }
        defer { cairo.destroySurface(picture) }
        try graphviz.withPage(of: graph, format: .png) { page throws(DrawingFailure) in
            // Graphviz closes what it draws on: a window, and not the picture.
            let window = cairo.window(picture, 0, 0, Double(width), Double(height))
            let context = cairo.create(window)
            defer {
                cairo.destroyContext(context)
                cairo.destroySurface(window)
            }
            cairo.setWhite(context)
            cairo.scale(context, dotsAPoint, dotsAPoint)
            try graphviz.draw(page, onto: context)
        }
        guard let dots = cairo.dots(of: picture, width: width, height: height),
            let bytes = libpng.bytes(dots, width: width, height: height)
        else { throw DrawingFailure(reason: .render, format: .png, message: "no picture") }
        return bytes
    }
}

/// The one function of libpng that is needed.
private struct LibPNG {
    private typealias Write =
        @convention(c) (
            UnsafeMutablePointer<fasti_png_image>, UnsafeMutableRawPointer?,
            UnsafeMutablePointer<Int>, Int32, UnsafeRawPointer?, Int32, UnsafeRawPointer?
        ) -> Int32

    private let write: Write

    /// `nil` where the machine has no libpng.
    init?() {
        guard let library = SharedLibrary("libpng16.so.16"),
            let write = library.function("png_image_write_to_memory", as: Write.self)
        else { return nil }
        self.write = write
    }

    /// - Parameter dots: Red, green and blue of each, row by row.
    func bytes(_ dots: [UInt8], width: Int, height: Int) -> [UInt8]? {
        var image = fasti_png_image()
        (image.version, image.width, image.height) = (1, UInt32(width), UInt32(height))
        // Colours without transparency; fast rather than small.
        (image.format, image.flags) = (2, 2)
        // Dots that cannot be packed at all take a little more than they are.
        let most = dots.count + dots.count / 8 + height + 4_096
        var isWritten = false
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            var length = most
            isWritten =
                write(&image, buffer.baseAddress, &length, 0, dots, Int32(width * 3), nil) != 0
            count = isWritten ? length : 0
        }
        return isWritten ? bytes : nil
    }
}
