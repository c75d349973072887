import SwiftletDiagnostics

extension Comparison {
    /// For programs, a change a line:
    ///
    ///     {"client":"Pets","step":"major","breaking":1,"compatible":0,"changes":[
    ///     {"identifier":"max-length","subject":"Pet.name","message":"maxLength lowered from 255 to 64",
    ///     "step":"major","requests":"breaking","responses":"compatible",
    ///     "old":{"file":"a.yaml","line":12,"column":9,"declaration":"var name: String"},"new":{…}}]}
    ///
    /// `source`, `requests` and `responses` are left out where the change doesn't concern them.
    package var json: String {
        let counts = "\"breaking\":\(breaking.count),\"compatible\":\(compatible.count)"
        let head = "\"client\":\(JSONString.quoted(client)),\"step\":\"\(step.rawValue)\",\(counts)"
        let lines = changes.map { "\n" + $0.json }.joined(separator: ",")
        return "{\(head),\"changes\":[\(lines)]}\n"
    }
}

extension Change {
    fileprivate var json: String {
        var members = [
            ("identifier", JSONString.quoted(identifier)), ("subject", JSONString.quoted(subject)),
            ("message", JSONString.quoted(message.unescaped)), ("step", "\"\(step.rawValue)\""),
        ]
        for (name, verdict) in [
            ("source", effects.source), ("requests", effects.requests), ("responses", effects.responses),
        ] {
            if let verdict { members.append((name, "\"\(verdict.rawValue)\"")) }
        }
        if let old = old?.json { members.append(("old", old)) }
        if let new = new?.json { members.append(("new", new)) }
        return "{\(members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ","))}"
    }
}

extension Change.Place {
    fileprivate var json: String {
        var members: [String] = []
        if let location {
            members.append(
                "\"file\":\(JSONString.quoted(location.file)),\"line\":\(location.line),\"column\":\(location.column)"
            )
        }
        if let declaration { members.append("\"declaration\":\(JSONString.quoted(declaration))") }
        return "{\(members.joined(separator: ","))}"
    }
}

extension Wording {
    fileprivate var unescaped: String {
        parts.map { part in
            switch part {
            case .text(let text), .code(let text): text
            }
        }.joined()
    }
}
