/// How sheets look, whatever stands on them.
package struct Looks: Codable, Sendable, Equatable {
  package var paper: Paper

  package init(paper: Paper = .a4) {
    self.paper = paper
  }
}
