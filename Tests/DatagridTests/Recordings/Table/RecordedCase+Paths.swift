extension RecordedCase {
    static let paths: [RecordedCase] = [
        path(#"'a/b'"#, "a/b"),
        path(#"'a b'"#, "a b"),
        path(#"'100%'"#, "100%"),
        path(#"'a%2Fb'"#, "a%2Fb"),
        path(#"'é日本'"#, "é日本"),
        path(#"'a?b'"#, "a?b"),
        path(#"'a#b'"#, "a#b"),
        .different(
            #"path."a:b@c;d=e,f+g!$&'()*""#,
            .update("a:b@c;d=e,f+g!$&'()*"),
            because: .pathEscapes,
            "request line: PATCH /v1/organization/mcp-servers/a:b@c;d=e,f+g!$&'()* HTTP/1.1 → PATCH /v1/organization/mcp-servers/a%3Ab%40c%3Bd%3De%2Cf%2Bg%21%24%26%27%28%29%2A HTTP/1.1"
        ),
        path(#"'..'"#, ".."),
        path(#"'.'"#, "."),
        path(#"'%2e%2E'"#, "%2e%2E"),
        path(#"'...'"#, "..."),
        path(#"''"#, ""),
        path(#"'a\nb'"#, "a\nb"),
        path(#"'a\\b'"#, "a\\b"),
        path(#"'a[b]'"#, "a[b]"),
        path(#"'~-_.'"#, "~-_."),
        path(#"'"<>^`{|}'"#, "\"<>^`{|}"),
        path(#"'a\x00b'"#, "a\0b"),
        .none("path.None", "`nil` is no `String`"),
        .none("path.int", "a number is no `String`"),
    ]

    private static func path(_ literal: String, _ id: String) -> RecordedCase {
        .same("path." + literal, .update(id))
    }
}
