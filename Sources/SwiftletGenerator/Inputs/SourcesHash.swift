// Written by Scripts/hash-sources.

/// Changes with the code that decides what is generated.
enum SourcesHash {
    static let digits = "8e5599cd7aa8f74b6bdeb1cdd2c773ac"
}
