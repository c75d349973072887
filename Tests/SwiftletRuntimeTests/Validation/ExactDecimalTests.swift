import Testing

@testable import SwiftletRuntime

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        ("1", "2"), ("-2", "-1"), ("-1", "0"), ("0", "1e-400"), ("0.1", "0.10000000000000000001"), ("9", "10"),
        ("99999999999999999999", "1e20"), ("-1e20", "-99999999999999999999"), ("1e400", "1e401"),
    ])
    func orderIsExact(smaller: String, larger: String) throws {
        let (smaller, larger) = try (#require(ExactDecimal(smaller)), #require(ExactDecimal(larger)))
        #expect(smaller < larger)
        #expect(!(larger < smaller))
        #expect(smaller != larger)
    }

    @Test(arguments: [
        ("0", "3"), ("0.3", "0.1"), ("19.99", "0.01"), ("1e30", "0.01"), ("-9", "3"), ("1e308", "1e-308"),
        ("7e2", "28"),
        ("123456789012345678901234567890", "10"), ("1.5", "0.5"), ("1e1000000", "8"), ("3", "1.5"),
    ])
    func multiplesAreFound(value: String, divisor: String) throws {
        #expect(try #require(ExactDecimal(value)).isMultiple(of: #require(ExactDecimal(divisor))))
    }

    @Test(arguments: [
        ("1", "3"), ("0.35", "0.1"), ("1e30", "7"), ("1", "10"), ("123456789012345678901234567891", "10"), ("5", "0"),
        ("1e-308", "1e308"), ("1e1000000", "3"),
    ])
    func otherNumbersAreNoMultiples(value: String, divisor: String) throws {
        #expect(try !#require(ExactDecimal(value)).isMultiple(of: #require(ExactDecimal(divisor))))
    }
}
