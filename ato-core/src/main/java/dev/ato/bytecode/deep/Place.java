package dev.ato.bytecode.deep;

import dev.ato.bytecode.MemberReference;

/**
 * A place in the graph of what can be reached: a method, or one of the ways by which methods are
 * reached without being named.
 *
 * @param owner a class, as in source
 * @param name a method's name; empty where the place stands for a class
 * @param descriptor a method's descriptor; empty where the place stands for a class
 */
public record Place(Kind kind, String owner, String name, String descriptor) {

  /** What a place stands for. */
  public enum Kind {
    /** A method of the application. */
    METHOD,
    /** The methods of which the class of a receiver selects one (JVMS §5.4.6). */
    SELECTION,
    /** The static initializers that run before a class is used (JVMS §5.5). */
    INITIALIZATION,
    /** The constructors, and with them the initial values of fields. */
    CONSTRUCTION,
    /** The value of a field that the class file has itself (JVMS §4.7.2). */
    CONSTANT,
    /** What code beyond the application may call of an object that it was handed. */
    CALLBACK
  }

  static Place method(String owner, String name, String descriptor) {
    return new Place(Kind.METHOD, owner, name, descriptor);
  }

  static Place selection(MemberReference called) {
    return new Place(Kind.SELECTION, called.owner(), called.name(), called.descriptor());
  }

  static Place constant(String owner, MemberReference read) {
    return new Place(Kind.CONSTANT, owner, read.name(), read.descriptor());
  }

  static Place ofClass(Kind kind, String owner) {
    return new Place(kind, owner, "", "");
  }

  /** Whether it says something by itself; else only where it leads counts. */
  boolean isContent() {
    return kind == Kind.METHOD || kind == Kind.CONSTANT;
  }

  // What a record has of itself is made anew in every JVM, and is slower.
  @Override
  public boolean equals(Object other) {
    return other instanceof Place place
        && kind == place.kind
        && name.equals(place.name)
        && owner.equals(place.owner)
        && descriptor.equals(place.descriptor);
  }

  @Override
  public int hashCode() {
    int hash = kind.hashCode();
    hash = 31 * hash + owner.hashCode();
    hash = 31 * hash + name.hashCode();
    return 31 * hash + descriptor.hashCode();
  }
}
