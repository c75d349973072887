import SwiftletDiagnostics

extension Coverage {
    /// For programs, a construct a line:
    ///
    ///     {"description":"a.yaml","annotations":12,
    ///     "counts":{"handled":40,"tolerated":0,"unsupported":0,"unused":1,"unaccounted":0,"untyped":0},
    ///     "kinds":[
    ///     {"kind":"parameter","handled":4,"tolerated":0,"unsupported":0,"unused":1,"unaccounted":0}],
    ///     "constructs":[
    ///     {"kind":"parameter","status":"handled","address":"/paths/~1a/get/parameters/0","file":"a.yaml","line":9,"column":11}],
    ///     "untyped":[
    ///     {"address":"/paths/…","file":"a.yaml","line":9,"column":11,"reason":"it is a union"}]}
    ///
    /// `reason` says what is missing; `"within":true` that a construct around it has the same status.
    package func json(of description: String) -> String {
        let table = CoverageTable(self)
        let head = [
            "\"description\":\(JSONString.quoted(description))", "\"annotations\":\(annotationCount)",
        ]
        let totals = Self.counts(table.totals) + ",\"untyped\":\(untyped.count)"
        let kinds = table.rows.map { "{\"kind\":\(JSONString.quoted($0.kind)),\(Self.counts($0.counts))}" }
        return "{" + head.joined(separator: ",") + ",\n\"counts\":{\(totals)},\n"
            + Self.list("kinds", kinds) + ",\n"
            + Self.list("constructs", constructs.map(\.json)) + ",\n"
            + Self.list("untyped", untyped.map(\.json)) + "}\n"
    }

    private static func counts(_ counts: [Int]) -> String {
        zip(Construct.Status.allCases, counts).map { "\"\($0.rawValue)\":\($1)" }.joined(separator: ",")
    }

    private static func list(_ name: String, _ lines: [String]) -> String {
        "\"\(name)\":[" + (lines.isEmpty ? "" : "\n") + lines.joined(separator: ",\n") + "]"
    }
}

extension Construct {
    fileprivate var json: String {
        let reason = reason.map { ",\"reason\":\(JSONString.quoted($0))" } ?? ""
        return "{\"kind\":\(JSONString.quoted(kind)),\"status\":\"\(status.rawValue)\","
            + "\"address\":\(JSONString.quoted(address)),\(location.json)\(reason)\(isWithin ? ",\"within\":true" : "")}"
    }
}

extension Coverage.Untyped {
    fileprivate var json: String {
        "{\"address\":\(JSONString.quoted(address)),\(location.json),\"reason\":\(JSONString.quoted(reason))}"
    }
}

extension SourceLocation {
    fileprivate var json: String {
        "\"file\":\(JSONString.quoted(file)),\"line\":\(line),\"column\":\(column)"
    }
}
