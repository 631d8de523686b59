package dev.ato.why;

/**
 * Something that could not be compared.
 *
 * @param reason what, and why not
 * @param command the command that tells more, or empty
 */
public record Gap(String reason, String command) {

  static Gap of(String reason) {
    return new Gap(reason, "");
  }
}
