/// libyaml's problems, worded for the person who wrote the file.
struct YAMLWording {
    let message: String
    var help: String?
    /// What stands at the place where the construct began.
    var opening: String?

    init(problem: String, context: String, character: Unicode.Scalar?, column: Int) {
        opening = Self.openings[context]
        if problem == "found character that cannot start any token", let character {
            (message, help) = Self.badStart(character)
        } else if problem == "found unexpected end of stream" || (problem.hasPrefix("did not find") && character == nil)
        {
            message = Self.unfinished[context] ?? "the file ends in the middle of a value"
        } else if problem == "mapping values are not allowed in this context", column > 1024 {
            (message, help) = ("a key can't be longer than 1024 characters", "write '? ' before a longer one")
        } else if let wording = Self.wordings[problem] {
            message = wording.message
            help = wording.help
        } else {
            message = problem.isEmpty ? "this is not YAML" : problem
        }
    }

    private static func badStart(_ character: Unicode.Scalar) -> (String, String?) {
        switch character {
        case "\t": return ("a tab can't indent or separate here", "use spaces")
        default: return ("a plain value can't start with '\(character)'", "put the value in quotes")
        }
    }

    private static let openings = [
        "while parsing a block mapping": "the mapping starts here",
        "while parsing a block collection": "the list starts here",
        "while parsing a flow mapping": "the '{' is here",
        "while parsing a flow sequence": "the '[' is here",
        "while scanning a quoted scalar": "the quote opens here",
        "while scanning a simple key": "the key is here",
        "while scanning a block scalar": "the block of text starts here",
    ]

    private static let unfinished = [
        "while parsing a flow mapping": "the file ends inside '{'; expected '}'",
        "while parsing a flow sequence": "the file ends inside '['; expected ']'",
        "while scanning a quoted scalar": "the file ends inside a quoted value; expected the closing quote",
    ]

    private static let wordings: [String: (message: String, help: String?)] = [
        "mapping values are not allowed in this context": (
            "a ':' can't stand here", "put a value that contains ': ' in quotes, or check the indentation"
        ),
        "mapping keys are not allowed in this context": ("a key can't stand here", "check the indentation"),
        "block sequence entries are not allowed in this context": (
            "a list item ('- ') can't stand here", "start the list on a line of its own, and check the indentation"
        ),
        "could not find expected ':'": ("expected ':' after a key", "check for a missing ':' or quote"),
        "did not find expected key": (
            "expected a key of the mapping above, or its end", "check the indentation, and quotes inside a quoted value"
        ),
        "did not find expected '-' indicator": (
            "expected another list item ('- '), or the end of the list", "check the indentation"
        ),
        "did not find expected ',' or '}'": (
            "expected ',' or '}'", "put a value that starts with '{' in quotes if it isn't a mapping"
        ),
        "did not find expected ',' or ']'": (
            "expected ',' or ']'", "put a value that starts with '[' in quotes if it isn't a list"
        ),
        "did not find expected node content": (
            "expected a value", "put a value that starts with ',', ']' or '}' in quotes"
        ),
        "did not find expected <document start>": ("expected the end of the file, or '---'", nil),
        "did not find expected comment or line break": (
            "expected the end of the line", "start the text of a block on the line after '|' or '>'"
        ),
        "did not find expected alphabetic or numeric character": (
            "expected a name after '&' or '*'", "put a value that starts with '&' or '*' in quotes"
        ),
        "did not find expected whitespace or line break": ("expected a space or the end of the line", nil),
        "did not find expected whitespace": ("expected a space", nil),
        "did not find expected hexdecimal number": ("expected hexadecimal digits in an escape", nil),
        "found invalid Unicode character escape code": (
            "this escape is not a Unicode character",
            "YAML has no surrogate pairs: write the character itself or '\\U' and eight digits"
        ),
        "found unknown escape character": (
            "there is no such escape", "double the backslash, or use single quotes"
        ),
        "found unexpected document indicator": ("a document ends inside a quoted value", nil),
        "found unexpected ':'": ("a ':' can't stand here", "put the value in quotes"),
        "found a tab character that violates indentation": ("a tab can't indent", "use spaces"),
        "found a tab character where an indentation space is expected": ("a tab can't indent", "use spaces"),
        "found undefined tag handle": (
            "this tag's handle is not declared", "put a value that starts with '!' in quotes"
        ),
        "found incompatible YAML document": ("expected YAML 1.1 or 1.2", nil),
        "found unknown directive name": ("there is no such directive", "put a value that starts with '%' in quotes"),
    ]
}
