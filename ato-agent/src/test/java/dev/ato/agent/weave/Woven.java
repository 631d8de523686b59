package dev.ato.agent.weave;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the weaver's tests weave. */
class Woven {

  static final List<String> SEEN = new ArrayList<>();

  final double scale;

  Woven(double scale) {
    this(scale, "unused");
  }

  Woven(double scale, String unused) {
    this.scale = scale > 0 ? scale : 1;
  }

  int twice(int a) {
    return a + a;
  }

  static long sum(byte a, short b, char c, int d, long e, float f, double g, boolean h) {
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += a + b + c + d + e + (long) f + (long) g + (h ? 1 : 0);
    }
    return sum;
  }

  String[] words(String text, int[][] unused) {
    return text.split(" ");
  }

  boolean truth() {
    return scale > 0;
  }

  byte small() {
    return -3;
  }

  short less() {
    return -300;
  }

  char letter() {
    return Character.MAX_VALUE;
  }

  float single() {
    return 0.1f;
  }

  double precise() {
    return 0.1;
  }

  void nothing() {}

  synchronized Object fails(String why) throws IOException {
    try {
      throw new IOException(why);
    } finally {
      SEEN.add("finally");
    }
  }
}
