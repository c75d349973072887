import Datagrid
import Testing

@Suite struct DateTests {
    /// Each recorded date as it stands in the JSON, and its instant in seconds since 1970; nil where ours is an error.
    static let recorded: [(case: String, json: String, seconds: Double?)] = [
        ("'2023-11-07T05:31:56Z'", #""2023-11-07T05:31:56Z""#, 1_699_335_116),
        ("'2023-11-07T05:31:56.1Z'", #""2023-11-07T05:31:56.1Z""#, 1_699_335_116.1),
        ("'2023-11-07T05:31:56.123456789Z'", #""2023-11-07T05:31:56.123456789Z""#, 1_699_335_116.123456789),
        ("'2023-11-07T05:31:56+02:00'", #""2023-11-07T05:31:56+02:00""#, 1_699_327_916),
        // An offset without a colon.
        ("'2023-11-07T05:31:56.5-0730'", #""2023-11-07T05:31:56.5-0730""#, nil),
        // A space, a missing offset, hour 24.
        ("'2023-11-07 05:31:56Z'", #""2023-11-07 05:31:56Z""#, nil),
        ("'2023-11-07T05:31:56'", #""2023-11-07T05:31:56""#, nil),
        ("'2023-11-07T24:00:00Z'", #""2023-11-07T24:00:00Z""#, nil),
        // A leap second is the first second of the next minute.
        ("'2023-12-31T23:59:60Z'", #""2023-12-31T23:59:60Z""#, 1_704_067_200),
        ("'2023-02-30T00:00:00Z'", #""2023-02-30T00:00:00Z""#, nil),
        ("'not a date'", #""not a date""#, nil),
        ("''", #""""#, nil),
        ("1699335116123", "1699335116123", nil),
        ("'1699335116'", #""1699335116""#, nil),
        ("'0001-01-01T00:00:00Z'", #""0001-01-01T00:00:00Z""#, -62_135_596_800),
    ]

    private static let others: [(json: String, seconds: Double?)] = [
        (#""2023-11-07t05:31:56z""#, 1_699_335_116), (#""2023-11-07T05:31:56-00:00""#, 1_699_335_116),
        (#""2023-11-07T05:31:56+00:00""#, 1_699_335_116), (#""2023-11-07T05:31:56.100Z""#, 1_699_335_116.1),
        (#""9999-12-31T23:59:59.999999999Z""#, 253_402_300_800), (#""2024-02-29T00:00:00Z""#, 1_709_164_800),
        (#""2023-02-29T00:00:00Z""#, nil), (#""2023-11-07T05:31Z""#, nil), (#""2023-11-07T05:31:56.Z""#, nil),
        (#""2023-11-07T05:31:61Z""#, nil), (#""2023-11-07T05:31:56+24:00""#, nil), (#""2023-11-07""#, nil),
        (#"" 2023-11-07T05:31:56Z""#, nil), ("{}", nil),
    ]

    private static let all: [(json: String, seconds: Double?)] = recorded.map { ($0.json, $0.seconds) } + others

    @Test(arguments: all.filter { $0.seconds != nil })
    func `A date is read, and written again byte for byte`(json: String, seconds: Double?) async throws {
        let text = ServerJSON.sample.with("created_at", json).text
        let server = try await Datagrid.server(from: text)
        #expect(abs(server.createdAt.timeIntervalSince1970 - (seconds ?? 0)) < 1e-6)
        #expect(String(decoding: try JSONCodec.encode(server), as: UTF8.self) == text)
    }

    @Test(arguments: all.filter { $0.seconds == nil })
    func `What is no date is an error that names the place`(json: String, seconds: Double?) async throws {
        let server = ServerJSON.sample.with("created_at", json)
        let error = await #expect(throws: APIError.self) { try await Datagrid.server(from: server.text) }
        guard case .decoding(let failure)? = error else {
            Issue.record("expected a decoding error, got \(String(describing: error))")
            return
        }
        #expect(failure.pointer == "/created_at")
        #expect(failure.byteOffset == server.offset(of: "created_at"))
        #expect(failure.expected.contains("date-time"))
    }

    @Test(.enabled(if: Recordings.isAvailable, Recordings.missing))
    func `Every recorded date is in the table`() throws {
        let recorded = try Recordings.cases("resp.date.").map { $0.name.dropFirst("resp.date.".count) }
        #expect(Set(recorded.map(String.init)) == Set(Self.recorded.map(\.case)))
    }

    @Test func `A date that is set is written in UTC with the fewest digits`() async throws {
        var server = try await Datagrid.server(from: ServerJSON.sample.text)
        server.createdAt = Date(timeIntervalSince1970: 1_699_335_116)
        server.updatedAt = Date(timeIntervalSince1970: 1_699_335_116.25)
        let text = String(decoding: try JSONCodec.encode(server), as: UTF8.self)
        #expect(text.contains(#""created_at":"2023-11-07T05:31:56Z","updated_at":"2023-11-07T05:31:56.25Z""#))
    }

    @Test func `Equality is by instant`() async throws {
        let utc = try await Datagrid.server(from: ServerJSON.sample.with("created_at", #""2023-11-07T05:31:56Z""#).text)
        let other = try await Datagrid.server(
            from: ServerJSON.sample.with("created_at", #""2023-11-07T07:31:56.000+02:00""#).text
        )
        #expect(utc == other && utc.hashValue == other.hashValue && Set([utc, other]).count == 1)
    }
}
