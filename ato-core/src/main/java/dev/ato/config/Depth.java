package dev.ato.config;

import org.jspecify.annotations.Nullable;

/** How deep trees and lists are nested; bounded, so that walking them cannot exhaust the stack. */
final class Depth {

  /** Deeper than anybody writes, and shallow enough for the smallest thread. */
  static final int MOST = 200;

  private Depth() {}

  /** The depth of what holds these values. */
  static int over(Iterable<Value> values) {
    int deepest = 0;
    for (Value value : values) {
      deepest = Math.max(deepest, of(value.plain()));
    }
    return checked(deepest + 1);
  }

  static int checked(int depth) {
    if (depth > MOST) {
      throw new ConfigException("config is nested deeper than " + MOST + " levels");
    }
    return depth;
  }

  private static int of(@Nullable Object plain) {
    if (plain instanceof ADict tree) {
      return tree.depth();
    }
    return plain instanceof ConfigList list ? list.depth() : 0;
  }
}
