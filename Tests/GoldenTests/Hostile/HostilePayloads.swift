/// Texts that would break out of a literal, a comment, a name or a folder, if they could.
///
/// `injected` isn't declared anywhere: where it becomes code, the output doesn't compile.
enum HostilePayloads {
    static let all: [String] = [
        #"" + injected() + ""#,
        #"\(injected())"#,
        #"*/ injected() /*"#,
        "line\ninjected()\nfatalError()",
        "line\r\ninjected()\rinjected()",
        "separator\u{2028}injected()\u{2029}injected()",
        "\u{202E})(detcejni\u{2066}\u{200F}\u{FEFF}",
        #"""" + injected() + """"#,
        ##""""# + injected() + #""""##,
        "####\"\"\"####\\####(injected())",
        "``` `injected()` ``\n```",
        "nul\0injected()\u{1}\u{7F}\u{85}\u{C}",
        "../../x/../injected",
        "/etc/injected\\..\\injected",
        #"\"#,
        "#sourceLocation(file: \"x\", line: 1)\n#if false\n#endif",
        "- Parameters:\n  - injected: `x\n/// @_spi(injected) import injected",
        "}}}{{injected}}{{/injected}}{{{injected}}}{{> injected}}",
        "//* /* // /** injected",
        "e\u{301}\u{1F469}\u{200D}\u{1F4BB}\u{FFFD}\u{10FFFF}\u{E000}",
        "",
        " ",
        "self", "Self", "init", "Type", "Protocol", "class", "_", "Any", "func", "default", "async", "String", "Swift",
        "SwiftletRuntime", "Client", "schema", "storage", "hashValue", "description", "$0", "1", "-", "*: any", "@: x",
    ]
}
