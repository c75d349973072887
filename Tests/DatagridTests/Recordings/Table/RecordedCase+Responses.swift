import Datagrid

extension RecordedCase {
    static let responses: [RecordedCase] = [
        .same("resp.200_empty_json_ct"),
        .same("resp.200_invalid_json"),
        .same("resp.200_null"),
        .same("resp.200_json_as_text"),
        .same("resp.200_no_content_type"),
        .same("resp.200_problem_json"),
        .same("resp.200_utf16", supplying: .utf16),
        .same("resp.200_duplicate_keys"),
        .same("resp.trailing_garbage", supplying: .server(.recorded, then: "xx")),
        .same("resp.unknown_object_enum", supplying: with("object", #""other""#)),
        .same(
            "resp.unknown_transport_status",
            supplying: .server(.recorded.with("transport", #""sse""#).with("status", #""weird""#))
        ),
        .same("resp.extra_fields", supplying: .server(.recorded.with("metadata", #"{"tool_count": 1, "new_meta": "z"}"#).with("brand_new", #"{"a": [1, 2]}"#))),
        .same("resp.metadata_empty", supplying: with("metadata", "{}")),
        .same("resp.metadata_tool_count_float", supplying: with("metadata", #"{"tool_count": 3.0, "requires_oauth": "yes"}"#)),
        .same("resp.metadata_big_int", supplying: with("metadata", #"{"tool_count": 1180591620717411303424}"#)),
        .same("resp.wrongtype.name.list", supplying: with("name", #"["x"]"#)),
        .same("resp.wrongtype.metadata.list", supplying: with("metadata", "[]")),
        .same("resp.gzip", supplying: .gzip),
        .same("resp.gzip_bad"),
        .same("resp.gzip_cut"),
        .same("resp.deflate_zlib", supplying: .zlib),
        .same("resp.identity_unknown_encoding"),
    ]

    static let missingMembers: [RecordedCase] = [
        .same("resp.missing.object", supplying: without("object")),
        .same("resp.missing.name", supplying: without("name")),
        .same("resp.missing.icon_url", supplying: without("icon_url")),
        .same("resp.missing.base_url", supplying: without("base_url")),
        .same("resp.missing.transport", supplying: without("transport")),
        .same("resp.missing.protocol_version", supplying: without("protocol_version")),
        .same("resp.missing.authorization_secret_id", supplying: without("authorization_secret_id")),
        .same("resp.missing.status", supplying: without("status")),
        .same("resp.missing.metadata", supplying: without("metadata")),
        .same("resp.missing.created_at", supplying: without("created_at")),
        .same("resp.null.object", supplying: with("object", "null")),
        .same("resp.null.name", supplying: with("name", "null")),
        .same("resp.null.authorization_secret_id", supplying: with("authorization_secret_id", "null")),
        .same("resp.null.status", supplying: with("status", "null")),
        .same("resp.null.metadata", supplying: with("metadata", "null")),
        .same("resp.null.created_at", supplying: with("created_at", "null")),
        .same("resp.null.updated_at", supplying: with("updated_at", "null")),
    ]

    static let strict: [RecordedCase] = [
        .same("resp.strict.unknown_object", supplying: with("object", #""other""#)),
        .same("resp.strict.missing_id", supplying: without("id")),
        .same("resp.strict.metadata_null", supplying: with("metadata", "null")),
        .same("resp.strict.html"),
    ]

    static let dates: [RecordedCase] = [
        .same("resp.date.'2023-11-07T05:31:56Z'"),
        .same("resp.date.'2023-11-07T05:31:56.1Z'", supplying: date("2023-11-07T05:31:56.1Z")),
        .same("resp.date.'2023-11-07T05:31:56.123456789Z'", supplying: date("2023-11-07T05:31:56.123456789Z")),
        .same("resp.date.'2023-11-07T05:31:56+02:00'", supplying: date("2023-11-07T05:31:56+02:00")),
        .same("resp.date.'2023-11-07T05:31:56.5-0730'", supplying: date("2023-11-07T05:31:56.5-0730")),
        .same("resp.date.'2023-11-07 05:31:56Z'", supplying: date("2023-11-07 05:31:56Z")),
        .same("resp.date.'2023-11-07T05:31:56'", supplying: date("2023-11-07T05:31:56")),
        .same("resp.date.'2023-11-07T24:00:00Z'", supplying: date("2023-11-07T24:00:00Z")),
        .same("resp.date.'2023-12-31T23:59:60Z'", supplying: date("2023-12-31T23:59:60Z")),
        .same("resp.date.'2023-02-30T00:00:00Z'", supplying: date("2023-02-30T00:00:00Z")),
        .same("resp.date.'not a date'", supplying: date("not a date")),
        .same("resp.date.''", supplying: date("")),
        .same("resp.date.1699335116123", supplying: with("created_at", "1699335116123")),
        .same("resp.date.'1699335116'", supplying: date("1699335116")),
        .same("resp.date.'0001-01-01T00:00:00Z'", supplying: date("0001-01-01T00:00:00Z")),
    ]

    private static func with(_ name: String, _ value: String) -> SuppliedBody {
        .server(.recorded.with(name, value))
    }

    private static func without(_ name: String) -> SuppliedBody {
        .server(.recorded.without(name))
    }

    private static func date(_ text: String) -> SuppliedBody {
        with("created_at", "\"\(text)\"")
    }
}
