extension CharacterProperty {
    /// By their long and short names, in lower case and without `_`.
    static let binary: [String: CharacterProperty] = {
        var table: [String: CharacterProperty] = [:]
        for (names, test) in binaryProperties {
            let names = names.split(separator: " ").map(String.init)
            for name in names {
                table[name] = CharacterProperty(names[0], test)
            }
        }
        return table
    }()

    private static let binaryProperties: [(String, @Sendable (Unicode.Scalar) -> Bool)] = [
        ("any", { _ in true }),
        ("ascii", { $0.isASCII }),
        ("assigned", { $0.properties.generalCategory != .unassigned }),
        ("alphabetic alpha", { $0.properties.isAlphabetic }),
        ("asciihexdigit ahex", { $0.properties.isASCIIHexDigit }),
        ("cased", { $0.properties.isCased }),
        ("caseignorable ci", { $0.properties.isCaseIgnorable }),
        ("dash", { $0.properties.isDash }),
        ("defaultignorablecodepoint di", { $0.properties.isDefaultIgnorableCodePoint }),
        ("diacritic dia", { $0.properties.isDiacritic }),
        ("emoji", { $0.properties.isEmoji }),
        ("emojimodifier emod", { $0.properties.isEmojiModifier }),
        ("emojimodifierbase ebase", { $0.properties.isEmojiModifierBase }),
        ("emojipresentation epres", { $0.properties.isEmojiPresentation }),
        ("extender ext", { $0.properties.isExtender }),
        ("graphemebase grbase", { $0.properties.isGraphemeBase }),
        ("graphemeextend grext", { $0.properties.isGraphemeExtend }),
        ("hexdigit hex", { $0.properties.isHexDigit }),
        ("idcontinue idc", { $0.properties.isIDContinue }),
        ("idstart ids", { $0.properties.isIDStart }),
        ("ideographic ideo", { $0.properties.isIdeographic }),
        ("joincontrol joinc", { $0.properties.isJoinControl }),
        ("lowercase lower", { $0.properties.isLowercase }),
        ("math", { $0.properties.isMath }),
        ("noncharactercodepoint nchar", { $0.properties.isNoncharacterCodePoint }),
        ("patternsyntax patsyn", { $0.properties.isPatternSyntax }),
        ("patternwhitespace patws", { $0.properties.isPatternWhitespace }),
        ("quotationmark qmark", { $0.properties.isQuotationMark }),
        ("radical", { $0.properties.isRadical }),
        ("sentenceterminal sterm", { $0.properties.isSentenceTerminal }),
        ("softdotted sd", { $0.properties.isSoftDotted }),
        ("unifiedideograph uideo", { $0.properties.isUnifiedIdeograph }),
        ("uppercase upper", { $0.properties.isUppercase }),
        ("variationselector vs", { $0.properties.isVariationSelector }),
        ("whitespace space", { $0.properties.isWhitespace }),
        ("xidcontinue xidc", { $0.properties.isXIDContinue }),
        ("xidstart xids", { $0.properties.isXIDStart }),
    ]
}
