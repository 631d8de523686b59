package dev.ato.build;

import java.util.function.UnaryOperator;

/**
 * Puts other names in the place of those of classes and methods in a listing, word by word; texts
 * between quotes stay as they are, since a program that spells out a name does not follow it.
 */
final class ListingNames {

  private static final String CONSTRUCTION = "construct ";

  private final UnaryOperator<String> classes;
  private final MethodNames methods;

  /** Other names of methods. */
  interface MethodNames {

    /**
     * The name of a method.
     *
     * @param rest the listing from the name's end on; it begins with parameters and result
     */
    String of(String owner, String name, String rest);
  }

  ListingNames(UnaryOperator<String> classes, MethodNames methods) {
    this.classes = classes;
    this.methods = methods;
  }

  String of(String listing) {
    StringBuilder text = new StringBuilder(listing.length());
    int at = 0;
    while (at < listing.length()) {
      int end = end(listing, at);
      if (isWord(listing.charAt(at))) {
        text.append(word(listing, at, end));
      } else {
        text.append(listing, at, end);
      }
      at = end;
    }
    return text.toString();
  }

  /** The end of what begins here: a word, a text with its quotes, or any one character. */
  private static int end(String listing, int start) {
    char first = listing.charAt(start);
    int at = start + 1;
    if (first == '"' || first == '`') {
      while (at < listing.length() && listing.charAt(at) != first) {
        at += listing.charAt(at) == '\\' ? 2 : 1;
      }
      return Math.min(at + 1, listing.length());
    }
    while (isWord(first) && at < listing.length() && isWord(listing.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return c == '.' || c == '$' || c == '_' || c == '-' || Character.isLetterOrDigit(c) || c > '~';
  }

  private String word(String listing, int start, int end) {
    String word = listing.substring(start, end);
    int dot = word.lastIndexOf('.');
    if (dot <= 0) {
      return word;
    }
    char next = end < listing.length() ? listing.charAt(end) : '\n';
    String owner = word.substring(0, dot);
    if (dot == word.length() - 1) {
      // A constructor as a method handle, or a member whose name stands in quotes.
      return next == '<' || next == '`' ? classes.apply(owner) + "." : word;
    }
    String name = word.substring(dot + 1);
    if (next == ':' || next == '{') {
      return classes.apply(owner) + "." + name;
    } else if (next == '(' && !listing.startsWith(CONSTRUCTION, start - CONSTRUCTION.length())) {
      return classes.apply(owner) + "." + methods.of(owner, name, listing.substring(end));
    }
    return classes.apply(word);
  }
}
