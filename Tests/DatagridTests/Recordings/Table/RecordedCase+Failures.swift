import Datagrid

extension RecordedCase {
    static let statuses: [RecordedCase] = [
        .same("status.403"),
        .same("status.404"),
        .same("status.408"),
        .same("status.409"),
        .same("status.413"),
        .same("status.418"),
        .same("status.422"),
        .same("status.425"),
        .same("status.429"),
        .same("status.451"),
        .same("status.499"),
        .same("status.500"),
        .same("status.501"),
        .same("status.503"),
        .same("status.504"),
        .same("status.505"),
        .same("status.529"),
        .same("status.599"),
        .same("status.600"),
        .same("status.409_limit_real_time.0"),
        .same("status.409_limit_real_time.1"),
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
        .same("errorbody.cut"),
    ]

    static let retries: [RecordedCase] = [
        .same("retry.always_500_max5", .create(RequestOptions(retries: fiveRetries))),
        .same("retry.max_0"),
        .same("retry.patch_500", .update()),
        .same("retryafter.0.25"),
        .same("retryafter.61"),
        .same("retryafter.-5"),
        .same("retryafter.nan"),
        .same("retryafter.inf"),
        .same("retryafter.1e1"),
        .same("retryafter.ms_0"),
        .same("retryafter.ms_beats_s"),
        .same("retryafter.ms_bad_then_s"),
        .same("retryafter.date_plus_20"),
        .same("retryafter.date_past"),
        .same("retryafter.date_with_offset"),
    ]

    private static let fiveRetries = RetryPolicy(maximumCount: 5)

    static let connections: [RecordedCase] = [
        .same("conn.refused"),
        .same("conn.dns"),
        .same("conn.stall_timeout", .create(RequestOptions(timeout: .milliseconds(300)))),
        .same("conn.drip_slower_than_timeout_total", .patient),
        .same("conn.early_100_continue"),
        .same("conn.http10_no_length"),
        .same("resp.chunked_cut"),
        .same("resp.content_length_cut"),
        .same("resp.cut_then_ok"),
        .same("resp.cut_conflict_x2"),
    ]

    static let redirects: [RecordedCase] = [
        .same("redirect.301.same_origin", .createWithSecret),
        .same("redirect.301.other_origin", .createWithSecret),
        .same("redirect.302.same_origin", .createWithSecret),
        .same("redirect.303.same_origin", .createWithSecret),
        .same("redirect.303.other_origin", .createWithSecret),
        .same("redirect.307.other_origin", .createWithSecret),
        .same("redirect.308.same_origin", .createWithSecret),
        .same("redirect.308.other_origin", .createWithSecret),
        .same("redirect.304"),
        .same("redirect.custom_scheme"),
    ]

    static let logs: [RecordedCase] = [
        .same("logging.debug"),
        .same("logging.info"),
    ]
}
