/// What must hold of every description.
enum Expectations {
    static func failures(_ rows: [CorpusRow]) -> [String] {
        rows.flatMap { row in
            let run = row.run
            var failures: [String] = []
            if run.isCrash { failures.append("the tool crashed") }
            if run.description.isBroken {
                if run.isGenerated { failures.append("a broken description was accepted") }
                if run.errors.count != 1 || !run.errors[0].hasPrefix("line ") {
                    failures.append("\(run.errors.count) errors instead of a located one")
                }
            } else if !run.isGenerated {
                failures.append(run.errors.first ?? "nothing is generated")
            }
            if run.unaccounted > 0 { failures.append("\(run.unaccounted) unaccounted constructs") }
            if let compilation = row.compilation, !compilation.isRight { failures.append(compilation.firstComplaint) }
            if let instances = row.compilation?.instances, !instances.isRight { failures.append(instances.summary) }
            return failures.map { "\(run.description.slug): \($0)" }
        }
    }
}
