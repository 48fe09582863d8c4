internal import Cryptography
internal import Foundation
internal import Glibc

/// A fresh secret, written whole under a hidden name until it gets the name under which it is kept.
///
/// Unlike sheets it cannot be made again, so it is forced onto the disk.
final class SecretDraft {
  let secret: Secret
  private let text: [UInt8]
  private let folder: String
  private let hidden: String
  /// The folders that were made for it, the outermost first.
  private var made: [String]

  /// Draws a secret and writes it where it will be kept.
  init(for order: SecretOrder, in folder: String) throws {
    let key = try SystemRandom.bytes(SecretText.keySize)
    secret = Secret(bytes: key)
    text = Array(SecretText.text(key: key, order: order.digest(under: secret)).utf8)
    self.folder = folder
    hidden = "\(folder)/.unroll-\(String(UInt64.random(in: 0...UInt64.max), radix: 36)).secret"
    do {
      made = folder == "." ? [] : try OutputFolder.makeFolders(folder)
    } catch {
      throw SecretError.unkept(error)
    }
    do throws(FileError) {
      try write(to: hidden, as: folder)
    } catch {
      discard()
      throw SecretError.unkept(error)
    }
  }

  deinit { discard() }

  /// Keeps it under a name; says whether that was free.
  ///
  /// - Parameter link: makes a second name for a file, which fails where there is a file of that name.
  func publish(
    as path: String, link: (String, String) -> Int32 = { unsafe Glibc.link($0, $1) }
  ) throws(SecretError) -> Bool {
    if link(hidden, path) == 0 {
      sync()
    } else if errno == EEXIST {
      // Over a network, the answer may be lost that it was linked.
      guard links == 2 else { return false }
    } else {
      // Some file systems give a file no second name, but all make a file only where there is none.
      do throws(FileError) {
        guard try write(to: path, as: path) else { return false }
      } catch {
        throw .unkept(error)
      }
    }
    made = []
    discard()
    return true
  }

  /// Removes what nobody needs.
  func discard() {
    unsafe unlink(hidden)
    OutputFolder.removeFolders(made)
    made = []
  }

  /// Writes a new file that nobody else can read; says whether there was none of its name.
  ///
  /// - Parameter name: how errors name it.
  @discardableResult
  private func write(to path: String, as name: String) throws(FileError) -> Bool {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, FileAccess.owner.file)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw FileError(.write, name, .system(errno))
    }
    // A few bytes are taken at once, or not at all.
    let count = unsafe text.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    let isKept = count == text.count && fsync(descriptor) == 0
    let number = count < 0 || isKept ? errno : ENOSPC
    guard close(descriptor) == 0, isKept else {
      unsafe unlink(path)
      throw FileError(.write, name, .system(number))
    }
    sync()
    return true
  }

  /// How many names the hidden file has.
  private var links: UInt {
    var status = stat()
    return unsafe stat(hidden, &status) == 0 ? UInt(status.st_nlink) : 0
  }

  /// Forces the folder's names onto the disk, where the file system can.
  private func sync() {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
