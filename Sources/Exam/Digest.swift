internal import Arithmetic
internal import Crypto
internal import Recurrence
package import Worksheet

extension Solution {
  /// A digest of the answers: two sheets with the same digest have the same key.
  ///
  /// The first 16 bytes of SHA-256 over the answers as `y[1]=3;y[2]=16;`, in hexadecimal.
  package var digest: String { Self.digest(of: exercise.model.answers, in: self) }

  private static func digest(of slots: some Sequence<Int>, in solution: Solution) -> String {
    let text = slots.map { slot in
      let numbers = solution.values[slot].entries.map(\.description).joined(separator: ",")
      return "\(solution.exercise.model.variables[slot])=\(numbers);"
    }.joined()
    return SHA256.hash(data: Array(text.utf8)).prefix(16).map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }.joined()
  }

  /// A digest of the given numbers: two sheets with the same digest are the same problem.
  var givenDigest: String { Self.digest(of: 0..<exercise.model.givenCount, in: self) }
}
