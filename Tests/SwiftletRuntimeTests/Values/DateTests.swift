import SwiftletRuntime
import Testing

@Suite struct DateTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0.0),
        ("2023-11-07T05:31:56Z", 1_699_335_116),
        ("2023-11-07t05:31:56z", 1_699_335_116),
        ("2023-11-07T05:31:56.25Z", 1_699_335_116.25),
        ("2023-11-07T05:31:56.123456789Z", 1_699_335_116.123456789),
        ("2023-11-07T06:31:56+01:00", 1_699_335_116),
        ("2023-11-06T22:01:56-07:30", 1_699_335_116),
        ("2023-11-07T05:31:56-00:00", 1_699_335_116),
        ("2023-11-07T05:31:56+00:00", 1_699_335_116),
        ("2016-12-31T23:59:60Z", 1_483_228_800),
        ("1990-12-31T15:59:60-08:00", 662_688_000),
        ("2000-02-29T23:59:59Z", 951_868_799),
        ("0000-01-01T00:00:00Z", -62_167_219_200),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
    ])
    func instantsAreReadAndWrittenAgainAsTheyWere(text: String, seconds: Double) throws {
        // A double counts finer from 2001 than from 1970.
        let date = try #require(RFC3339.date(text))
        #expect(abs(date.timeIntervalSince1970 - seconds) < 1e-6)
        let sample = try decode(Sample.self, #"{"instant":"\#(text)"}"#)
        #expect(sample.instant == date)
        #expect(try encode(sample) == #"{"instant":"\#(text)"}"#)
    }

    @Test(arguments: [
        "2023-11-07 05:31:56Z", "2023-11-07T05:31:56", "2023-11-07", "2023-02-29T00:00:00Z", "2023-13-01T00:00:00Z",
        "2023-11-07T24:00:00Z", "2023-11-07T05:60:00Z", "2023-11-07T05:31:61Z", "2023-11-07T05:31:56.Z",
        "2023-11-07T05:31:56+0100", "2023-11-07T05:31:56+24:00", "2023-11-07T05:31:56Zx", "23-11-07T05:31:56Z", "",
        "2023-11-07T05:31:56.1234567890Z", "2023-11-07T05:31Z", "２023-11-07T05:31:56Z",
    ])
    func otherFormsAreErrorsThatNameTheMember(text: String) {
        #expect(RFC3339.date(text) == nil)
        #expect(
            failure(Sample.self, #"{"instant":"\#(text)"}"#)?
                .hasPrefix("$.instant: expected date-time (RFC 3339), found another string, byte 11") == true
        )
    }

    @Test(arguments: [
        (0.0, "2001-01-01T00:00:00Z"), (0.5, "2001-01-01T00:00:00.5Z"), (-0.25, "2000-12-31T23:59:59.75Z"),
        (721_027_916.123, "2023-11-07T05:31:56.123Z"), (1e-9, "2001-01-01T00:00:00.000000001Z"),
        (0.1, "2001-01-01T00:00:00.1Z"), (-63_145_526_400, "0000-01-01T00:00:00Z"),
    ])
    func aDateIsWrittenInUTCWithTheFewestDigitsThatReadBackEqual(interval: Double, text: String) throws {
        let date = Date(timeIntervalSinceReferenceDate: interval)
        var sample = Sample()
        sample.instant = date
        #expect(sample.instant == date)
        #expect(try encode(sample) == #"{"instant":"\#(text)"}"#)
        #expect(RFC3339.date(text) == date)
        #expect(RFC3339.string(date) == text)
    }

    @Test func anyDateReadsBackEqual() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<10_000 {
            let date = Date(timeIntervalSinceReferenceDate: .random(in: 1e7...8e9, using: &generator))
            let text = try #require(RFC3339.string(date))
            #expect(RFC3339.date(text) == date)
        }
    }

    @Test func datesWithoutATextAreKeptButNotWritten() throws {
        for interval in [Double.nan, .infinity, 1e15, -1e12, 252_423_993_600] {
            var sample = Sample()
            sample.instant = Date(timeIntervalSinceReferenceDate: interval)
            #expect(sample.instant?.timeIntervalSinceReferenceDate.bitPattern == interval.bitPattern)
            #expect(throws: JSONEncodingError.self) { try encode(sample) }
        }
        var sample = Sample()
        sample.instant = Date(timeIntervalSinceReferenceDate: 1e-12)
        #expect(sample.instant?.timeIntervalSinceReferenceDate == 1e-12)
        #expect(try encode(sample) == #"{"instant":"2001-01-01T00:00:00.000000000Z"}"#)
    }

    @Test func datesAreEqualByInstant() throws {
        let left = try decode(Sample.self, #"{"instant":"2023-11-07T05:31:56Z"}"#)
        let right = try decode(Sample.self, #"{"instant":"2023-11-07T06:31:56.000+01:00"}"#)
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
    }

    @Test func calendarDatesAreReadWrittenAndOrdered() throws {
        let day = try #require(CalendarDate("2024-02-29"))
        #expect(day == CalendarDate(year: 2024, month: 2, day: 29))
        #expect(day.description == "2024-02-29")
        #expect(try #require(CalendarDate("2023-12-31")) < day)
        for text in ["2023-02-29", "2024-2-29", "2024-02-29T", "", "2024-00-01", "2024-04-31"] {
            #expect(CalendarDate(text) == nil)
        }
        let sample = try decode(Sample.self, #"{"day":"2024-02-29"}"#)
        #expect(sample.day == day)
        #expect(try encode(sample) == #"{"day":"2024-02-29"}"#)
    }
}
