// Written by Scripts/hash-sources.

/// Changes with the code that decides what is generated.
enum SourcesHash {
    static let digits = "bba78d53be38f10d525003ba1735b2c9"
}
