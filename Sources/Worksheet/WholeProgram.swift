internal import Arithmetic
internal import Recurrence

/// A program as straight-line code for whole numbers, one operation an entry: what most draws are tried with.
///
/// It gives the values that ``Program`` gives, many times faster. It exists only where all operations keep numbers whole,
/// and gives nothing where a number is not whole or leaves 64 bits; the program itself then has to run.
struct WholeProgram: Sendable {
  private enum Kind: UInt8 { case copy, add, subtract, multiply, relu, abs, step, sign }

  private struct Operation {
    var kind: Kind
    var left: Int
    var right: Int
    var target: Int
  }

  private var operations: [Operation] = []
  /// The registers before a run: the entries of each slot in order, then constants and room to work in.
  private var start: [Int]
  private let shapes: [Shape]
  /// The register of each slot's first entry.
  private let places: [Int]

  /// Longer code gains nothing over matrices, and takes room.
  private static let mostOperations = 20_000

  /// Translates some boxes of a program, in their order; nil where a formula has what is not done in whole numbers.
  init?(_ program: Program, _ model: Model, boxes: some Sequence<Int>) {
    shapes = model.shapes
    var places: [Int] = []
    var count = 0
    for shape in shapes {
      places.append(count)
      count += shape.rows * shape.columns
    }
    self.places = places
    start = Array(repeating: 0, count: count)
    for box in boxes {
      let slot = box + model.givenCount
      guard let result = translate(program.boxes[box]), result.shape == shapes[slot],
        operations.count <= Self.mostOperations
      else { return nil }
      for (entry, register) in result.registers.enumerated() {
        operations.append(Operation(kind: .copy, left: register, right: register, target: places[slot] + entry))
      }
    }
  }

  /// Works out the boxes.
  ///
  /// - Parameters:
  ///   - values: the values of the first slots, at least of all that the boxes read and do not write.
  ///   - slots: those whose values are wanted.
  /// - Returns: their values, and how many entries reached ReLU negative.
  func run(_ values: [Matrix], giving slots: some Sequence<Int>) -> (values: [Matrix], clipped: Int)? {
    var registers = start
    var place = 0
    for value in values {
      for entry in value.entries {
        guard entry.isWhole, let whole = Int(exactly: entry.numerator) else { return nil }
        registers[place] = whole
        place += 1
      }
    }
    guard let clipped = run(on: &registers) else { return nil }
    var results: [Matrix] = []
    for slot in slots {
      let entries = registers[places[slot]..<places[slot] + shapes[slot].count].map { Rational($0) }
      guard let result = try? Matrix(rows: shapes[slot].rows, columns: shapes[slot].columns, entries: entries) else {
        return nil
      }
      results.append(result)
    }
    return (results, clipped)
  }

