import SwiftletDiagnostics
import SwiftletOpenAPI

/// The run's diagnostics by place.
struct DiagnosticIndex {
    private var categories: [Place: Diagnostic.Category] = [:]

    private struct Place: Hashable {
        let file: String
        let pointer: String
    }

    init(_ report: DiagnosticReport) {
        for diagnostic in report.diagnostics {
            guard let pointer = diagnostic.pointer, let location = diagnostic.location else { continue }
            // An address in another file has that file's path before the pointer.
            let own = pointer.firstIndex(of: "#").map { pointer[$0...].dropFirst() }.flatMap {
                pointer.hasPrefix("/") ? nil : $0
            }
            let place = Place(file: location.file, pointer: own.map(String.init) ?? pointer)
            if categories[place].map({ rank($0) < rank(diagnostic.category) }) ?? true {
                categories[place] = diagnostic.category
            }
        }
    }

    /// Whether the construct itself breaks a rule and was read all the same.
    func isTolerated(_ node: Node) -> Bool {
        !categories.isEmpty && categories[Place(file: node.tree.file, pointer: node.pointer)] == .tolerated
    }

    /// What is said about a construct or about what it is in. Words about a broken rule or advice are about their place
    /// and what stands directly in it: a document may well break a rule and lose something else there.
    func status(of node: Node) -> Construct.Status? {
        guard !categories.isEmpty else { return nil }
        let file = node.tree.file
        var pointer = Substring(node.pointer)
        var distance = 0
        while !pointer.isEmpty {
            if let category = categories[Place(file: file, pointer: String(pointer))] {
                if category == .unsupported { return .unsupported }
                if distance <= 2 { return .tolerated }
            }
            pointer = pointer[..<(pointer.lastIndex(of: "/") ?? pointer.startIndex)]
            distance += 1
        }
        return nil
    }

    private func rank(_ category: Diagnostic.Category) -> Int {
        switch category {
        case .unsupported: 3
        case .invalid, .tolerated: 2
        case .advice: 1
        }
    }
}
