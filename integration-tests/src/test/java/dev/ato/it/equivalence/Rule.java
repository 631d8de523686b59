package dev.ato.it.equivalence;

/** What is taken to be the same, besides the same steps with the same values in the same order. */
public enum Rule {
  /**
   * The same steps, each with the same values, in the same order, on every way, guarded by the same
   * handlers: what lies where, what is pushed and dropped, what nobody reads, where code stands and
   * how often, has no effect (JVMS §2.5.1, §2.6).
   */
  SAME_STEPS,
  /** {@code a == b} is {@code b == a}, {@code a < b} is {@code b > a} (JVMS §6.5.if_icmp). */
  MIRRORED_COMPARISONS,
  /**
   * A public method of {@code Object} that no class can redeclare otherwise: what runs is decided
   * by the receiver's class, whatever class the call names (JVMS §5.4.6).
   */
  METHODS_OF_OBJECT,
  /** The name of a concatenation, which its bootstrap method ignores (StringConcatFactory). */
  NAMES_OF_CONCATENATIONS,
  /** A private method of the same class: it is the one that runs (JVMS §5.4.6). */
  PRIVATE_METHODS,
  /** A cast to the class that a value has by its declaration (JVMS §4.10.1), or of null. */
  CASTS_THAT_HOLD,
  /** Dividing by a constant other than 0 cannot fail (JVMS §6.5.idiv). */
  DIVISIONS_BY_CONSTANTS,
  /**
   * A handler that is asked for what its instruction cannot throw: an {@code instanceof} fails with
   * no other than errors, a field with those and {@code NullPointerException} (JVMS §6.5).
   */
  UNASKED_HANDLERS,
  /** Storing into an array just made what it is made with: 0, false, null (JVMS §2.3, §2.4). */
  DEFAULT_ELEMENTS,
  /**
   * The order in which a constructor fills synthetic fields of the object before it calls another
   * constructor: nobody else has the object by then (JVMS §4.10.1.9.putfield).
   */
  ORDER_OF_CAPTURED_FIELDS,
  /**
   * Keeping the object around an inner one for nobody: a synthetic field of the compiler's that its
   * class does not read and that has no class within (javac leaves it out from release 18 on).
   */
  UNREAD_FIELDS,
  /** Adding an integer 0 is taking it away (JVMS §6.5.iadd, §6.5.isub). */
  ZEROS,
  /**
   * What was caught or just made is an object: it is not {@code null}, and to throw it to a handler
   * of the same method that catches everything is to go there with it (JVMS §2.10, §6.5.athrow).
   */
  KNOWN_OBJECTS;

  /** Whether a rule is in force when this is the last that is. */
  boolean allows(Rule other) {
    return other.ordinal() <= ordinal();
  }
}
