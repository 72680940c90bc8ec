import CLibXML
import FastiReading

/// A document in XML, walked through from its beginning to its end with libxml2.
///
/// No entity is expanded, no document type read, no address opened: a file that brings a document
/// type of its own is refused.
struct XMLWalk: ~Copyable {
    enum Event {
        /// Names are without their prefix.
        case start(String, isEmpty: Bool)
        case end(String)
        case text(String)
    }

    private let reader: xmlTextReaderPtr

    /// - Parameter bytes: They must outlive the walk.
    init(_ bytes: UnsafeRawBufferPointer) throws(ReadingFailure) {
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        guard
            let reader = xmlReaderForMemory(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(clamping: bytes.count),
                nil, nil, Int32(options))
        else { throw ReadingFailure(.damaged, "no XML in it") }
        self.reader = reader
    }

    deinit { xmlFreeTextReader(reader) }

    /// The next event; `nil` at the end.
    mutating func next() throws(ReadingFailure) -> Event? {
        while true {
            let status = xmlTextReaderRead(reader)
            if status == 0 { return nil }
            guard status == 1 else { throw ReadingFailure(.damaged, "its XML is not well-formed") }
            switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
            case XML_READER_TYPE_ELEMENT.rawValue:
                return .start(name, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
            case XML_READER_TYPE_END_ELEMENT.rawValue: return .end(name)
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue,
                XML_READER_TYPE_WHITESPACE.rawValue:
                return .text(string(xmlTextReaderConstValue(reader)))
            case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
                throw ReadingFailure(.damaged, "it brings a document type")
            default: break
            }
        }
    }

    /// The value of an attribute of the current element, by its name with the prefix.
    func attribute(_ name: String) -> String? {
        guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
        defer { fasti_xml_free(value) }
        return string(value)
    }

    private var name: String { string(xmlTextReaderConstLocalName(reader)) }

    private func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
    }
}
