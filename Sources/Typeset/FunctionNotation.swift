package import Recurrence

extension Function {
  /// The function's name in a formula.
  package var notation: MathLine {
    switch self {
    case .phi: MathLine([.upright("ϕ")])
    case .sigmoid: MathLine([.upright("σ")])
    case .hardsigmoid: MathLine([.upright("hard σ")])
    case .softmax3: MathLine([.upright("softmax"), .lowered([.upright("3")])])
    case .argmax, .onehot, .maxprod, .argmaxprod, .leakyrelu, .hardtanh, .softplus, .softmax, .normalize,
      .relu, .tanh, .step, .sign, .exp, .log, .sqrt, .abs, .square, .max, .sum:
      MathLine([.upright(title)])
    }
  }

  /// The function's name in a caption.
  package var title: String {
    switch self {
    case .relu: "ReLU"
    case .leakyrelu: "leaky ReLU"
    case .log: "ln"
    case .softmax3: "softmax₃"
    case .tanh, .sigmoid, .softplus, .step, .sign, .exp, .sqrt, .abs, .square, .phi, .softmax, .normalize, .max, .sum,
      .argmax, .onehot, .maxprod, .argmaxprod:
      rawValue
    case .hardtanh: "hard tanh"
    case .hardsigmoid: "hard sigmoid"
    }
  }

  /// What the function makes of a number a, as a statement prints it.
  package func definition(_ words: Words) -> MathLine? {
    let a = MathLine.Piece.italic("a")
    let pieces: [MathLine.Piece]
    switch self {
    case .relu: pieces = [.upright("max(0, "), a, .upright(")")]
    case .leakyrelu: pieces = [.upright("max(0.1"), a, .upright(", "), a, .upright(")")]
    case .tanh: pieces = [.upright("tanh "), a]
    case .sigmoid: pieces = [.upright("1 / (1 + "), .italic("e"), .raised([.upright("−"), a]), .upright(")")]
    case .hardtanh: pieces = [.upright("min(1, max(−1, "), a, .upright("))")]
    case .hardsigmoid: pieces = [.upright("min(1, max(0, 0.2"), a, .upright(" + 0.5))")]
    case .softplus: pieces = [.upright("ln(1 + "), .italic("e"), .raised([a]), .upright(")")]
    case .step:
      pieces = words.parts(of: .stepFunction).map { part in
        switch part {
        case .letters(let letters): .upright(letters)
        case .placeholder: a
        }
      }
    case .sign: pieces = [.upright(words(.signFunction))]
    case .exp: pieces = [.italic("e"), .raised([a])]
    case .log: pieces = [.upright("ln "), a]
    case .sqrt: pieces = [.upright("√"), a]
    case .abs: pieces = [.upright("|"), a, .upright("|")]
    case .square: pieces = [a, .raised([.upright("2")])]
    case .phi, .softmax, .softmax3, .normalize, .max, .sum, .argmax, .onehot, .maxprod, .argmaxprod: return nil
    }
    return MathLine(pieces)
  }
}
