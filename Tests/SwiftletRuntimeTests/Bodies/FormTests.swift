import Testing
import golden_bodies

@testable import SwiftletRuntime

/// `application/x-www-form-urlencoded`, byte for byte.
@Suite struct FormTests {
    private func form(_ json: JSONValue, _ encodings: [FieldEncoding] = []) throws -> String {
        let fields = try #require(try FormField.fields(of: json))
        return String(decoding: try URLEncodedForm.bytes(fields, encodings), as: UTF8.self)
    }

    private func encoding(_ name: String, _ style: Parameter.Style, explode: Bool = false) -> FieldEncoding {
        FieldEncoding(name: name, .style(style, explode: explode, allowReserved: false))
    }

    @Test func `Scalars are texts, null is empty, lists repeat and objects are JSON`() throws {
        let text = try form([
            "text": "a", "number": 1.50, "flag": true, "null": nil, "list": ["x", 2, nil], "empty": [],
            "object": ["a": "b"], "objects": [["a": 1], ["a": 2]],
        ])
        #expect(
            text == "text=a&number=1.5&flag=true&null=&list=x&list=2&list="
                + "&object=%7B%22a%22%3A%22b%22%7D&objects=%7B%22a%22%3A1%7D&objects=%7B%22a%22%3A2%7D"
        )
    }

    @Test func `Escapes are those of the WHATWG, in names too`() throws {
        #expect(try form(["a b&c=d": "é *-._~+%\n\u{0}"]) == "a+b%26c%3Dd=%C3%A9+*-._%7E%2B%25%0A%00")
    }

    @Test func `Styles join, repeat or spread`() throws {
        let list: JSONValue = ["v": ["a,b", "c d"]]
        let object: JSONValue = ["v": ["x": 1, "y": "a b"]]
        #expect(try form(list, [encoding("v", .form)]) == "v=a%2Cb,c+d")
        #expect(try form(list, [encoding("v", .form, explode: true)]) == "v=a%2Cb&v=c+d")
        #expect(try form(list, [encoding("v", .spaceDelimited)]) == "v=a%2Cb%20c+d")
        #expect(try form(list, [encoding("v", .pipeDelimited)]) == "v=a%2Cb%7Cc+d")
        #expect(try form(object, [encoding("v", .form)]) == "v=x,1,y,a+b")
        #expect(try form(object, [encoding("v", .form, explode: true)]) == "x=1&y=a+b")
        #expect(try form(["v": []], [encoding("v", .form)]) == "")
    }

    @Test func `Deep objects nest in brackets, and their lists count`() throws {
        let value: JSONValue = [
            "card": ["number": "4242", "exp": [1, 2030], "owner": ["name": "A B"]],
            "items": [["price": "p1", "tiers": [["up_to": nil]]], ["price": "p2"]],
            "metadata": [:],
        ]
        let names = ["card", "items", "metadata"].map { encoding($0, .deepObject) }
        #expect(
            try form(value, names).replacing("%5B", with: "[").replacing("%5D", with: "]")
                == "card[number]=4242&card[exp][0]=1&card[exp][1]=2030&card[owner][name]=A+B"
                + "&items[0][price]=p1&items[0][tiers][0][up_to]=&items[1][price]=p2"
        )
    }

    @Test func `Reserved characters stay where the description allows them`() throws {
        let encoding = FieldEncoding(name: "u", .style(.form, explode: true, allowReserved: true))
        #expect(
            try form(["u": "https://a.b/c?d=e&f=[g]#h+i"], [encoding]) == "u=https://a.b/c?d%3De%26f%3D[g]%23h%2Bi"
        )
    }

    @Test func `A generated method sends a form as its description says`() async throws {
        let transport = ScriptedTransport([.bytes(200, Array("paid".utf8), contentType: "text/plain")])
        let client = try Bodies(transport: transport)
        let receipt = try await client.charges.create(
            amount: 5,
            currency: "eur",
            description: .null,
            callback: "https://a.b/c d",
            card: .init(number: "4242", expiry: [12, 2030]),
            lines: [.init(price: "p", quantity: 2)],
            expand: ["a", "b"],
            tags: ["x", "y"],
            address: .init(city: "Köln"),
            options: .init(bodyMembers: ["extra": 1, "currency": "usd"])
        )
        #expect(receipt == "paid")
        let request = transport.requests[0]
        #expect(request.head.headerFields[.contentType] == "application/x-www-form-urlencoded")
        #expect(request.head.headerFields[.accept] == "text/plain")
        #expect(
            request.bodyText?.replacing("%5B", with: "[").replacing("%5D", with: "]")
                == "amount=5&description=&callback=https://a.b/c+d&card[number]=4242&card[expiry][0]=12"
                + "&card[expiry][1]=2030&lines[0][price]=p&lines[0][quantity]=2&expand=a&expand=b&tags=x%7Cy"
                + "&address=%7B%22city%22%3A%22K%C3%B6ln%22%7D&extra=1&currency=usd"
        )
    }

    @Test func `Constraints of a form are checked before it is sent`() async throws {
        let transport = ScriptedTransport([])
        let error = await #expect(throws: APIError.self) {
            try await Bodies(transport: transport).charges.create(amount: 0, currency: "euros")
        }
        guard case .validation(let failure) = error else { throw try #require(error) }
        #expect(failure.violations.map(\.path.pointer) == ["/amount", "/currency"])
        #expect(transport.requests.isEmpty)
    }
}
