import SwiftletModel
import SwiftletPlanner
import Testing

@Suite struct ResolveDirectionsTests {
    private func properties(sent: Bool, received: Bool) throws -> [String: Property] {
        let pet = "{application/json: {schema: {$ref: '#/components/schemas/Pet'}}}"
        let planned = try Planned(
            """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths:
              /pets:
                post:
                  \(sent ? "requestBody: {required: true, content: \(pet)}" : "summary: Nothing is sent.")
                  responses:
                    '200': {description: Done, content: \(received ? pet : "{}")}
            components:
              schemas:
                Pet:
                  type: object
                  required: [id, secret, name]
                  properties:
                    id: {type: string, readOnly: true}
                    secret: {type: string, writeOnly: true}
                    name: {type: string}
            """
        )
        let type = try #require(planned.sdk.types.first { $0.name.identifier == "Pet" })
        guard case .structure(let structure) = type.kind else { return [:] }
        return Dictionary(uniqueKeysWithValues: structure.properties.map { ($0.wireName, $0) })
    }

    @Test(arguments: [(true, true), (true, false), (false, false)])
    func whatIsReadOnlyIsNoArgumentAndMayBeMissingInWhatIsSent(sent: Bool, received: Bool) throws {
        let id = try #require(try properties(sent: sent, received: received)["id"])
        #expect(!id.isArgument && !id.isAlwaysPresent && id.isRequired)
    }

    @Test func whatIsReadOnlyIsThereInWhatIsOnlyReceived() throws {
        let id = try #require(try properties(sent: false, received: true)["id"])
        #expect(id.isArgument && id.isAlwaysPresent)
    }

    @Test func whatIsWriteOnlyMayBeMissingInWhatIsReceived() throws {
        let secret = try #require(try properties(sent: true, received: true)["secret"])
        #expect(secret.isArgument && !secret.isAlwaysPresent && secret.isRequired)
    }

    @Test func whatIsWriteOnlyIsThereInWhatIsOnlySent() throws {
        let secret = try #require(try properties(sent: true, received: false)["secret"])
        #expect(secret.isArgument && secret.isAlwaysPresent)
    }

    @Test func whatHasNoDirectionIsUntouched() throws {
        let name = try #require(try properties(sent: true, received: true)["name"])
        #expect(name.isArgument && name.isAlwaysPresent)
    }
}
