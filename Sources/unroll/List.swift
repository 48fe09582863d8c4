import ArgumentParser
internal import Exam
internal import Worksheet

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the templates.", discussion: "EXAMPLE: unroll list")

  func run() throws {
    let library = try TemplateLibrary()
    let names = library.names
    let width = names.map(\.count).max() ?? 0
    for name in names {
      let line = (try? library.template(name)).map(\.title) ?? "has faults: unroll check \(name)"
      print(name + String(repeating: " ", count: width - name.count + 2) + line)
    }
  }
}
