package dev.ato.bytecode;

/**
 * What the code of a method says of another class: which member it uses, and how.
 *
 * @param use how
 * @param owner the class that the code names, as in source, {@code a.b.Outer$Inner}; the member may
 *     be inherited (JVMS §5.4.3)
 * @param name the member's name; empty for a class
 * @param descriptor its descriptor (JVMS §4.3); empty for a class
 */
public record MemberReference(Use use, String owner, String name, String descriptor)
    implements Comparable<MemberReference> {

  /** How code uses a member, or a class. */
  public enum Use {
    /** Reads or writes a field of an object. */
    FIELD,
    /** Reads or writes a static field. */
    STATIC_FIELD,
    /** Calls a static method. */
    STATIC_CALL,
    /** Calls the very method: a constructor, a private method, one by {@code super}. */
    SPECIAL_CALL,
    /** Calls the method that the class of the receiver selects (JVMS §5.4.6). */
    VIRTUAL_CALL,
    /**
     * Lets a bootstrap method of this name choose what is called, with arguments of these types.
     */
    DYNAMIC_CALL,
    /** Takes the class itself as a value. */
    CLASS,
    /** Names the class as a type only. */
    TYPE
  }

  /** A class that code names, no member of it. */
  static MemberReference ofClass(Use use, String owner) {
    return new MemberReference(use, owner, "", "");
  }

  // What a record has of itself is made anew in every JVM, and is slower.
  @Override
  public boolean equals(Object other) {
    return other instanceof MemberReference reference
        && use == reference.use
        && name.equals(reference.name)
        && owner.equals(reference.owner)
        && descriptor.equals(reference.descriptor);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * owner.hashCode() + name.hashCode()) + descriptor.hashCode();
  }

  @Override
  public int compareTo(MemberReference other) {
    int order = owner.compareTo(other.owner);
    order = order != 0 ? order : name.compareTo(other.name);
    order = order != 0 ? order : descriptor.compareTo(other.descriptor);
    return order != 0 ? order : use.compareTo(other.use);
  }
}
