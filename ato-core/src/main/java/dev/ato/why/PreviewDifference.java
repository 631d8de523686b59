package dev.ato.why;

import dev.ato.track.Preview;

/** Where two values with elements part, as exactly as what was kept of them tells. */
final class PreviewDifference {

  private PreviewDifference() {}

  /** The place in words; empty for values without elements, or if nothing tells it. */
  static String of(Preview before, Preview after) {
    if (before.length() < 0 || after.length() < 0) {
      return "";
    }
    int shown = Math.min(before.elements().size(), after.elements().size());
    for (int i = 0; i < shown; i++) {
      if (!before.elements().get(i).equals(after.elements().get(i))) {
        return "first at ["
            + i
            + "]: "
            + before.elements().get(i)
            + " -> "
            + after.elements().get(i);
      }
    }
    if (before.length() != after.length()) {
      return before.length() + " elements -> " + after.length();
    }
    return inParts(before, after);
  }

  private static String inParts(Preview before, Preview after) {
    int parts = before.parts().size();
    for (int part = 0; part < parts && parts == after.parts().size(); part++) {
      if (!before.parts().get(part).equals(after.parts().get(part))) {
        long first = part * after.partLength();
        long last = Math.min(after.length(), first + after.partLength()) - 1;
        return first == last
            ? "first at [" + first + "]"
            : "first between [" + first + "] and [" + last + "]";
      }
    }
    return "";
  }
}
