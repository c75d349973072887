import Small
import Testing

struct SmallTests {
    @Test func aPetIsCreated() async throws {
        let transport = ScriptedTransport([.json(201, #"{"name": "Tom"}"#)])
        let pet = try await Small(environment: [:], transport: transport).pets.create(name: "Tom")
        #expect(pet.name == "Tom")
    }
}
