internal import Arithmetic
internal import Crypto
internal import Recurrence
package import Worksheet

extension Solution {
  /// A digest of the answers: two sheets with the same digest have the same key.
  ///
  /// The first 16 bytes of SHA-256 over the answers as `y[1]=3;y[2]=16;`, in hexadecimal.
  package var digest: String { Self.digest(of: exercise.model.answers, in: self) }

  /// A digest of the answers that only who has the secret can work out; it also hangs on the sheet's number, so that
  /// nobody sees which sheets have the same answers.
  func digest(number: Int, under secret: Secret) -> String {
    let text = "\(number)\n" + Self.text(of: exercise.model.answers, in: self)
    return Hexadecimal.text(secret.digest(of: text, for: .answers).prefix(16))
  }

  private static func digest(of slots: some Sequence<Int>, in solution: Solution) -> String {
    Hexadecimal.text(SHA256.hash(data: Array(text(of: slots, in: solution).utf8)).prefix(16))
  }

  private static func text(of slots: some Sequence<Int>, in solution: Solution) -> String {
    slots.map { slot in
      let numbers = solution.values[slot].entries.map(\.description).joined(separator: ",")
      return "\(solution.exercise.model.variables[slot])=\(numbers);"
    }.joined()
  }

  /// A digest of the given numbers: two sheets with the same digest are the same problem.
  var givenDigest: String { Self.digest(of: 0..<exercise.model.givenCount, in: self) }
}
