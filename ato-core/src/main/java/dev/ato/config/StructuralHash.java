package dev.ato.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The structural hash of ato for Python. */
final class StructuralHash {

  private StructuralHash() {}

  static String of(ADict tree) {
    List<Typed> leaves = new ArrayList<>();
    tree.entries().forEach((key, value) -> collect(key, value, leaves));
    leaves.sort(
        Comparator.comparing(Typed::path, StructuralHash::byCodePoints).thenComparing(Typed::type));
    StringBuilder text = new StringBuilder();
    for (Typed leaf : leaves) {
      text.append('[').append(leaf.path).append(':').append(leaf.type).append(']');
    }
    return HexFormat.of().formatHex(sha1().digest(text.toString().getBytes(UTF_8)));
  }

  private record Typed(String path, String type) {}

  private static void collect(String path, Value value, List<Typed> leaves) {
    if (value.plain() instanceof ADict tree) {
      tree.entries().forEach((key, each) -> collect(path + "." + key, each, leaves));
    } else {
      leaves.add(new Typed(path, value.pythonType()));
    }
  }

  /** As Python compares texts; Java's order of UTF-16 units differs beyond the basic plane. */
  private static int byCodePoints(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char left = a.charAt(i);
      char right = b.charAt(i);
      if (left != right) {
        boolean surrogates = Character.isSurrogate(left) != Character.isSurrogate(right);
        return surrogates ? (Character.isSurrogate(left) ? 1 : -1) : Character.compare(left, right);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
