/// One thing that a person should know about their input: what, where, and what to do.
public struct Diagnostic: Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// Nothing can be generated.
        case error
        /// Generated, but not as the author may think.
        case warning
        /// Belongs to the diagnostic before it.
        case note
    }

    /// Why a warning is one; `--strict` turns all but `.advice` into errors, and reports count by it.
    public enum Category: String, Hashable, Sendable, CaseIterable {
        /// The input breaks a rule and has no sensible reading.
        case invalid
        /// The input breaks a rule and has one sensible reading, which was taken.
        case tolerated
        /// The input is right, and we can't express it yet.
        case unsupported
        /// Nothing is wrong.
        case advice
    }

    /// How bad it is.
    public var severity: Severity
    /// Why it is said.
    public let category: Category
    /// A stable name in kebab-case for the rule or the construct (`duplicate-key`, `one-of`), to count and filter by.
    public let identifier: String
    /// One sentence, lower case, without a full stop.
    public let message: String
    /// Where it is.
    public let location: SourceLocation?
    /// The JSON Pointer (RFC 6901) of the place within its document; nil where there is no document yet.
    public let pointer: String?
    /// What to do about it, in one sentence.
    public let help: String?
    /// Other places that explain it.
    public let notes: [Note]

    /// A second place that explains the first.
    public struct Note: Hashable, Sendable {
        /// One sentence, lower case, without a full stop.
        public let message: String
        /// The other place.
        public let location: SourceLocation?

        /// Makes a note.
        public init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// Makes a diagnostic.
    public init(
        _ severity: Severity,
        _ category: Category,
        _ identifier: String,
        _ message: String,
        at location: SourceLocation? = nil,
        pointer: String? = nil,
        help: String? = nil,
        notes: [Note] = []
    ) {
        self.severity = severity
        self.category = category
        self.identifier = identifier
        self.message = message
        self.location = location
        self.pointer = pointer
        self.help = help
        self.notes = notes
    }
}
