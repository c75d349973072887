/// The places that decide what a request comes to, as they were before it was carried out.
package struct WatchList {
    private let request: Request
    private var stamps: [String: FileStamp]

    /// To be made before the run, so that no change falls between.
    package init(_ request: Request) {
        self.request = request
        stamps = Self.stamps(of: Discovery.places(request))
    }

    /// What the run looked at.
    package mutating func add(_ others: [String: FileStamp]) {
        stamps.merge(others) { first, _ in first }
    }

    /// For people, in the order of their names; empty where all is as it was.
    package var changes: [String] {
        Set(changed.keys.map(Path.cleaned)).sorted()
    }

    /// Where something is other than it was, and what it is now. Equal twice in a row, nobody is writing.
    package var changed: [String: FileStamp] {
        let places = Set(stamps.keys).union(Discovery.places(request))
        return Self.stamps(of: places).filter { path, stamp in
            stamps[path].map { $0 != stamp } ?? stamp.exists
        }
    }

    private static func stamps(of places: some Sequence<String>) -> [String: FileStamp] {
        Dictionary(places.map { ($0, FileStamp(of: $0)) }) { first, _ in first }
    }
}
