// Written by Scripts/hash-sources.

/// Changes with the code that decides what is generated.
enum SourcesHash {
    static let digits = "8976f503853e4201263f18409287bdc4"
}
