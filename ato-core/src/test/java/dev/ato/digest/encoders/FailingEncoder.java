package dev.ato.digest.encoders;

import dev.ato.digest.ValueEncoder;

/** One with a fault. */
public final class FailingEncoder implements ValueEncoder {

  /** A value that it is meant for. */
  public record Meant(int number) {}

  /** Found as a service. */
  public FailingEncoder() {}

  @Override
  public boolean encodes(Class<?> type) {
    if (type.isHidden()) {
      throw new IllegalStateException("a fault");
    }
    return type == Meant.class;
  }

  @Override
  public String kind(Object value) {
    return "meant";
  }

  @Override
  public Object content(Object value) {
    throw new IllegalStateException("a fault");
  }
}
