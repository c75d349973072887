/// Text under construction, line by line, with indentation and rules for blank lines.
///
/// Text of templates and values differ: lines that a value brings along are kept byte for byte (it may be the inside of
/// a string literal), while lines that templates lay out follow the rules.
package struct TextBuffer: Sendable {
    package enum Rules: Sendable {
        /// Byte for byte as the templates say.
        case verbatim
        /// As a person lays out source code: never two blank lines in a row, none at the beginning, none after a line
        /// that ends with `{`, `(` or `[`, none before a line that begins with `}`, `)` or `]`, no spaces at the end of
        /// a line, one newline at the end.
        case tidy
    }

    private let rules: Rules
    private var bytes: [UInt8] = []
    private var indentation: [UInt8] = []
    /// Where the current line begins; it may hold newlines of an inline value.
    private var lineStart = 0
    /// Where the last value of the current line ends: no trailing space before it is touched.
    private var valueEnd = 0
    /// Nothing was written to the current line, not even indentation.
    private var isLineStart = true
    /// Templates have asked for a blank line since the last line.
    private var hasPendingBlank = false

    package init(rules: Rules = .tidy) {
        self.rules = rules
    }

    /// What was written, as UTF-8.
    package consuming func finish() -> [UInt8] {
        guard rules == .tidy else { return bytes }
        if lineStart < bytes.count { newline() }
        return bytes
    }

    /// Adds to the current line.
    ///
    /// - Parameter text: Holds no newline.
    package mutating func write(_ text: ArraySlice<UInt8>) {
        guard !text.isEmpty else { return }
        beginLine()
        bytes.append(contentsOf: text)
    }

    /// Adds a value to the current line as it is; its newlines are not indented.
    package mutating func write(value: String) {
        guard !value.isEmpty else { return }
        beginLine()
        bytes.append(contentsOf: value.utf8)
        valueEnd = bytes.count
    }

    /// Adds a value of any number of lines, each but the empty ones indented further; nothing for an empty value.
    package mutating func write(lines value: String, indentation: ArraySlice<UInt8>, endsLine: Bool) {
        guard !value.isEmpty else { return }
        var value = value
        value.withUTF8 { value in
            guard let text = value.baseAddress else { return }
            let count = value.count
            var start = 0
            var end = 0
            // By index, since collections are slow in debug builds, which is what build plugins run.
            while end < count {
                if text[end] == 0x0A {
                    writeLine(UnsafeBufferPointer(start: text + start, count: end - start), indentation: indentation)
                    endLine()
                    start = end + 1
                }
                end += 1
            }
            writeLine(UnsafeBufferPointer(start: text + start, count: count - start), indentation: indentation)
        }
        if endsLine { endLine() }
    }

    package mutating func newline() {
        guard rules == .tidy else { return endLine() }
        while bytes.count > max(lineStart, valueEnd), let last = bytes.last, last.isSpace { bytes.removeLast() }
        if bytes.count > lineStart {
            endLine()
        } else {
            hasPendingBlank = true
            isLineStart = true
        }
    }

    /// Indents all lines that begin until `outdent(by:)`.
    package mutating func indent(by additional: ArraySlice<UInt8>) {
        indentation += additional
    }

    package mutating func outdent(by additional: ArraySlice<UInt8>) {
        indentation.removeLast(additional.count)
    }

    private mutating func beginLine() {
        guard isLineStart else { return }
        isLineStart = false
        bytes.append(contentsOf: indentation)
    }

    private mutating func writeLine(_ line: UnsafeBufferPointer<UInt8>, indentation: ArraySlice<UInt8>) {
        if !line.isEmpty {
            beginLine()
            bytes.append(contentsOf: indentation)
            bytes.append(contentsOf: line)
        }
        valueEnd = bytes.count
    }

    private mutating func endLine() {
        if hasPendingBlank, allowsBlank { bytes.insert(UInt8(ascii: "\n"), at: lineStart) }
        hasPendingBlank = false
        bytes.append(UInt8(ascii: "\n"))
        lineStart = bytes.count
        valueEnd = bytes.count
        isLineStart = true
    }

    /// Whether a blank line may stand between what is above the current line and it.
    private var allowsBlank: Bool {
        guard lineStart > 1 else { return false }
        let opening = bytes[lineStart - 2]
        var index = lineStart
        while index < bytes.count, bytes[index].isSpace { index += 1 }
        guard opening != 0x0A, index < bytes.count else { return false }
        return !opening.opens && !bytes[index].closes
    }
}

extension UInt8 {
    /// A space, a tab, or the carriage return of a template that came with Windows line ends.
    fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0D }

    /// `{`, `(` or `[`.
    fileprivate var opens: Bool { self == 0x7B || self == 0x28 || self == 0x5B }

    /// `}`, `)` or `]`.
    fileprivate var closes: Bool { self == 0x7D || self == 0x29 || self == 0x5D }
}
