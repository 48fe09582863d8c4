internal import Arithmetic
internal import Recurrence

/// A program as straight-line code for whole numbers, one operation an entry: what most draws are tried with.
///
/// It gives the values that ``Program`` gives, many times faster. It exists only where all operations keep numbers whole,
/// and gives nothing where a number is not whole or leaves 64 bits; the program itself then has to run.
struct WholeProgram: Sendable {
  enum Kind: UInt8 { case copy, add, subtract, negate, multiply, relu, abs, step, sign }

  /// What is done with two registers; each result has a register of its own.
  struct Operation {
    var kind: Kind
    var left: Int
    var right: Int
    var target: Int
  }

  var operations: [Operation] = []
  /// The registers before a run: the entries of each slot in order, then constants and room to work in.
  var start: [Int]
  let shapes: [Shape]
  /// The register of each slot's first entry, and after the last the first that is no entry's.
  let places: [Int]
  /// The registers of the asked answers' entries.
  private let answers: [Int]
  private let givenCount: Int

  /// Longer code gains nothing over matrices, and takes room.
  private static let mostOperations = 20_000

  /// Translates some boxes of a program, in their order; nil where a formula has what is not done in whole numbers.
  init?(_ program: Program, _ model: Model, boxes: some Sequence<Int>) {
    shapes = model.shapes
    let places = shapes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    self.places = places
    answers = model.answers.flatMap { places[$0]..<places[$0 + 1] }
    givenCount = model.givenCount
    start = Array(repeating: 0, count: places[places.count - 1])
    for box in boxes {
      let (slot, first) = (box + model.givenCount, operations.count)
      guard let result = translate(program.boxes[box]), result.shape == shapes[slot],
        operations.count <= Self.mostOperations
      else { return nil }
      bring(result.registers, to: registers(ofSlot: slot), since: first)
    }
  }

  /// Lets the latest operations give a box's entries where they belong, and copies entries that are only read. No
  /// operation reads what another gives as an entry.
  private mutating func bring(_ entries: [Int], to box: Range<Int>, since first: Int) {
    let worked = Dictionary(uniqueKeysWithValues: (first..<operations.count).map { (operations[$0].target, $0) })
    for (entry, home) in zip(entries, box) {
      if let place = worked[entry] {
        operations[place].target = home
      } else {
        operations.append(Operation(kind: .copy, left: entry, right: entry, target: home))
      }
    }
  }

  /// The registers of a slot's entries.
  func registers(ofSlot slot: Int) -> Range<Int> { places[slot]..<places[slot + 1] }

  /// The asked answers, from the registers after a run.
  func answers(in registers: [Int]) -> Answers { Answers(whole: answers.map { registers[$0] }) }

  /// The registers of all boxes' entries.
  var boxRegisters: Range<Int> { places[givenCount]..<places[places.count - 1] }
}

// MARK: - Running

extension WholeProgram {
  /// Works out the boxes, others than them being in their registers already.
  ///
  /// - Returns: how many entries reached ReLU negative; nil where a number left 64 bits.
  func run(on registers: inout [Int]) -> Int? {
    var clipped = 0
    for operation in operations {
      let (left, right) = (registers[operation.left], registers[operation.right])
      let result: (partialValue: Int, overflow: Bool)
      switch operation.kind {
      case .copy: result = (left, false)
      case .add: result = left.addingReportingOverflow(right)
      case .subtract: result = left.subtractingReportingOverflow(right)
      case .negate: result = 0.subtractingReportingOverflow(left)
      case .multiply: result = left.multipliedReportingOverflow(by: right)
      case .relu:
        result = (max(0, left), false)
        if left < 0 { clipped += 1 }
      case .abs: result = left < 0 ? 0.subtractingReportingOverflow(left) : (left, false)
      case .step: result = (left > 0 ? 1 : 0, false)
      case .sign: result = (left.signum(), false)
      }
      guard !result.overflow else { return nil }
      registers[operation.target] = result.partialValue
    }
    return clipped
  }

  /// The registers when the boxes are worked out anew, from those of another program of the same model.
  func rerun(on others: [Int]) -> [Int]? {
    var registers = start
    for place in 0..<places[places.count - 1] { registers[place] = others[place] }
    return run(on: &registers) == nil ? nil : registers
  }

  /// How much work by hand the operations are, from the registers after a run.
  func effort(of registers: [Int]) -> Double {
    var cost = 0.0
    for operation in operations {
      let (left, right) = (registers[operation.left], registers[operation.right])
      switch operation.kind {
      case .copy: break
      case .add: cost += Price.sum(left, right)
      case .subtract: cost += Price.sum(left, -right)
      case .multiply: cost += Price.product(left, right)
      case .negate, .relu, .abs, .step, .sign: cost += Price.glance
      }
    }
    return cost
  }
}
