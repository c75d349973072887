/// The median durations of several ways to do the same. They take turns, so that a busy moment hits all of them.
func medians(runs: Int = 15, of bodies: [() -> Void]) -> [Duration] {
    let clock = ContinuousClock()
    var durations = bodies.map { _ in [Duration]() }
    for run in 0...runs {
        for (index, body) in bodies.enumerated() {
            let duration = clock.measure(body)
            if run > 0 { durations[index].append(duration) }
        }
    }
    return durations.map { $0.sorted()[runs / 2] }
}

/// The same of ways that wait.
func medians(runs: Int = 15, of bodies: [() async throws -> Void]) async throws -> [Duration] {
    let clock = ContinuousClock()
    var durations = bodies.map { _ in [Duration]() }
    for run in 0...runs {
        for (index, body) in bodies.enumerated() {
            let duration = try await clock.measure(body)
            if run > 0 { durations[index].append(duration) }
        }
    }
    return durations.map { $0.sorted()[runs / 2] }
}
