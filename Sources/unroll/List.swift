import ArgumentParser
internal import Exam
internal import Worksheet

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the templates.",
    discussion: """
      EXAMPLE:
        unroll list
      """)

  func run() throws {
    let library = TemplateLibrary()
    let names = try library.listed
    let width = names.map(\.count).max() ?? 0
    for name in names {
      let title = (try? library.template(name))?.title ?? "has faults; see them with: unroll check \(name)"
      try Console.say(name + String(repeating: " ", count: width - name.count + 2) + title)
    }
  }
}
