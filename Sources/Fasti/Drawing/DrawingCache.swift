import FastiGraphs
import FastiHashing
import FastiJSON
import FastiProcesses

/// Pictures that `fasti-draw` drew, kept from one run to the next.
///
/// A picture is known again by what it shows, the program that draws, and what that says of its
/// libraries and font. Formats that hold one page a file are kept page by page, so that a change on
/// one page has one page drawn. Nothing is kept of a drawing with a fault.
struct DrawingCache {
    typealias Draw = (DrawingJob) throws(HelperProcess.StartError) -> Drawing

    private let file: CacheFile
    /// All that shapes a picture, its content aside.
    private let tools: String

    /// - Returns: `nil` where the program does not say what it draws with.
    init?(file: CacheFile, helper: String) {
        guard let stamp = ProgramFile.stamp(of: helper) else { return nil }
        let told: HelperProcess.Output
        do throws(HelperProcess.StartError) {
            told = try HelperProcess.run(helper, arguments: ["--version"], timeout: 10)
        } catch { return nil }
        guard told.ending == .exited(0), !told.bytes.isEmpty else { return nil }
        self.file = file
        tools = SHA256.hex(Array("drawing 1\n\(stamp)\n".utf8) + told.bytes)
    }

    /// The pictures of a job, of which only those are drawn that are not kept.
    func pictures(
        of job: DrawingJob, drawing draw: Draw
    ) throws(HelperProcess.StartError) -> Drawing {
        let wanted = wanted(by: job)
        var result = Drawing()
        var missing: [Wanted] = []
        var found: [Wanted: Picture] = [:]
        for picture in wanted {
            guard let (bytes, notices) = kept(picture.key) else {
                missing.append(picture)
                continue
            }
            found[picture] = Picture(format: picture.format, page: picture.page, bytes: bytes)
            result.add(notices)
        }
        for part in parts(of: job, for: missing) {
            let drawing = try draw(part.job)
            result.errors += drawing.errors.map { $0.onPage(of: part.pages) }
            result.add(drawing.notices)
            for var picture in drawing.pictures {
                picture.page = picture.page.flatMap {
                    part.pages.indices.contains($0) ? part.pages[$0] : nil
                }
                guard
                    let place = missing.first(where: {
                        $0.format == picture.format && $0.page == picture.page
                    })
                else { continue }
                found[place] = picture
                if drawing.errors.isEmpty { keep(picture.bytes, drawing.notices, place.key) }
            }
        }
        result.pictures = wanted.compactMap { found[$0] }
        return result
    }

    /// One picture of a job.
    private struct Wanted: Hashable {
        let format: DrawingJob.Format
        let page: Int?
        let key: String
    }

    private func wanted(by job: DrawingJob) -> [Wanted] {
        let pages = job.pages.map { page in
            var writer = JSONWriter()
            page.write(to: &writer)
            return SHA256.hex(Array(writer.bytes))
        }
        return job.formats.flatMap { format in
            let about = "\(tools)\n\(format.rawValue)\n\(job.resolution)\n"
            if format.holdsAllPages {
                let content = pages.joined(separator: "\n") + "\n\(job.title)"
                return [Wanted(format: format, page: nil, key: Self.key(about + content))]
            }
            return pages.indices.map {
                Wanted(format: format, page: $0, key: Self.key(about + pages[$0]))
            }
        }
    }

    /// Jobs that draw what is missing, with the pages that theirs are in the whole.
    private func parts(
        of job: DrawingJob, for missing: [Wanted]
    ) -> [(job: DrawingJob, pages: [Int])] {
        var parts: [(DrawingJob, [Int])] = []
        for (formats, pages) in [
            (missing.filter { $0.page == nil }.map(\.format), Array(job.pages.indices)),
            (
                job.formats.filter { format in
                    missing.contains { $0.format == format && $0.page != nil }
                }, Set(missing.compactMap(\.page)).sorted()
            ),
        ] where !formats.isEmpty {
            var part = job
            part.formats = formats
            part.pages = pages.map { job.pages[$0] }
            parts.append((part, pages))
        }
        return parts
    }

    // MARK: Records

    /// The length of what is to be told beside the picture, that, and the picture.
    private func keep(_ picture: [UInt8], _ notices: [String], _ key: String) {
        let words = Array(notices.joined(separator: "\n").utf8)
        file.add(Array("\(words.count)\n".utf8) + words + picture, for: key)
    }

    private func kept(_ key: String) -> (picture: [UInt8], notices: [String])? {
        guard let bytes = file.bytes(for: key),
            let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
            let count = Int(String(decoding: bytes[..<end], as: UTF8.self)), count >= 0,
            count < bytes.count - end
        else { return nil }
        let words = bytes[(end + 1)...].prefix(count)
        let notices = words.split(separator: UInt8(ascii: "\n")).map {
            String(decoding: $0, as: UTF8.self)
        }
        return (Array(bytes[(end + 1 + count)...]), notices)
    }

    private static func key(_ text: String) -> String { SHA256.hex(Array(text.utf8)) }
}

extension Drawing {
    fileprivate mutating func add(_ words: [String]) {
        for notice in words where !notices.contains(notice) { notices.append(notice) }
    }
}

extension DrawingError {
    /// The same fault, where a job's pages are some of a larger one's.
    fileprivate func onPage(of pages: [Int]) -> DrawingError {
        guard case .picture(var failure) = self, let page = failure.page,
            pages.indices.contains(page)
        else { return self }
        failure.page = pages[page]
        return .picture(failure)
    }
}
