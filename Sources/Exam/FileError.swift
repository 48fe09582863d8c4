internal import Foundation

/// A file or folder that could not be read or written, with the system's own words.
package struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Operation: String, Sendable {
    case read, write, create, rename, remove
  }

  package var operation: Operation
  package var path: String
  package var reason: String

  package init(_ operation: Operation, _ path: String, reason: String) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  init(_ operation: Operation, _ path: String, _ error: any Error) {
    self.init(operation, path, reason: Self.words(of: error))
  }

  package var description: String { "cannot \(operation.rawValue) \(path): \(reason)" }

  /// The system's words for an error, from deep within Foundation's if it is wrapped there.
  private static func words(of error: any Error) -> String {
    let error = error as NSError
    if let under = error.userInfo[NSUnderlyingErrorKey] as? NSError { return words(of: under) }
    if error.domain == NSPOSIXErrorDomain, let code = POSIXErrorCode(rawValue: Int32(error.code)) {
      return POSIXError(code).words
    }
    return switch CocoaError.Code(rawValue: error.code) {
    case .fileReadNoSuchFile, .fileNoSuchFile: "no such file or folder"
    case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
    case .fileWriteOutOfSpace: "no space left on the device"
    case .fileReadInapplicableStringEncoding: "the text is not UTF-8"
    default: error.localizedDescription
    }
  }
}

extension POSIXError {
  fileprivate var words: String { unsafe String(cString: strerror(code.rawValue)) }
}
