internal import Foundation
internal import Glibc

/// A running process that prints volumes, as its parent sees it.
final class Helper {
  private let process = Process()
  private let orders = Pipe()
  private let reports = Pipe()
  private var waiting: [UInt8] = []
  /// The volume that it is printing.
  private(set) var volume: Int?

  /// Starts it and hands it what is the same for all volumes.
  init(_ helper: (program: String, arguments: [String]), _ order: PressOrder) throws {
    process.executableURL = URL(filePath: helper.program)
    process.arguments = helper.arguments
    process.standardInput = orders
    process.standardOutput = reports
    try process.run()
    // Only the child may hold the ends that it uses, or the other ends never learn that it is gone.
    try? reports.fileHandleForWriting.close()
    try? orders.fileHandleForReading.close()
    send(String(decoding: try JSONEncoder().encode(order), as: UTF8.self))
  }

  /// Where its reports are read.
  var descriptor: Int32 { reports.fileHandleForReading.fileDescriptor }

  func press(_ volume: Int) {
    self.volume = volume
    send("\(volume)")
  }

  /// A process that is gone does not take it; that it is gone is seen when its reports end.
  private func send(_ line: String) { try? orders.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8)) }

  func isIdle() { volume = nil }

  /// Reads what it has said, waiting until there is something; nil once it is gone.
  func read() throws -> [PressReport]? {
    var portion = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe portion.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { return [] }
    guard count > 0 else { return nil }
    waiting += portion[..<count]
    guard let end = waiting.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let lines = waiting[..<end].split(separator: UInt8(ascii: "\n"))
    waiting.removeSubrange(...end)
    return try lines.map { try JSONDecoder().decode(PressReport.self, from: Data($0)) }
  }

  /// Why it ended.
  func ending() -> String {
    process.waitUntilExit()
    let status = process.terminationStatus
    guard process.terminationReason == .uncaughtSignal else {
      return "the printing process ended with status \(status)"
    }
    let name = unsafe strsignal(status).map { unsafe String(cString: $0) } ?? "unknown"
    let hint = status == SIGKILL ? "; the machine may be short of memory, for which there is a smaller --jobs" : ""
    return "the printing process was ended by signal \(status) (\(name))\(hint)"
  }

  /// Takes its pipes away, which ends it, and waits for that.
  func dismiss() {
    try? orders.fileHandleForWriting.close()
    try? reports.fileHandleForReading.close()
    // It is gone in a few milliseconds; Foundation would look again in fifty.
    for _ in 0..<100 where process.isRunning { usleep(500) }
    if process.isRunning { process.waitUntilExit() }
  }
}

extension Helper {
  /// How often an interruption is looked for while nobody says anything, in milliseconds.
  private static let patience: Int32 = 100

  /// The helpers that have said something, or are gone; none if nobody has for a while.
  static func heard(_ helpers: [Helper]) -> [Helper] {
    var places = helpers.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    guard unsafe poll(&places, nfds_t(places.count), patience) > 0 else { return [] }
    return zip(helpers, places).filter { $0.1.revents != 0 }.map(\.0)
  }
}
