/// How a list is written in one value: `csv` is `a,b`, `multi` repeats the parameter.
enum CollectionFormat: String, CaseIterable {
    case csv, ssv, tsv, pipes, multi
}

extension OpenAPIDecoder {
    /// The style that writes the same; nil where the default does.
    func collectionFormat(
        _ fields: ObjectDecoder,
        in location: ParameterLocation
    ) -> (style: ParameterStyle, explode: Bool)? {
        guard fields[.type]?.isEqual("array") == true else { return nil }
        checkNestedLists(fields)
        let format = fields[.collectionFormat].flatMap { choice($0, CollectionFormat.allCases) } ?? .csv
        switch (format, location) {
        case (.csv, _): return (location.defaultStyle, false)
        case (.multi, .query): return (.form, true)
        case (.ssv, .query): return (.spaceDelimited, false)
        case (.pipes, .query): return (.pipeDelimited, false)
        case (.multi, _):
            tolerated(
                .misplacedField,
                "'multi' is for parameters in 'query' and 'formData', read as 'csv'",
                at: fields[.collectionFormat] ?? fields.node
            )
        case (.tsv, _), (.ssv, _), (.pipes, _):
            unsupported(
                .collectionFormat,
                "lists can't be written as '\(format.rawValue)' here; they are written as 'csv'",
                at: fields[.collectionFormat] ?? fields.node
            )
        }
        return (location.defaultStyle, false)
    }

    private func checkNestedLists(_ fields: ObjectDecoder) {
        guard let items = fields[.items], items.kind == .mapping, items["type"]?.isEqual("array") == true else {
            return
        }
        unsupported(.collectionFormat, "lists in lists can't be written in a parameter yet", at: items)
    }
}
