import SwiftletRuntime
import Testing

@Suite struct NumberTests {
    @Test(arguments: ["3", "3.0", "3e0", "30e-1", "0.3E1", "3.000000000000000000000000000"])
    func wholeNumbersAreIntegersHoweverTheyAreWritten(text: String) throws {
        #expect(try decode(Int.self, text) == 3)
        #expect(try decode(Int64.self, text) == 3)
        #expect(try decode(Int32.self, text) == 3)
    }

    @Test func integersReachTheEndsOfTheirRange() throws {
        #expect(try decode(Int64.self, "9223372036854775807") == .max)
        #expect(try decode(Int64.self, "-9223372036854775808") == .min)
        #expect(try decode(Int64.self, "-922337203685477580.8e1") == .min)
        #expect(try decode(Int32.self, "-2147483648") == .min)
        #expect(try decode(Int.self, "-0") == 0)
    }

    @Test(arguments: [
        ("9223372036854775808", "$: expected integer, found a number beyond its range, byte 0: 9223372036854775808"),
        ("1e400", "$: expected integer, found a number beyond its range, byte 0: 1e400"),
        ("3.5", "$: expected integer, found a fraction, byte 0: 3.5"),
        ("1e-400", "$: expected integer, found a fraction, byte 0: 1e-400"),
    ])
    func otherNumbersAreNoIntegers(text: String, message: String) {
        #expect(failure(Int.self, text) == message)
    }

    @Test func anIntegerBeyondItsRangeNamesTheMember() {
        #expect(
            failure(Sample.self, #"{"small": 2147483648}"#)
                == "$.small: expected 32-bit integer, found a number beyond its range, byte 10: 2147483648"
        )
    }

    @Test(arguments: [
        "0", "-0.0", "1.5", "0.1", "123456789.123", "9007199254740993", "1e22", "1e23", "5e-324",
        "1.7976931348623157e308",
        "0.30000000000000004", "2.2250738585072011e-308", "123456789012345678901234567890", "8.41e-20", "1e-22",
        "1e-23",
    ])
    func doublesAreTheNearestOnes(text: String) throws {
        #expect(try decode(Double.self, text) == Double(text))
    }

    @Test func doublesBeyondTheFiniteOnesAreErrors() {
        #expect(failure(Double.self, "1e309") != nil)
        #expect(failure(Float.self, "1e39") != nil)
    }

    @Test(arguments: [
        (0.1, "0.1"), (1.0, "1"), (-0.0, "-0"), (1e21, "1e+21"), (.leastNonzeroMagnitude, "5e-324"), (100.0, "100"),
        (1.5e300, "1.5e+300"),
    ])
    func doublesAreWrittenWithTheFewestDigits(value: Double, text: String) throws {
        #expect(try encode(value) == text)
        #expect(try decode(Double.self, text) == value)
    }

    @Test func whatIsNoNumberHasNoJSON() {
        #expect(throws: JSONEncodingError.self) { try encode(Double.nan) }
        #expect(throws: JSONEncodingError.self) { try encode(Float.infinity) }
        #expect(throws: JSONEncodingError.self) { try encode(Decimal.nan) }
        var sample = Sample()
        sample.matrix = [[1], [2, .infinity]]
        do throws(JSONEncodingError) {
            _ = try encode(sample)
            Issue.record("infinity was written")
        } catch {
            #expect(error.description == "$.matrix[1][1]: inf has no JSON form")
            #expect(error.pointer == "/matrix/1/1")
        }
    }

    @Test(arguments: [Int64.min, -1, 0, 7, 10, 99, 100, .max]) func integersAreWritten(value: Int64) throws {
        #expect(try encode(value) == String(value))
    }

    @Test(arguments: ["0.12345678901234567890123", "123456789012345678901234567890", "1.0000000000000000001"])
    func aNumberWithMoreDigitsThanADoubleKeepsThemInAModel(text: String) throws {
        let sample = try decode(Sample.self, #"{"ratio":\#(text),"price":\#(text)}"#)
        #expect(sample.ratio == Double(text))
        #expect(try encode(sample) == #"{"ratio":\#(text),"price":\#(text)}"#)
    }

    @Test func floatsAreWrittenAsShortAsTheyAre() throws {
        var sample = Sample()
        sample.single = 0.1
        #expect(try encode(sample) == #"{"single":0.1}"#)
        #expect(sample.single == 0.1)
        #expect(try decode(Sample.self, #"{"single":0.1}"#) == sample)
    }
}
