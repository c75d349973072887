import Datagrid
import SwiftletRuntime
import Testing

@Suite struct EqualityTests {
    @Test(arguments: [
        (#"{"ratio":1}"#, #"{"ratio":1.0}"#),
        (#"{"ratio":0.1}"#, #"{"ratio":0.1000000000000000000000}"#),
        (#"{"price":12.5}"#, #"{"price":1250e-2}"#),
        (#"{"id":"0192E4A0-7B1C-7000-8000-0123456789AB"}"#, #"{"id":"0192e4a0-7b1c-7000-8000-0123456789ab"}"#),
        (#"{"instant":"2024-01-01T00:00:00Z"}"#, #"{"instant":"2024-01-01T01:00:00.00+01:00"}"#),
        (#"{"new":{"a":1,"b":2}}"#, #"{"new":{"b":2.0,"a":1}}"#),
        (#"{"x":1,"y":2}"#, #"{"y":2,"x":1}"#),
        (#"{"scores":{"a":1,"b":2}}"#, #"{"scores":{"b":2,"a":1}}"#),
        (#"{"free":[1.0]}"#, #"{"free":[1]}"#),
    ])
    func modelsAreEqualWhenTheirJSONIsByMeaning(left: String, right: String) throws {
        let (left, right) = try (decode(Sample.self, left), decode(Sample.self, right))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
    }

    @Test(arguments: [
        (#"{}"#, #"{"flag":true}"#),
        (#"{}"#, #"{"text":null}"#),
        (#"{}"#, #"{"new":null}"#),
        (#"{"new":1}"#, #"{"new":2}"#),
        (#"{"ratio":0.1}"#, #"{"ratio":0.10000000000000000001}"#),
        (#"{"text":"é"}"#, "{\"text\":\"e\u{301}\"}"),
        (#"{"tags":["a","b"]}"#, #"{"tags":["b","a"]}"#),
        (#"{"child":null}"#, #"{"child":{}}"#),
    ])
    func otherModelsAreNot(left: String, right: String) throws {
        #expect(try decode(Sample.self, left) != decode(Sample.self, right))
    }

    @Test func defaultsAreReadAndNeitherStoredNorSent() throws {
        var sample = Sample()
        #expect(sample.flag == true)
        #expect(sample.color == .red)
        #expect(try encode(sample) == "{}")
        sample.color = .green
        sample.flag = false
        #expect(sample.flag == false)
        #expect(try encode(sample) == #"{"flag":false,"color":"green"}"#)
        sample.color = nil
        #expect(sample.color == .red)
        let url = try #require(URL(string: "https://e.com"))
        #expect(Datagrid.CreateMCPServerRequest(name: "n", baseURL: url).transport == .http)
    }
}
