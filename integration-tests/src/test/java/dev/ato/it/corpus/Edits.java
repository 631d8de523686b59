package dev.ato.it.corpus;

import java.util.Map;
import java.util.TreeMap;

/** Words of a text that others shall stand for. */
final class Edits {

  private final String text;
  private final Map<Integer, Edit> edits = new TreeMap<>();

  private record Edit(int length, String word) {}

  Edits(String text) {
    this.text = text;
  }

  /** Puts another word in the place of the one that begins here. */
  void replace(int start, int length, String word) {
    edits.put(start, new Edit(length, word));
  }

  /** The text with all replacements. */
  String applied() {
    StringBuilder result = new StringBuilder(text.length());
    int position = 0;
    for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
      result.append(text, position, edit.getKey()).append(edit.getValue().word());
      position = edit.getKey() + edit.getValue().length();
    }
    return result.append(text.substring(position)).toString();
  }
}
