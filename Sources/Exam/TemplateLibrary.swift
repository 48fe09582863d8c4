internal import Foundation
internal import Recurrence
package import Worksheet

/// The folder of templates, and how one is found in it by name.
package struct TemplateLibrary: Sendable {
  package let folder: String

  /// The folder that `UNROLL_TEMPLATES` names, else Templates/ here, else the nearest one above the program itself.
  package init() throws(TemplateLibraryError) {
    let fromProgram = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    var candidates = ["Templates"]
    if let named = ProcessInfo.processInfo.environment["UNROLL_TEMPLATES"] { candidates = [named] }
    var above = fromProgram.deletingLastPathComponent()
    while above.path != "/", candidates.count < 12 {
      candidates.append(above.appendingPathComponent("Templates").path)
      above.deleteLastPathComponent()
    }
    var isFolder: ObjCBool = false
    for candidate in candidates {
      if unsafe FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), isFolder.boolValue {
        folder = candidate
        return
      }
    }
    throw TemplateLibraryError.noFolder
  }

  package init(folder: String) {
    self.folder = folder
  }

  /// The names of all templates, in alphabetical order.
  package var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The path of a template: a name in the folder, or a path itself.
  package func path(of nameOrPath: String) throws(TemplateLibraryError) -> String {
    if nameOrPath.contains("/") || nameOrPath.hasSuffix(".yaml") || nameOrPath.hasSuffix(".yml") { return nameOrPath }
    let names = names
    guard names.contains(nameOrPath) else {
      throw .unknown(nameOrPath, nearest: nearest(to: nameOrPath, among: names), known: names, folder: folder)
    }
    return "\(folder)/\(nameOrPath).yaml"
  }

  /// Reads a template by name or path.
  package func template(_ nameOrPath: String) throws -> Template {
    let path = try path(of: nameOrPath)
    return try Template(reading: SourceText(contentsOf: path), name: Self.name(of: path))
  }

  /// A template's name: its file's, without the ending.
  package static func name(of path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }
}

/// A template that is not there.
package enum TemplateLibraryError: Error, Sendable, Equatable, CustomStringConvertible {
  case noFolder
  case unknown(String, nearest: String?, known: [String], folder: String)

  package var description: String {
    switch self {
    case .noFolder:
      "no folder Templates/ here or above the program; run unroll in the project's folder, or set UNROLL_TEMPLATES"
    case .unknown(let name, let nearest, let known, let folder):
      "no template `\(name)` in \(folder)" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
        + " Known: \(known.joined(separator: ", "))"
    }
  }
}
