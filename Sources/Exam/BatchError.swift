/// Why a batch is not made.
package enum BatchError: Error, Sendable, Equatable {
  case holdsAnotherBatch(folder: String)
  case holdsFiles(folder: String, [String])
  case otherGenerator(batch: Int, program: Int)
  case otherAnswers(variant: Int)
  case noSuchVariant(Int, count: Int)
  case noVariantsIn(String)
}

extension BatchError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .holdsAnotherBatch(let folder):
      "\(folder) holds another batch; choose another folder with -o, or replace it with --force"
    case .holdsFiles(let folder, let files):
      "\(folder) has \(files.joined(separator: ", ")) already, which no batch.json accounts for; choose another folder "
        + "with -o, or replace them with --force"
    case .otherGenerator(let batch, let program):
      "the batch was drawn by generator \(batch), but this program has generator \(program): it would draw other numbers"
    case .otherAnswers(let variant):
      "variant \(variant) would have other answers than the batch records; batch.json was changed, or made by another "
        + "version of the program"
    case .noSuchVariant(let number, let count): "there is no variant \(number): the batch has 1 to \(count)"
    case .noVariantsIn(let text): "`\(text)` names no variants; write numbers and ranges, as in 7,12-14"
    }
  }
}