  private func run(on registers: inout [Int]) -> Int? {
    var clipped = 0
    for operation in operations {
      let (left, right) = (registers[operation.left], registers[operation.right])
      let result: (partialValue: Int, overflow: Bool)
      switch operation.kind {
      case .copy: result = (left, false)
      case .add: result = left.addingReportingOverflow(right)
      case .subtract: result = left.subtractingReportingOverflow(right)
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
}

// MARK: - Translating

extension WholeProgram {
  /// A matrix whose entries are in registers.
  private struct Block {
    var shape: Shape
    var registers: [Int]

    subscript(row: Int, column: Int) -> Int { registers[row * shape.columns + column] }
  }

  private mutating func translate(_ code: [Program.Instruction]) -> Block? {
    var stack: [Block] = []
    for instruction in code {
      guard let result = translate(instruction, &stack) else { return nil }
      stack.append(result)
    }
    return stack.last
  }

  private mutating func translate(_ instruction: Program.Instruction, _ stack: inout [Block]) -> Block? {
    switch instruction {
    case .constant(let matrix):
      var registers: [Int] = []
      for entry in matrix.entries {
        guard entry.isWhole, let whole = Int(exactly: entry.numerator) else { return nil }
        registers.append(register(whole))
      }
      return Block(shape: Shape(rows: matrix.rows, columns: matrix.columns), registers: registers)
    case .load(let slot):
      let registers = Array(places[slot]..<places[slot] + shapes[slot].count)
      return Block(shape: shapes[slot], registers: registers)
    case .negate:
      let zero = register(0)
      return stack.popLast().map { block in Self.map(block) { emit(.subtract, zero, $0) } }
    case .transpose:
      guard let block = stack.popLast() else { return nil }
      let (rows, columns) = (block.shape.rows, block.shape.columns)
      let registers = (0..<columns).flatMap { column in (0..<rows).map { block[$0, column] } }
      return Block(shape: Shape(rows: columns, columns: rows), registers: registers)
    case .binary(let sign):
      guard let right = stack.popLast(), let left = stack.popLast() else { return nil }
      return translate(sign, left, right)
    case .element(let function):
      guard let block = stack.popLast(), let kind = Self.kind(of: function) else { return nil }
      return Self.map(block) { emit(kind, $0, $0) }
    case .stack(let count):
      let parts = stack.suffix(count)
      guard let columns = parts.first?.shape.columns, parts.allSatisfy({ $0.shape.columns == columns }) else {
        return nil
      }
      stack.removeLast(count)
      let rows = parts.reduce(0) { $0 + $1.shape.rows }
      return Block(shape: Shape(rows: rows, columns: columns), registers: parts.flatMap(\.registers))
    case .beside, .column, .pair, .table, .softmax: return nil
    }
  }

  private mutating func translate(_ sign: BinaryOperator, _ left: Block, _ right: Block) -> Block? {
    switch sign {
    case .plus: return combine(.add, left, right)
    case .minus: return combine(.subtract, left, right)
    case .hadamard: return combine(.multiply, left, right)
    case .over: return nil
    case .times where left.registers.count == 1 || right.registers.count == 1: return combine(.multiply, left, right)
    case .times:
      guard left.shape.columns == right.shape.rows else { return nil }
      var registers: [Int] = []
      for row in 0..<left.shape.rows {
        for column in 0..<right.shape.columns {
          var sum: Int?
          for inner in 0..<left.shape.columns {
            let product = emit(.multiply, left[row, inner], right[inner, column])
            sum = if let earlier = sum { emit(.add, earlier, product) } else { product }
          }
          guard let sum else { return nil }
          registers.append(sum)
        }
      }
      return Block(shape: Shape(rows: left.shape.rows, columns: right.shape.columns), registers: registers)
    }
  }

  /// Entry with entry, or a scalar with each.
  private mutating func combine(_ kind: Kind, _ left: Block, _ right: Block) -> Block? {
    if left.shape == right.shape {
      let registers = zip(left.registers, right.registers).map { emit(kind, $0, $1) }
      return Block(shape: left.shape, registers: registers)
    }
    if right.registers.count == 1 { return Self.map(left) { emit(kind, $0, right.registers[0]) } }
    if left.registers.count == 1 { return Self.map(right) { emit(kind, left.registers[0], $0) } }
    return nil
  }

  private static func map(_ block: Block, _ operation: (Int) -> Int) -> Block {
    Block(shape: block.shape, registers: block.registers.map(operation))
  }

  /// Adds an operation; its result has a register of its own.
  private mutating func emit(_ kind: Kind, _ left: Int, _ right: Int) -> Int {
    let target = register(0)
    operations.append(Operation(kind: kind, left: left, right: right, target: target))
    return target
  }

  private mutating func register(_ value: Int) -> Int {
    start.append(value)
    return start.count - 1
  }

  private static func kind(of function: ElementFunction) -> Kind? {
    switch function {
    case .relu: .relu
    case .abs: .abs
    case .step: .step
    case .sign: .sign
    default: nil
    }
  }
}
