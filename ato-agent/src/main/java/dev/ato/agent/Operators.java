package dev.ato.agent;

import java.util.Optional;

/** The names that methods called by operators, as in Scala, have in class files. */
final class Operators {

  private static final String SIGNS = "~=<>!#%^&|*/+-:?@\\";
  private static final String[] WORDS = {
    "$tilde",
    "$eq",
    "$less",
    "$greater",
    "$bang",
    "$hash",
    "$percent",
    "$up",
    "$amp",
    "$bar",
    "$times",
    "$div",
    "$plus",
    "$minus",
    "$colon",
    "$qmark",
    "$at",
    "$bslash"
  };

  private Operators() {}

  /** The name in class files: {@code ++} is {@code $plus$plus}; empty if it is no name at all. */
  static Optional<String> encoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      int sign = SIGNS.indexOf(c);
      if (sign < 0 && !Character.isJavaIdentifierPart(c)) {
        return Optional.empty();
      }
      encoded.append(sign < 0 ? String.valueOf(c) : WORDS[sign]);
    }
    return encoded.length() == 0 ? Optional.empty() : Optional.of(encoded.toString());
  }
}
