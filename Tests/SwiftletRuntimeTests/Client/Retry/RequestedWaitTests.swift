import Foundation
import HTTPTypes
import Testing

@testable import SwiftletRuntime

@Suite struct RequestedWaitTests {
    private let now = Date(timeIntervalSince1970: 784_111_777)

    private func wait(_ headers: [(String, String)]) throws -> Duration? {
        var fields = HTTPFields()
        for (name, value) in headers {
            fields.append(HTTPField(name: try #require(HTTPField.Name(name)), value: value))
        }
        return RequestedWait.duration(in: fields, now: now)
    }

    @Test(
        "Seconds, fractions, dates and milliseconds are read",
        arguments: [
            ("9", Duration.seconds(9)), ("0.25", .milliseconds(250)), ("1e1", .seconds(10)), ("61", .seconds(61)),
            ("Sun, 06 Nov 1994 08:49:57 GMT", .seconds(20)), ("Sun, 06 Nov 1994 08:49:57 -0000", .seconds(20)),
            ("Sun, 06 Nov 1994 08:49:17 GMT", .zero),
        ]
    )
    func seconds(text: String, duration: Duration) throws {
        #expect(try wait([("Retry-After", text)]) == duration)
    }

    @Test(
        "What says nothing usable is as if it weren't there",
        arguments: ["-5", "0", "nan", "inf", "", "soon", "1e300"]
    )
    func nothing(text: String) throws {
        #expect(try wait([("Retry-After", text)]) == nil)
    }

    @Test func `Milliseconds win, unless they can't be read`() throws {
        #expect(try wait([("Retry-After", "9"), ("retry-after-ms", "250")]) == .milliseconds(250))
        #expect(try wait([("Retry-After", "9"), ("Retry-After-Ms", "x")]) == .seconds(9))
        #expect(try wait([("retry-after-ms", "0")]) == nil)
    }
}
