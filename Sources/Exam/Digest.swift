internal import Arithmetic
internal import Crypto
internal import Recurrence
package import Worksheet

extension Solution {
  /// A digest of the answers: two sheets with the same digest have the same key.
  ///
  /// The first 16 bytes of SHA-256 over the answers as `y[1]=3;y[2]=16;`, in hexadecimal.
  package var digest: String {
    let model = exercise.model
    let text = model.answers.map { slot in
      "\(model.variables[slot])=\(values[slot].entries.map(\.description).joined(separator: ","));"
    }.joined()
    return SHA256.hash(data: Array(text.utf8)).prefix(16).map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }.joined()
  }
}
