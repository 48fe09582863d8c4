/// How alike the sheets of a drawn batch are: a row a sheet, the effort that they share, the mistakes that they tell of.
package struct Fairness: Codable, Sendable, Equatable {
  /// One sheet's figures.
  package struct Row: Codable, Sendable, Equatable {
    package var sheet: Int
    /// In sums and products of two one-digit numbers, to a hundredth.
    package var effort: Double
    /// The largest number in a box, without its sign.
    package var largest: Double
    /// Entries that ReLU sets to zero.
    package var clips: Int
    /// Negative numbers on the key, given and worked out.
    package var minuses: Int
    /// Kinds of mistakes of which the answers tell.
    package var told: Int
  }

  /// Between which efforts the template wants every sheet.
  package struct Band: Codable, Sendable, Equatable {
    package var from: Double
    package var to: Double
  }

  /// The band of effort that the template asks for; nil where it asks for none.
  package var band: Band?
  /// The mistakes that every sheet tells from each other and from the right answers, where they can be made.
  package var told: [String]
  package var rows: [Row]
}
