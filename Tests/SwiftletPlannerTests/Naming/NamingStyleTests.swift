import SwiftletModel
import Testing

@testable import SwiftletPlanner

@Suite struct NamingStyleTests {
    @Test(
        "Members and methods start in lower case and keep initialisms",
        arguments: [
            ("base_url", "baseURL"), ("id", "id"), ("ID", "id"), ("mcp-servers", "mcpServers"),
            ("authorization_secret_id", "authorizationSecretID"), ("oauth_configured", "oauthConfigured"),
            ("requires_oauth", "requiresOAuth"), ("getURLForID2", "getURLForID2"), ("HTTPServer", "httpServer"),
            ("pet_ID2", "petID2"), ("base64", "base64"), ("sha256_digest", "sha256Digest"), ("S3Bucket", "s3Bucket"),
            ("NOT_FOUND", "notFound"), ("user_ids", "userIDs"), ("userIDs", "userIDs"), ("URLsByName", "urlsByName"),
            ("OAuth2Token", "oauth2Token"), ("useOAuth", "useOAuth"), ("IPv4Address", "ipv4Address"),
            ("XYZData", "xyzData"), ("image/png", "imagePNG"), ("gpt-4o", "gpt4o"), ("gpt-3.5-turbo", "gpt3_5Turbo"),
            ("version_1_2", "version1_2"), ("version_12", "version12"), ("v1beta1", "v1beta1"),
            ("1024x1024", "value1024x1024"), ("_1st", "value1st"), ("2", "value2"), ("$ref", "ref"), ("@type", "type"),
            ("x-request-id", "xRequestID"), ("größe", "größe"), ("名前", "名前"), ("default", "default"),
            ("createMcpServer", "createMCPServer"), ("created_at", "createdAt"), ("iOS", "ios"),
        ]
    )
    func members(text: String, name: String) {
        #expect(NamingStyle.lowerCamelCase.identifier(for: text) == name)
    }

    @Test(
        "Types start in upper case and keep initialisms",
        arguments: [
            ("McpServer", "MCPServer"), ("MCPServer", "MCPServer"), ("mcp-servers", "MCPServers"), ("id", "ID"),
            ("pet", "Pet"), ("USER_STATUS", "UserStatus"), ("VPC", "VPC"), ("USER", "User"),
            ("oauth_token", "OAuthToken"),
            ("iosDevice", "IOSDevice"), ("io.k8s.api.v1.Pod", "IOK8sAPIV1Pod"), ("Pet[]", "Pet"),
            ("3DModel", "Value3DModel"),
            ("createPet", "CreatePet"), ("HTTPValidationError", "HTTPValidationError"),
        ]
    )
    func types(text: String, name: String) {
        #expect(NamingStyle.upperCamelCase.identifier(for: text) == name)
    }

    @Test(
        "Text without letters is spelled out",
        arguments: [
            ("+1", "plus1"), ("-1", "minus1"), ("<", "lessThan"), ("<=", "lessThanOrEqual"), ("", "empty"),
            ("*", "star"),
            ("/", "slash"), (" ", "space"), ("!=", "notEqual"), ("😀", "u1f600"), ("_", "underscore"),
            ("%%", "percentPercent"),
        ]
    )
    func symbols(text: String, name: String) {
        #expect(NamingStyle.lowerCamelCase.identifier(for: text) == name)
    }

    @Test func theSecondChoiceSpellsOutSymbolsThatTellNamesApart() {
        let style = NamingStyle.lowerCamelCase
        #expect(style.identifierWithSymbols(for: "-name") == "minusName")
        #expect(style.identifierWithSymbols(for: "c++") == "cPlusPlus")
        #expect(style.identifierWithSymbols(for: "a_b") == "aB")
    }

    @Test(
        "Whatever the text, the name is an identifier",
        arguments: [
            "\u{0}", "\u{202E}evil", "a`b", "\\(x)", "\"", "a\u{301}", "\u{301}", "٣", "²", "🇩🇪", "a\nb",
            "import Foundation",
        ]
    )
    func hostileText(text: String) {
        for style in [NamingStyle.lowerCamelCase, .upperCamelCase] {
            let name = style.name(for: text)
            #expect(!name.identifier.isEmpty)
            #expect(name.identifier == style.identifier(for: text))
        }
    }
}
