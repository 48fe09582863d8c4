extension Exercise {
  /// The mistakes that wrong answers can tell of, worked out whether or not the template asks for them.
  package var telling: Telling { Telling(self) }
}
