package dev.ato.listing;

import java.util.List;

/** Sees one kind of change. What it says must be true wherever it says it. */
interface Rule {

  /** Adds what is to be said of two listings. */
  void describe(Comparison comparison, List<String> sentences);

  /** A sentence about a line, with the place where it stands if that is not the method itself. */
  static String in(CodeLine line, String sentence) {
    return line.body() == 0 ? sentence : sentence + ", in a lambda";
  }
}
