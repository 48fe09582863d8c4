import Testing

@testable import Cryptography

/// Values of the standards, and of Python's hashlib and cryptography.
@Suite struct CryptographyTests {
  @Test func sumsAreThoseOfTheStandard() {
    #expect(hex(SHA256.hash("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(hex(SHA256.hash([])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test(arguments: [0, 1, 63, 64, 65, 1_000]) func aSumInPortionsIsThatOfTheWhole(cut: Int) {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let sum = SHA256()
    sum.update(bytes[..<cut])
    sum.update(AnySequence(bytes[cut...]).map { $0 })
    #expect(sum.finalize() == SHA256.hash(bytes))
  }

  @Test func codesAreThoseOfRFC4231() {
    let code = HMAC(key: SymmetricKey("Jefe".utf8)).code(of: Array("what do ya want for nothing?".utf8))
    #expect(hex(code) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  @Test func aKeyMakesOneCodeAfterAnother() {
    let hmac = HMAC(key: SymmetricKey(0..<32))
    let codes = (0..<3).map { _ in hex(hmac.code(of: Array("unroll numbers\n1 0 0".utf8))) }
    #expect(Set(codes) == ["961b3883f7891cf88f3b2a75b76d030b6d7292f1949f2c030a97687abd46f051"])
    #expect(hmac.code(of: []) != hmac.code(of: [0]))
  }

  @Test func aBoxIsThatOfAES256GCM() {
    let key = SymmetricKey(0..<32)
    let box = SealedBox.seal(Array("unroll".utf8), key: key, nonce: Array(0..<12))
    #expect(hex(box) == "000102030405060708090a0b" + "326ca474a98900f2825570a40ae336a845a79848cace")
    #expect(SealedBox.open(box, key: key) == Array("unroll".utf8))
    #expect(SealedBox.open(box, key: SymmetricKey(1..<33)) == nil)
    #expect(SealedBox.open(SealedBox.seal([], key: key, nonce: Array(0..<12)), key: key) == [])
  }

  @Test func noByteOfABoxCanBeChangedOrLeftOut() {
    let key = SymmetricKey(0..<32)
    let box = SealedBox.seal(Array("unroll".utf8), key: key, nonce: Array(0..<12))
    for place in box.indices {
      var changed = box
      changed[place] ^= 1
      #expect(SealedBox.open(changed, key: key) == nil, "byte \(place)")
      #expect(SealedBox.open(Array(box[..<place]), key: key) == nil, "\(place) bytes")
    }
  }

  @Test func stretchingIsThatOfRFC7914() throws {
    let key = try Scrypt(cost: 1_024, blockSize: 8, parallelism: 16)
      .key(from: Array("password".utf8), salt: Array("NaCl".utf8), size: 64)
    #expect(hex(key.copy).hasPrefix("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"))
  }

  @Test func stretchingWithoutTheMemoryIsAnError() {
    #expect(throws: CryptographyError.self) {
      try Scrypt(cost: 1 << 50, blockSize: 8).key(from: [1], salt: [], size: 32)
    }
  }

  @Test func randomBytesAreNotTheSameTwice() throws {
    let (first, second) = (try SystemRandom.bytes(32), try SystemRandom.bytes(32))
    #expect(first.count == 32)
    #expect(first != second)
    #expect(areEqualInConstantTime(first, first))
    #expect(!areEqualInConstantTime(first, second))
    #expect(!areEqualInConstantTime(first, Array(first.dropLast())))
  }

  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
