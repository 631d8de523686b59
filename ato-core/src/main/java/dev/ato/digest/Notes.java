package dev.ato.digest;

/** What a hash does not cover, in few words; each thing once. */
final class Notes {

  private static final int LONGEST = 200;

  private final StringBuilder text = new StringBuilder();

  void add(String what, String why) {
    if (text.length() >= LONGEST) {
      return;
    }
    String note = why.isEmpty() ? what : what + " " + why;
    if (text.indexOf(note) < 0) {
      text.append(text.length() == 0 ? "" : ", ").append(note);
    }
  }

  void clear() {
    text.setLength(0);
  }

  @Override
  public String toString() {
    return text.length() == 0 ? "" : text.toString();
  }
}
