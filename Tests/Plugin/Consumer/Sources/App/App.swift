import Large
import Small

/// Prints whether each client sends a text of 100 characters.
@main struct App {
    static func main() async throws {
        let text = String(repeating: "a", count: 100)
        await say("Large") {
            let answers = ScriptedTransport([.bytes(200, [0], contentType: "audio/mpeg")])
            let client = try Large(apiKeyAuth: "test", environment: [:], transport: answers)
            _ = try await client.audio.speech.create(model: .tts1, input: text, voice: .voiceIDsShared(.alloy))
        }
        await say("Small") {
            let answers = ScriptedTransport([.json(201, #"{"name": "Tom"}"#)])
            let client = try Small(environment: [:], transport: answers)
            _ = try await client.pets.create(name: text)
        }
    }

    private static func say(_ name: String, _ call: @Sendable () async throws -> Void) async {
        do {
            try await call()
            print("\(name): sent")
        } catch {
            print("\(name): \(error)")
        }
    }
}
