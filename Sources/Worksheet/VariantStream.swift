/// The random numbers of one attempt at one variant: SplitMix64, the same on every machine.
///
/// The stream is keyed by (seed, variant, attempt): the seed is mixed, the variant added and mixed, the attempt added
/// and mixed, each addition scaled by the golden gamma. Generator: Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014. A change here changes every sheet: raise ``version`` with it.
package struct VariantStream: Sendable {
  /// The generator's version, as batches record it.
  package static let version = 1

  private static let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var state: UInt64

  package init(seed: UInt64, variant: Int, attempt: Int) {
    var state = Self.mix(seed &+ Self.gamma)
    state = Self.mix(state &+ UInt64(truncatingIfNeeded: variant) &* Self.gamma)
    self.state = Self.mix(state &+ UInt64(truncatingIfNeeded: attempt) &* Self.gamma)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  package mutating func next() -> UInt64 {
    state &+= Self.gamma
    return Self.mix(state)
  }

  /// A number from 0 to `count` − 1, each equally likely (Lemire's multiplication, the uneven rest drawn again).
  package mutating func below(_ count: Int) -> Int {
    let count = UInt64(max(count, 1))
    let uneven = (0 &- count) % count
    while true {
      let product = next().multipliedFullWidth(by: count)
      if product.low >= uneven { return Int(product.high) }
    }
  }
}
