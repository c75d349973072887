import Foundation

/// A rule that a value breaks, and where.
struct Blame: Hashable, CustomStringConvertible {
    let keyword: String
    /// JSON Pointer of the value; of a missing member, where it would be.
    let pointer: String

    var description: String { "\(keyword) at \(pointer.isEmpty ? "the root" : pointer)" }
}

extension String {
    /// The pointer of a member or an element.
    func step(_ name: String) -> String {
        self + "/" + name.replacingOccurrences(of: "~", with: "~0").replacingOccurrences(of: "/", with: "~1")
    }
}
