import SwiftletModel

/// The methods that an operation of the document became: one, or one for each form of its body or of its answer.
struct PlannedOperation {
    let plans: [OperationPlan]

    var bodies: [BodyPlan] { plans.compactMap(\.body) }
    var responses: [ResponsePlan] { plans.flatMap(\.responses) }
    var streams: [StreamPlan] { plans.compactMap(\.stream) }
    var servers: [String] { plans.first?.servers ?? [] }
    /// Nil where the client's own apply.
    var security: [[String]]? { plans.first?.security }

    /// Nil where a method can't send it.
    func parameter(where isWanted: (ParameterPlan) -> Bool) -> ParameterPlan? {
        let found = plans.compactMap { $0.parameters.first(where: isWanted) }
        return found.count == plans.count ? found.first : nil
    }
}
