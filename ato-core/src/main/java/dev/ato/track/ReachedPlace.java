package dev.ato.track;

import dev.ato.digest.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * A place that a traced method can reach in its application.
 *
 * @param member the method; of a place that stands for a class, its name and descriptor are empty
 * @param fingerprint of a method's own logic; empty if the place is none, or could not be read
 * @param constant the value of a constant; empty if the place is none
 * @param digest of the place and all that it can reach
 * @param sourceFile the file's simple name, empty if the class does not say
 * @param line the method's first source line, 0 if the class does not say
 * @param ways where it leads
 */
public record ReachedPlace(
    Kind kind,
    MethodRef member,
    Optional<Sha256> fingerprint,
    String constant,
    Sha256 digest,
    String sourceFile,
    int line,
    List<ReachedWay> ways) {

  /** What a place stands for. */
  public enum Kind {
    /** A method of the application. */
    METHOD,
    /** The methods of which the class of a receiver selects one. */
    SELECTION,
    /** The static initializers that run before a class is used. */
    INITIALIZATION,
    /** The constructors of a class, and with them the initial values of its fields. */
    CONSTRUCTION,
    /** The value of a field that the class file has itself. */
    CONSTANT,
    /** What code beyond the application may call of an object that it was handed. */
    CALLBACK
  }

  /** A place with a copy of the list. */
  public ReachedPlace {
    ways = List.copyOf(ways);
  }

  /** Whether it is a method. */
  public boolean isMethod() {
    return kind == Kind.METHOD;
  }
}
