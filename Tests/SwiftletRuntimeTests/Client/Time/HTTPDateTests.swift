import Foundation
import Testing

@testable import SwiftletRuntime

@Suite struct HTTPDateTests {
    @Test(
        "The three forms of RFC 9110 and what mail programs write are read",
        arguments: [
            "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
            "Sun, 06 Nov 1994 08:49:37 -0000", "Sun, 06 Nov 1994 08:49:37 +0000",
        ]
    )
    func forms(text: String) {
        #expect(HTTPDate.date(text) == Date(timeIntervalSince1970: 784_111_777))
    }

    @Test(
        "Leap days and the edges of years are right",
        arguments: [
            ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199), ("Fri, 01 Mar 2024 00:00:00 GMT", 1_709_251_200),
            ("Tue, 31 Dec 2024 23:59:60 GMT", 1_735_689_600), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ]
    )
    func edges(text: String, seconds: Int) {
        #expect(HTTPDate.date(text) == Date(timeIntervalSince1970: Double(seconds)))
    }

    @Test(
        "What isn't such a date is none",
        arguments: [
            "", "tomorrow", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 32 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:49:37 GMT", "1994-11-06T08:49:37Z", "Sun, 06 Foo 1994 08:49:37 GMT", ", , , , , ,",
        ]
    )
    func nonsense(text: String) {
        #expect(HTTPDate.date(text) == nil)
    }
}
