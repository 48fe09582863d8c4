internal import CCairo

/// Which of the installed fonts Pango looks through, set up as the system and its user have them.
///
/// Pango sorts all that it is given for each face, weight and slant that it meets. A sheet is set in a dozen families of
/// the hundreds that a system may have.
final class FontChoice {
  let config: OpaquePointer

  /// Some families, or all that is installed.
  init(families: [String]? = nil) throws(InkError) {
    Self.leaveNoDefault
    guard let config = FcInitLoadConfig() else { throw InkError(.findFonts, .noFontconfig) }
    self.config = config
    if let families, FcConfigParseAndLoadFromMemory(config, Self.rules(families), 1) == 0 {
      throw InkError(.findFonts, .noFontconfig)
    }
    guard FcConfigBuildFonts(config) != 0 else { throw InkError(.findFonts, .noFontconfig) }
  }

  deinit { FcConfigDestroy(config) }

  /// The names of the families; a font may have several.
  var families: Set<String> {
    guard let fonts = FcConfigGetFonts(config, FcSetSystem)?.pointee else { return [] }
    return Set((0..<Int(fonts.nfont)).flatMap { Self.families(of: fonts.fonts[$0]) })
  }

  private static func families(of font: OpaquePointer?) -> [String] {
    var (names, name): ([String], UnsafeMutablePointer<FcChar8>?) = ([], nil)
    while FcPatternGetString(font, FC_FAMILY, Int32(names.count), &name) == FcResultMatch, let found = name {
      names.append(String(cString: found))
    }
    return names
  }

  /// All fonts but those of some families are rejected, as fontconfig's own files would say it.
  private static func rules(_ families: [String]) -> String {
    let accepted = families.map { "<pattern><patelt name=\"family\"><string>\($0.escaped)</string></patelt></pattern>" }
    return """
      <fontconfig><selectfont>
      <rejectfont><pattern/></rejectfont><acceptfont>\(accepted.joined())</acceptfont>
      </selectfont></fontconfig>
      """
  }

  /// Without it Pango would load all fonts for the process, although each of its maps has a choice of its own.
  private static let leaveNoDefault: Void = {
    guard let none = FcConfigCreate() else { return }
    FcConfigSetCurrent(none)
    FcConfigDestroy(none)
  }()
}

extension String {
  /// The text as XML has it between tags.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
