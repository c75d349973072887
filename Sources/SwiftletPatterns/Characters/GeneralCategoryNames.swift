/// The names of the general categories of Unicode, and of their groups.
enum GeneralCategoryNames {
    /// - Parameter name: in lower case and without `_`.
    static func categories(_ name: String) -> Set<Unicode.GeneralCategory>? { table[name] }

    private static let table: [String: Set<Unicode.GeneralCategory>] = {
        var table: [String: Set<Unicode.GeneralCategory>] = [:]
        for (names, category) in single {
            for name in names.split(separator: " ") {
                table[String(name)] = [category]
            }
        }
        for (names, members) in groups {
            let categories = members.split(separator: " ").compactMap { table[String($0)]?.first }
            for name in names.split(separator: " ") {
                table[String(name)] = Set(categories)
            }
        }
        return table
    }()

    private static let groups = [
        ("c other", "cc cf cn co cs"),
        ("l letter", "lu ll lt lm lo"),
        ("lc casedletter", "lu ll lt"),
        ("m mark combiningmark", "mn mc me"),
        ("n number", "nd nl no"),
        ("p punctuation punct", "pc pd ps pe pi pf po"),
        ("s symbol", "sm sc sk so"),
        ("z separator", "zs zl zp"),
    ]

    private static let single: [(String, Unicode.GeneralCategory)] = [
        ("cc control cntrl", .control), ("cf format", .format), ("cn unassigned", .unassigned),
        ("co privateuse", .privateUse), ("cs surrogate", .surrogate),
        ("lu uppercaseletter", .uppercaseLetter), ("ll lowercaseletter", .lowercaseLetter),
        ("lt titlecaseletter", .titlecaseLetter), ("lm modifierletter", .modifierLetter),
        ("lo otherletter", .otherLetter),
        ("mn nonspacingmark", .nonspacingMark), ("mc spacingmark", .spacingMark), ("me enclosingmark", .enclosingMark),
        ("nd decimalnumber digit", .decimalNumber), ("nl letternumber", .letterNumber),
        ("no othernumber", .otherNumber),
        ("pc connectorpunctuation", .connectorPunctuation), ("pd dashpunctuation", .dashPunctuation),
        ("ps openpunctuation", .openPunctuation), ("pe closepunctuation", .closePunctuation),
        ("pi initialpunctuation", .initialPunctuation), ("pf finalpunctuation", .finalPunctuation),
        ("po otherpunctuation", .otherPunctuation),
        ("sm mathsymbol", .mathSymbol), ("sc currencysymbol", .currencySymbol), ("sk modifiersymbol", .modifierSymbol),
        ("so othersymbol", .otherSymbol),
        ("zs spaceseparator", .spaceSeparator), ("zl lineseparator", .lineSeparator),
        ("zp paragraphseparator", .paragraphSeparator),
    ]
}
