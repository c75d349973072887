import Testing

@testable import SwiftletGenerator

@Suite struct ContentHashTests {
    /// From the FNV authors' test vectors.
    @Test(arguments: [
        ("", "6c62272e07bb014262b821756295c58d"),
        ("a", "d228cb696f1a8caf78912b704e4a8964"),
        ("foobar", "343e1662793c64bf6f0d3597ba446f18"),
    ])
    func bytewiseItIsFNV1aOf128Bits(_ text: String, _ digits: String) {
        #expect(ContentHash(bytewise: Array(text.utf8)).digits == digits)
    }

    @Test func everyByteAndTheLengthCount() {
        let zeros = (0..<40).map { [UInt8](repeating: 0, count: $0) }
        var hashes = Set(zeros.map { ContentHash(of: $0) })
        #expect(hashes.count == 40)
        for index in 0..<39 {
            for bit in 0..<8 {
                var bytes = zeros[39]
                bytes[index] = 1 << UInt8(bit)
                hashes.insert(ContentHash(of: bytes))
            }
        }
        #expect(hashes.count == 40 + 39 * 8)
    }

    @Test func manifestsOfAllMachinesHoldTheSame() {
        #expect(ContentHash(of: []).digits == "c3b08dbd0427394798324a46d0ab1b55")
        #expect(ContentHash(of: Array("foobar and more".utf8)).digits == "f2cb9f04ed6bd6e10df291197acae6c6")
    }
}
