extension RecordedCase {
    static let paths: [RecordedCase] = [
        path(#"'a/b'"#, "a/b"),
        path(#"'a b'"#, "a b"),
        path(#"'100%'"#, "100%"),
        path(#"'a%2Fb'"#, "a%2Fb"),
        path(#"'é日本'"#, "é日本"),
        path(#"'a?b'"#, "a?b"),
        path(#"'a#b'"#, "a#b"),
        .same(#"path."a:b@c;d=e,f+g!$&'()*""#, .update("a:b@c;d=e,f+g!$&'()*")),
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
