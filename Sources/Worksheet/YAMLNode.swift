/// A part of a YAML file, with the place where it starts; what is read from libYAML's tree, within bounds.
struct YAMLNode: Sendable {
  enum Form: Sendable {
    /// A scalar by its text.
    case text(String)
    case list([YAMLNode])
    /// Pairs in their order; a key may be anything.
    case mapping([(key: YAMLNode, value: YAMLNode)])
  }

  var form: Form
  /// Nil for a part that the file does not spell out.
  var position: SourceText.Position?

  /// What stands there, as an error names it.
  var kind: String {
    switch form {
    case .text(""): "nothing"
    case .text(let text): "`\(text.prefix(40))\(text.count > 40 ? "…" : "")`"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
