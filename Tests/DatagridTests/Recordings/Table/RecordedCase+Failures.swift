import Datagrid

extension RecordedCase {
    static let statuses: [RecordedCase] = [
        .same("status.403"),
        .same("status.404"),
        .same("status.408"),
        .different(
            "status.409",
            because: .conflict,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .same("status.413"),
        .same("status.418"),
        .same("status.422"),
        .different(
            "status.425",
            because: .tooEarly,
            "requests: 1 → 3",
            "waits: none → 0.3792 s, 0.8898 s"
        ),
        .same("status.429"),
        .same("status.451"),
        .same("status.499"),
        .different(
            "status.500",
            because: .harm,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .different(
            "status.501",
            because: .neverRetried,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .same("status.503"),
        .different(
            "status.504",
            because: .harm,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .different(
            "status.505",
            because: .neverRetried,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .different(
            "status.529",
            because: .harm,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .different(
            "status.599",
            because: .harm,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .different(
            "status.600",
            because: .beyond,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .different(
            "status.409_limit_real_time.0",
            because: .conflict,
            "requests: 3 → 1"
        ),
        .different(
            "status.409_limit_real_time.1",
            because: .conflict,
            "requests: 3 → 1"
        ),
    ]

    static let errorBodies: [RecordedCase] = [
        .same("errorbody.json_error_obj"),
        .same("errorbody.json_message"),
        .same("errorbody.json_string"),
        .same("errorbody.json_array"),
        .same("errorbody.json_null"),
        .same("errorbody.empty"),
        .same("errorbody.json_wrong_ct"),
        .same("errorbody.latin1"),
        .same("errorbody.gzip"),
        .different(
            "errorbody.cut",
            because: .cutOffError,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none",
            "ends with: connection error → status 400, its body cut off"
        ),
    ]

    static let retries: [RecordedCase] = [
        .different(
            "retry.always_500_max5",
            .createWithRetries(5),
            because: .harm,
            "requests: 6 → 1",
            "waits: 0.3792 s, 0.8898 s, 1.9963 s, 3.089 s, 6.1215 s → none"
        ),
        .same("retry.max_0"),
        .same("retry.patch_500", .update()),
        .same("retryafter.0.25"),
        .different(
            "retryafter.61",
            because: .longWait,
            "requests: 2 → 1",
            "waits: 0.3792 s → none",
            "ends with: a server → status 429, asking to wait 61.0 s"
        ),
        .same("retryafter.-5"),
        .same("retryafter.nan"),
        .same("retryafter.inf"),
        .same("retryafter.1e1"),
        .same("retryafter.ms_0"),
        .same("retryafter.ms_beats_s"),
        .same("retryafter.ms_bad_then_s"),
        .same("retryafter.date_plus_20"),
        .different(
            "retryafter.date_past",
            because: .pastDate,
            "waits: 0.3792 s → 0.0 s"
        ),
        .same("retryafter.date_with_offset"),
    ]

    static let connections: [RecordedCase] = [
        .same("conn.refused"),
        .same("conn.dns"),
        .different(
            "conn.stall_timeout",
            .create(RequestOptions(timeout: .seconds(2))),
            because: .lostReply,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .same("conn.drip_slower_than_timeout_total", .patient),
        .same("conn.early_100_continue"),
        .same("conn.http10_no_length"),
        .different(
            "resp.chunked_cut",
            because: .lostReply,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .different(
            "resp.content_length_cut",
            because: .lostReply,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none"
        ),
        .different(
            "resp.cut_then_ok",
            because: .lostReply,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none",
            "ends with: status 409 → connection error, status 201 kept"
        ),
        .different(
            "resp.cut_conflict_x2",
            because: .lostReply,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none",
            "ends with: status 409 → connection error"
        ),
    ]

    static let redirects: [RecordedCase] = [
        .same("redirect.301.same_origin", .createWithSecret),
        .different(
            "redirect.301.other_origin",
            .createWithSecret,
            because: .redirects,
            "requests to another origin: GET /steal HTTP/1.1 → none",
            "ends with: a server → status 301"
        ),
        .same("redirect.302.same_origin", .createWithSecret),
        .same("redirect.303.same_origin", .createWithSecret),
        .different(
            "redirect.303.other_origin",
            .createWithSecret,
            because: .redirects,
            "requests to another origin: GET /steal HTTP/1.1 → none",
            "ends with: a server → status 303"
        ),
        .different(
            "redirect.307.other_origin",
            .createWithSecret,
            because: .redirects,
            "requests to another origin: POST /steal HTTP/1.1 → none",
            "ends with: a server → status 307"
        ),
        .same("redirect.308.same_origin", .createWithSecret),
        .different(
            "redirect.308.other_origin",
            .createWithSecret,
            because: .redirects,
            "requests to another origin: POST /steal HTTP/1.1 → none",
            "ends with: a server → status 308"
        ),
        .same("redirect.304"),
        .different(
            "redirect.custom_scheme",
            because: .redirects,
            "requests: 3 → 1",
            "waits: 0.3792 s, 0.8898 s → none",
            "ends with: connection error → status 307"
        ),
    ]

    static let logs: [RecordedCase] = [
        .different(
            "logging.debug",
            createWithSecrets,
            because: .log,
            "secrets in the log: UPSTREAM-SECRET, hdr-secret, override-secret, topsecret → none"
        ),
        .same("logging.info", createWithSecrets),
    ]

    /// With a key, so that it is repeated after the 500 as in Python.
    private static let createWithSecrets = RecordedCall.server {
        try await $0.create(
            name: "n",
            baseURL: RecordedCall.shortURL,
            authorization: "Bearer UPSTREAM-SECRET",
            options: RequestOptions(
                headers: ["X-Secret": "hdr-secret", "Authorization": "Bearer override-secret"],
                idempotencyKey: "k"
            )
        )
    }
}
