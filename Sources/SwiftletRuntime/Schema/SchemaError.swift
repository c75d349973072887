/// Where a schema text departs from the grammar. Only a mistake of the generator can.
struct SchemaError: Error, CustomStringConvertible {
    let message: String
    let line: Int
    let column: Int
    let text: String

    var description: String { "schema text, line \(line), column \(column): \(message): \(text)" }
}
