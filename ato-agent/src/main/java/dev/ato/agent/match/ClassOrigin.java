package dev.ato.agent.match;

/**
 * Where a class comes from.
 *
 * @param location the jar or folder, empty if unknown
 * @param made whether a library made it when the program ran: a proxy or a helper of one
 */
public record ClassOrigin(String location, boolean made) {

  /** A class of which only its file is known. */
  public static final ClassOrigin UNKNOWN = new ClassOrigin("", false);
}
