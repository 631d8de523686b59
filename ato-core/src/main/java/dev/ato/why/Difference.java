package dev.ato.why;

import java.util.Optional;

/**
 * One thing that differs.
 *
 * @param subject what differs, for example {@code argument 2} or {@code jdk.version}
 * @param before its value in the older run, empty if it was missing there
 * @param after its value in the newer run, empty if it was missing there
 * @param follows the category whose difference explains this one, if another does
 * @param remark what a reader should know, or empty
 */
public record Difference(
    String subject,
    Optional<String> before,
    Optional<String> after,
    Optional<Category> follows,
    String remark) {

  static Difference between(String subject, Optional<String> before, Optional<String> after) {
    return new Difference(subject, before, after, Optional.empty(), "");
  }

  static Difference changed(String subject, String before, String after) {
    return between(subject, Optional.of(before), Optional.of(after));
  }

  Difference following(Category category) {
    return new Difference(subject, before, after, Optional.of(category), remark);
  }

  Difference remarked(String text) {
    return new Difference(subject, before, after, follows, text);
  }
}
