/// A template that is not there.
package enum TemplateLibraryError: Error, Sendable, Equatable {
  case noFolder
  case unknown(String, folder: String, nearest: String?, known: [String])
  case unknownExam(String, nearest: String?, known: [String])
  case noFile(String, nearest: String?, known: [String])
}

extension TemplateLibraryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noFolder:
      "there is no folder Templates/ here or above the program; go to the project's folder, or write the path of a "
        + "template"
    case .unknown(let name, let folder, let nearest, let known):
      "no template `\(name)` in \(folder)" + Self.rest(nearest, known)
    case .unknownExam(let name, let nearest, let known): "no exam `\(name)`" + Self.rest(nearest, known)
    case .noFile(let path, let nearest, let known): "no file \(path)" + Self.rest(nearest, known)
    }
  }

  private static func rest(_ nearest: String?, _ known: [String]) -> String {
    (nearest.map { "; did you mean `\($0)`?" } ?? ".")
      + (known.isEmpty ? "" : " Known: \(known.joined(separator: ", "))")
  }
}
