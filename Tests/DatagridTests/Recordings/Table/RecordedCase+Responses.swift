import Datagrid

extension RecordedCase {
    static let responses: [RecordedCase] = [
        .same("resp.200_empty_json_ct"),
        .same("resp.200_invalid_json"),
        .different(
            "resp.200_null",
            because: .wrongJSON,
            "ends with: None → decoding error: object expected, null found"
        ),
        .same("resp.200_json_as_text"),
        .same("resp.200_no_content_type"),
        .same("resp.200_problem_json"),
        .different(
            "resp.200_utf16",
            supplying: .utf16,
            because: .encoding,
            "ends with: a server → decoding error: object expected, byte 0xFF found"
        ),
        .different(
            "resp.200_duplicate_keys",
            because: .required,
            "ends with: a server → decoding error at /object: a required member expected, an object without it found"
        ),
        .same("resp.trailing_garbage", supplying: .server(.recorded, then: "xx")),
        .same("resp.unknown_object_enum", supplying: with("object", #""other""#)),
        .same(
            "resp.unknown_transport_status",
            supplying: .server(.recorded.with("transport", #""sse""#).with("status", #""weird""#))
        ),
        .same(
            "resp.extra_fields",
            supplying: .server(
                .recorded.with("metadata", #"{"tool_count": 1, "new_meta": "z"}"#).with("brand_new", #"{"a": [1, 2]}"#)
            )
        ),
        .same("resp.metadata_empty", supplying: with("metadata", "{}")),
        .different(
            "resp.metadata_tool_count_float",
            supplying: with("metadata", #"{"tool_count": 3.0, "requires_oauth": "yes"}"#),
            because: .wrongJSON,
            "ends with: a server → decoding error at /metadata/requires_oauth: boolean expected, string found"
        ),
        .different(
            "resp.metadata_big_int",
            supplying: with("metadata", #"{"tool_count": 1180591620717411303424}"#),
            because: .range,
            "ends with: a server → decoding error at /metadata/tool_count: integer expected, a number beyond its range found"
        ),
        .different(
            "resp.wrongtype.name.list",
            supplying: with("name", #"["x"]"#),
            because: .wrongJSON,
            "ends with: a server → decoding error at /name: string expected, array found"
        ),
        .different(
            "resp.wrongtype.metadata.list",
            supplying: with("metadata", "[]"),
            because: .wrongJSON,
            "ends with: a server → decoding error at /metadata: object expected, array found"
        ),
        .same("resp.gzip", supplying: .gzip),
        .different(
            "resp.gzip_bad",
            because: .lostReply,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .same("resp.gzip_cut"),
        .same("resp.deflate_zlib", supplying: .zlib),
        .different(
            "resp.identity_unknown_encoding",
            because: .knownLimit,
            "ends with: a server → connection error, status 200 kept"
        ),
    ]

    static let missingMembers: [RecordedCase] = [
        missing("object"),
        missing("name"),
        missing("icon_url"),
        missing("base_url"),
        missing("transport"),
        missing("protocol_version"),
        missing("authorization_secret_id"),
        missing("status"),
        missing("metadata"),
        missing("created_at"),
        null("object", insteadOf: "string"),
        null("name", insteadOf: "string"),
        .same("resp.null.authorization_secret_id", supplying: with("authorization_secret_id", "null")),
        null("status", insteadOf: "string"),
        .different(
            "resp.null.metadata",
            supplying: with("metadata", "null"),
            because: .tolerant,
            "type of metadata: NoneType → Metadata"
        ),
        null("created_at", insteadOf: "date-time"),
        null("updated_at", insteadOf: "date-time"),
    ]

    static let strict: [RecordedCase] = [
        .same("resp.strict.unknown_object", supplying: with("object", #""other""#)),
        .same("resp.strict.missing_id", supplying: without("id")),
        unreadable(
            "resp.strict.metadata_null",
            supplying: with("metadata", "null"),
            because: .strict,
            "/metadata: value expected, null found"
        ),
        .same("resp.strict.html"),
    ]

    private static func with(_ name: String, _ value: String) -> SuppliedBody {
        .server(.recorded.with(name, value))
    }

    private static func without(_ name: String) -> SuppliedBody {
        .server(.recorded.without(name))
    }

    private static func missing(_ member: String) -> RecordedCase {
        unreadable(
            "resp.missing.\(member)",
            supplying: without(member),
            because: .required,
            "/\(member): a required member expected, an object without it found"
        )
    }

    private static func null(_ member: String, insteadOf type: String) -> RecordedCase {
        unreadable(
            "resp.null.\(member)",
            supplying: with(member, "null"),
            because: .required,
            "/\(member): \(type) expected, null found"
        )
    }

    /// A server for Python, an error with its place for us.
    private static func unreadable(
        _ name: String,
        supplying body: SuppliedBody,
        because reason: DesignReason,
        _ place: String
    ) -> RecordedCase {
        .different(name, supplying: body, because: reason, "ends with: a server → decoding error at \(place)")
    }
}
