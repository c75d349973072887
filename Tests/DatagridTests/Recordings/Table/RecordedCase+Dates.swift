import Datagrid

extension RecordedCase {
    static let dates: [RecordedCase] = [
        .same("resp.date.'2023-11-07T05:31:56Z'"),
        .same("resp.date.'2023-11-07T05:31:56.1Z'", supplying: date("2023-11-07T05:31:56.1Z")),
        .different(
            "resp.date.'2023-11-07T05:31:56.123456789Z'",
            supplying: date("2023-11-07T05:31:56.123456789Z"),
            because: .fraction,
            #"/created_at: "2023-11-07T05:31:56.123456Z" → "2023-11-07T05:31:56.123456789Z""#
        ),
        .same("resp.date.'2023-11-07T05:31:56+02:00'", supplying: date("2023-11-07T05:31:56+02:00")),
        notADate("2023-11-07T05:31:56.5-0730"),
        notADate("2023-11-07 05:31:56Z"),
        notADate("2023-11-07T05:31:56"),
        notADate("2023-11-07T24:00:00Z"),
        .different(
            "resp.date.'2023-12-31T23:59:60Z'",
            supplying: date("2023-12-31T23:59:60Z"),
            because: .leapSecond,
            "type of created_at: str → datetime"
        ),
        notADate("2023-02-30T00:00:00Z"),
        notADate("not a date"),
        notADate(""),
        .different(
            "resp.date.1699335116123",
            supplying: .server(.recorded.with("created_at", "1699335116123")),
            because: .noDate,
            "ends with: a server → decoding error at /created_at: date-time expected, number found"
        ),
        notADate("1699335116"),
        .same("resp.date.'0001-01-01T00:00:00Z'", supplying: date("0001-01-01T00:00:00Z")),
    ]

    private static func notADate(_ text: String) -> RecordedCase {
        .different(
            "resp.date.'\(text)'",
            supplying: date(text),
            because: .noDate,
            "ends with: a server → decoding error at /created_at: date-time (RFC 3339) expected, another string found"
        )
    }

    private static func date(_ text: String) -> SuppliedBody {
        .server(.recorded.with("created_at", "\"\(text)\""))
    }
}
