/// For each view type met and each name that templates use: the index of the view's field.
struct ViewSlots: Sendable {
    private let symbols: SymbolTable
    private var rows: [ObjectIdentifier: Int] = [:]
    /// Rows of one index a symbol, -1 where the view lacks the name.
    private var slots: [Int16]

    /// The row of what has no names.
    static let emptyRow = 0

    init(symbols: SymbolTable) {
        self.symbols = symbols
        slots = Array(repeating: -1, count: symbols.names.count)
    }

    mutating func row(of type: any TemplateView.Type) -> Int {
        if let row = rows[ObjectIdentifier(type)] { return row }
        let row = slots.count
        slots += repeatElement(-1, count: symbols.names.count)
        for (index, signature) in type.signatures.enumerated() {
            if let symbol = symbols[signature.name] { slots[row + symbol] = Int16(index) }
        }
        rows[ObjectIdentifier(type)] = row
        return row
    }

    /// Adds the rows of a view and of all views that it can hold.
    mutating func addRows(from type: any TemplateView.Type) {
        guard rows[ObjectIdentifier(type)] == nil else { return }
        _ = row(of: type)
        for signature in type.signatures {
            switch signature.kind {
            case .view(let nested), .list(let nested): addRows(from: nested)
            case .text, .optionalText, .texts, .flag: break
            }
        }
    }

    subscript(row: Int, symbol: Int) -> Int? {
        let slot = slots[row + symbol]
        return slot < 0 ? nil : Int(slot)
    }
}
