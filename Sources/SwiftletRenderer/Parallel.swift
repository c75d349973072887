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

    /// Each iteration writes its own slot, and nobody reads before all are done.
    private struct Slots<Output>: @unchecked Sendable {
        let base: UnsafeMutableBufferPointer<Output?>
    }
}
