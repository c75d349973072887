import Dispatch

/// Runs independent work on all cores; results keep the order of the input.
enum Parallel {
    static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input],
        _ transform: @Sendable (Input) -> Output
    ) -> [Output] {
        guard inputs.count > 4 else { return inputs.map(transform) }
        var outputs = [Output?](repeating: nil, count: inputs.count)
        outputs.withUnsafeMutableBufferPointer { buffer in
            let slots = Slots(base: buffer)
            DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
                slots.base[index] = transform(inputs[index])
            }
        }
        return outputs.compactMap(\.self)
    }

    /// Two things at the same time.
    static func both<One: Sendable, Other: Sendable>(
        _ one: @Sendable () -> One,
        _ other: @Sendable () -> Other
    ) -> (One, Other) {
        var (first, second): (One?, Other?)
        withUnsafeMutablePointer(to: &first) { first in
            withUnsafeMutablePointer(to: &second) { second in
                let (first, second) = (Slot(value: first), Slot(value: second))
                DispatchQueue.concurrentPerform(iterations: 2) { index in
                    if index == 0 { first.value.pointee = one() } else { second.value.pointee = other() }
                }
            }
        }
        guard let first, let second else { return (one(), other()) }
        return (first, second)
    }

    /// One of the two writes it, and nobody reads before both are done.
    private struct Slot<Value>: @unchecked Sendable {
        let value: UnsafeMutablePointer<Value?>
    }

    /// Each iteration writes its own slot, and nobody reads before all are done.
    private struct Slots<Output>: @unchecked Sendable {
        let base: UnsafeMutableBufferPointer<Output?>
    }
}
