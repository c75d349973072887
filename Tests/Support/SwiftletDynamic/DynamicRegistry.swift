import Foundation
import SwiftletRuntime

/// What the dynamic types of this process are, by the numbers of their keys.
final class DynamicRegistry: @unchecked Sendable {
    static let shared = DynamicRegistry()

    private let lock = NSLock()
    private var entries: [Entry?] = []

    /// What is behind a key. Its schema is read when it is first needed: types refer to each other.
    struct Entry {
        let text: String
        /// What the text's names stand for.
        let types: [any ModelValue.Type]
        /// Of a union: the type of each branch, nil where it has one value only. Of a wrapper: what is wrapped.
        let contents: [(any ModelValue.Type)?]
        fileprivate var schema: (any Sendable)?

        init(text: String, types: [any ModelValue.Type], contents: [(any ModelValue.Type)?] = []) {
            self.text = text
            self.types = types
            self.contents = contents
        }
    }

    /// A number that is still free.
    func reserve() -> Int {
        lock.withLock {
            entries.append(nil)
            return entries.count - 1
        }
    }

    func define(_ number: Int, _ entry: Entry) {
        lock.withLock { entries[number] = entry }
    }

    func entry(_ number: Int) -> Entry {
        guard let entry = lock.withLock({ entries[number] }) else {
            preconditionFailure("the type \(number) was reserved and never defined")
        }
        return entry
    }

    /// Made once: objects know each other by their schema's identity.
    func schema<Schema: Sendable>(
        _ number: Int,
        _ make: (String, [any ModelValue.Type]) throws -> Schema
    ) -> Schema {
        let entry = entry(number)
        if let schema = entry.schema as? Schema { return schema }
        let made: Schema
        do { made = try make(entry.text, entry.types) } catch {
            preconditionFailure("\(error)\nin the schema text\n\(entry.text)")
        }
        return lock.withLock {
            if let schema = entries[number]?.schema as? Schema { return schema }
            entries[number]?.schema = made
            return made
        }
    }
}
