extension ModelObject {
    /// Writes the members that are there, in the schema's order, and the additional ones behind them.
    func write(to writer: inout JSONWriter) throws(JSONEncodingError) {
        let schema = schema
        writer.write(UInt8(ascii: "{"))
        var isFirst = true
        try withSlots { slots throws(JSONEncodingError) in
            for index in slots.indices where !slots[index].isAbsent {
                if !isFirst { writer.write(UInt8(ascii: ",")) }
                isFirst = false
                writer.write(schema.table.quotedNameAndColon(index))
                do throws(JSONEncodingError) {
                    try slots[index].write(to: &writer)
                } catch {
                    throw error.within(.member(schema.members[index].name))
                }
            }
        }
        try additional.write(to: &writer, isFirst: &isFirst)
        writer.write(UInt8(ascii: "}"))
    }
}
