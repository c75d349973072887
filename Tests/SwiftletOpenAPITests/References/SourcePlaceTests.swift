import Testing

@testable import SwiftletOpenAPI

@Suite struct SourcePlaceTests {
    static let cases: [(base: String, reference: String, place: String)] = [
        ("a.yaml", "b.yaml", "b.yaml"),
        ("a.yaml", "./x/../b.yaml", "b.yaml"),
        ("x/a.yaml", "b.yaml", "x/b.yaml"),
        ("x/a.yaml", "../b.yaml", "b.yaml"),
        ("x/a.yaml", "../../b.yaml", "../b.yaml"),
        ("../x/a.yaml", "../b.yaml", "../b.yaml"),
        ("a.yaml", "a%20b/%7Bid%7D.yaml", "a b/{id}.yaml"),
        ("a.yaml", "100%.yaml", "100%.yaml"),
        ("a.yaml", "/etc/../b.yaml", "/b.yaml"),
        ("/x/a.yaml", "b.yaml", "/x/b.yaml"),
        ("/x/a.yaml", "../../../b.yaml", "/b.yaml"),
        ("a.yaml", "file:///etc/a%20b", "/etc/a b"),
        ("a.yaml", "file://localhost/etc/a", "/etc/a"),
        ("a.yaml", "c:/b.yaml", "c:/b.yaml"),
        ("a.yaml", "https://a.b/c?d=e", "https://a.b/c?d=e"),
        ("a.yaml", "HTTPS://A.b", "https://a.b/"),
        ("a.yaml", "urn:x:y", "urn:x:y"),
        ("https://a.b/c/d.yaml?e=f", "g/../h.yaml", "https://a.b/c/h.yaml"),
        ("https://a.b/c/d.yaml", "../../../h.yaml", "https://a.b/h.yaml"),
        ("https://a.b/c/d.yaml", "/h%20i", "https://a.b/h%20i"),
        ("https://a.b/c/d.yaml", "//g.h/i", "https://g.h/i"),
        ("https://a.b/c/d.yaml", "?x=y", "https://a.b/c/d.yaml?x=y"),
        ("https://a.b", "c", "https://a.b/c"),
        ("a.yaml", "", "a.yaml"),
    ]

    @Test(arguments: cases)
    func `A reference is resolved against the place of the file that holds it`(
        base: String,
        reference: String,
        place: String
    ) {
        #expect(SourcePlace(base).resolving(reference).text == place)
    }
}
