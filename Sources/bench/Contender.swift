internal import Foundation

/// A program that makes sheets, and what it is asked to do.
struct Contender {
  var name: String
  /// The program, and its arguments; it runs in a folder of its own that has a folder `out`.
  var command: [String]
  var sheets: Int

  /// What this program is asked for: a batch, alone and by two processes, files of single students, and a single sheet.
  ///
  /// - Parameter folder: where the class list is written.
  static func own(_ template: String, count: Int, in folder: String) throws -> [Contender] {
    let students = "\(folder)/class.csv"
    try ("name\n" + (1...count).map { "Student Number \($0)\n" }.joined())
      .write(toFile: students, atomically: false, encoding: .utf8)
    let unroll = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "unroll").path
    func make(_ name: String, _ count: Int, _ options: [String]) -> Contender {
      let sheets = options.contains("--roster") ? [] : ["-n", "\(count)"]
      let command = [unroll, "make", template, "--seed", "7", "-o", "out"] + sheets + options
      return Contender(name: "unroll, \(name)", command: command, sheets: count)
    }
    return [
      make("one process", count, ["--jobs", "1"]),
      make("two processes", count, ["--jobs", "2"]),
      make("worksheets and keys alone", count, ["--jobs", "1", "--edition", "blank", "--edition", "key"]),
      make("ten volumes, one process", 10 * count, ["--jobs", "1"]),
      make("ten volumes, two processes", 10 * count, ["--jobs", "2"]),
      make("QR codes", count, ["--jobs", "1", "--qr"]),
      make("files of each student", count, ["--jobs", "1", "--roster", students, "--per-student"]),
      make("one sheet", 1, []),
    ]
  }

  /// The programs that a folder holds, of those that are known.
  static func others(in folder: String, count: Int) -> [Contender] {
    let known: [(file: String, name: String, interpreter: [String], arguments: [String])] = [
      ("cairo-page", "C and cairo, ground recorded", [], ["static=rec2", "malloc", "row", "path=out/sheets"]),
      ("cairo-page", "C and cairo, each page in full", [], ["text=glyphs", "path=out/sheets"]),
      ("t_typst.py", "typst", ["/usr/bin/env", "python3"], ["notags"]),
      ("t_reportlab.py", "reportlab", ["/usr/bin/env", "python3"], ["form", "noa85"]),
    ]
    return known.compactMap { program in
      let path = URL(filePath: folder).appending(path: program.file).path
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      let number = program.interpreter.isEmpty ? "n=\(count)" : "\(count)"
      return Contender(
        name: program.name, command: program.interpreter + [path, number] + program.arguments, sheets: count)
    }
  }
}
