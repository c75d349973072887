/// Words that keep their capitals, by their lower-case form.
enum Initialisms {
    /// - Parameter word: in any case.
    static func spelling(of word: String) -> String? {
        // `graphql` is the longest; letters beyond ASCII can become shorter.
        word.utf8.count > 7 && word.utf8.allSatisfy { $0 < 0x80 } ? nil : table[word.lowercased()]
    }

    private static let table: [String: String] = {
        var table: [String: String] = [:]
        for word in capitals.split(separator: " ") { table[word.lowercased()] = String(word) }
        for word in countable.split(separator: " ") { table[word.lowercased() + "s"] = word + "s" }
        for word in mixed.split(separator: " ") { table[word.lowercased()] = String(word) }
        return table
    }()

    private static let capitals = """
        AAC ACL AI AMI API ARN ASCII AWS CA CDN CIDR CLI CORS CPU CRUD CSR CSS CSV CVE DB DHCP DNS DSA EOF FTP GCP \
        GDPR GID GIF GPU GPX GUID HMAC HTML HTTP HTTPS IAM ICMP ID IMAP IO IP ISBN ISO JPEG JS JSON JSONL JWK JWKS \
        JWT KML KMS LDAP LLM MAC MCP MFA MIME MKV MQTT NAT NFS OCR OIDC OS OTP PDF PEM PGP PII PNG QR RAM RBAC RGB \
        RPC RSA RSS RTF SAML SCIM SDK SDP SFTP SHA SKU SLA SMS SMTP SQL SSD SSE SSH SSL SSO STT SVG TCP TLS TOTP TTL \
        TTS UDP UI UID URI URL URN USB UTC UTF UTM UUID VM VPC VPN WAV WWW XLS XML XSS YAML ZIP
        """
    private static let countable =
        "ACL AI API CPU CSR CVE GPU ID IP JWT LLM PDF SDK SKU SLA TTL UI URI URL UUID VM VPC VPN"
    private static let mixed = "OAuth IPv iOS macOS tvOS GraphQL GitHub GitLab"
}
