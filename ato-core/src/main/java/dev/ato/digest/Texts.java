package dev.ato.digest;

/** Long texts, hashed piece by piece. */
final class Texts {

  /** Texts of more units are always longer than what stands in line. */
  static final int LONG = 4096;

  private Texts() {}

  /** What stands for the encoding of a text of more than {@link #LONG} units. */
  static void hash(String text, Encoding out) {
    Bytes bytes = out.bytes;
    int start = bytes.length;
    bytes.byteValue(Tag.STRING);
    bytes.size(text.length());
    for (int from = 0; from < text.length(); from += LONG) {
      bytes.units(text, from, Math.min(text.length(), from + LONG));
      out.hashing.update(bytes.data, start, bytes.length - start);
      bytes.length = start;
    }
    out.hashing.finish(bytes);
  }
}
