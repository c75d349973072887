/// Where the files come from that a description refers to.
package protocol SourceLoader {
    /// The file at a place, not read yet.
    func locate(_ place: SourcePlace) -> Result<LocatedSource, SourceRefusal>
    func read(_ source: LocatedSource) -> Result<[UInt8], SourceRefusal>
}

/// A file that may be read.
package struct LocatedSource: Sendable {
    /// The same for all spellings of one place.
    package let identity: String
    /// The path or URL as people are shown it.
    package let file: String

    package init(identity: String, file: String) {
        self.identity = identity
        self.file = file
    }
}

/// Why a file isn't read, and what to do about it.
package struct SourceRefusal: Error, Hashable, Sendable {
    package let identifier: String
    package let message: String
    package let help: String?

    package init(_ identifier: String, _ message: String, help: String? = nil) {
        self.identifier = identifier
        self.message = message
        self.help = help
    }
}

/// Of a text that has no place: there are no files beside it.
package struct NoOtherSources: SourceLoader {
    package init() {}

    package func locate(_ place: SourcePlace) -> Result<LocatedSource, SourceRefusal> {
        .failure(SourceRefusal("missing-file", "'\(place.text)' can't be read, because there are no other files here"))
    }

    package func read(_ source: LocatedSource) -> Result<[UInt8], SourceRefusal> {
        .failure(SourceRefusal("missing-file", "'\(source.file)' can't be read"))
    }
}
