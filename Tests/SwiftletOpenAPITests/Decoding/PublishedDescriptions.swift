import Testing

/// A description, and how often what is said of it.
struct PublishedDescription: Sendable, CustomTestStringConvertible {
    let name: String
    /// `empty-list 2, null-value 1`
    let diagnostics: String
    var isWrong: Bool { name == "invalid-json-kubernetes" }
    var testDescription: String { name }
}

enum PublishedDescriptions {
    static let all: [PublishedDescription] = table.split(separator: "\n").map { line in
        let parts = line.split(separator: ":", maxSplits: 1)
        return PublishedDescription(
            name: String(parts[0]),
            diagnostics: parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
        )
    }

    private static let table = """
        airflow: older-field 535, undeclared-security-scheme 3
        anthropic-messages: numeric-status 1, reference-siblings 10
        apple-petstore: null-value 1, wrong-type 3
        asana: numeric-status 1, reference-siblings 39
        aws-lambda-runtime:
        box:
        cloud-hypervisor: numeric-status 1
        consoleme: missing-field 1
        digitalocean: misplaced-reference 1
        discord: empty-list 2
        elevenlabs: unknown-keyword 44
        figma:
        github: missing-field 8
        github-ghes:
        google-drive: reference-siblings 11
        invalid-json-kubernetes: json-syntax 1
        iot-identity: numeric-status 1
        jellyfin: enum-type 1, equal-paths 1, misplaced-field 776
        kubernetes-core-v1:
        learn-callback:
        learn-links:
        learn-tags32:
        learn-tictactoe:
        learn-uspto:
        learn-webhook:
        meilisearch: null-value 15
        mistral:
        museum:
        netlify: equal-paths 1, missing-field 1, reference-siblings 4
        openai: duplicate-element 4, older-field 119, unknown-keyword 3
        ory: undeclared-security-scheme 1
        qdrant:
        realworld:
        rebilly: enum-type 2, unknown-field 2, wrong-value 92
        redocly-cafe: unknown-field 8
        redocly-cafe-split: unknown-field 8
        spotify:
        stripe: duplicate-key 1
        swagger-petstore:
        telegram-bot:
        traccar:
        tricky-createapi-edgecases:
        tricky-heyapi-full31: component-name 4, enum-type 1, misplaced-field 2, missing-field 7, reference-kind 2, unknown-field 7
        tricky-oapi-codegen-31:
        tricky-oapi-codegen-names: numeric-status 1
        tricky-oas-circular:
        tricky-oas-params31:
        tricky-oas-polymorphism:
        tricky-pydantic-31:
        tricky-redocly-lint32: missing-field 1, numeric-status 1, undeclared-tag 3, unknown-field 6
        tricky-speakeasy-query32:
        tricky-speakeasy-walk31: newer-field 4
        twilio-api:
        xero-accounting: equal-paths 14, reference-siblings 27, unknown-field 1
        """
}
