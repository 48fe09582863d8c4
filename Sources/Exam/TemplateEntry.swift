internal import Recurrence
internal import Worksheet

/// A template in the list: its place in the teaching order, how hard it is, and what it is about.
package struct TemplateEntry: Sendable {
  package var name: String
  /// Nil for a template with faults.
  private var difficulty: (boxes: Int, operations: Int)?
  private var summary: String
  fileprivate var order: Int

  init(_ name: String, _ template: Template?) {
    self.name = name
    order = template?.order ?? .max
    summary = template.map { $0.summary ?? $0.title } ?? "has faults; see them with: unroll check \(name)"
    guard let model = template.flatMap({ try? Exercise($0) })?.model else { return }
    difficulty = (model.fillCount, model.operationCount)
  }
}

extension TemplateEntry: CustomStringConvertible {
  /// What stands in the list after the name.
  package var description: String {
    guard let difficulty else { return summary }
    func padded(_ number: Int) -> String { String(repeating: " ", count: max(0, 3 - "\(number)".count)) + "\(number)" }
    return "\(padded(difficulty.boxes)) boxes  \(padded(difficulty.operations)) operations  \(summary)"
  }
}

extension TemplateLibrary {
  /// All templates in teaching order, those without a place in it last.
  package func entries() throws -> [TemplateEntry] {
    let entries = try listed.map { TemplateEntry($0, try? template($0)) }
    return entries.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
  }
}
