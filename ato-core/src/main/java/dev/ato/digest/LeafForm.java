package dev.ato.digest;

/** A value without parts. */
final class LeafForm extends Form {

  private final Content content;

  LeafForm(Content content) {
    super(true);
    this.content = content;
  }

  @Override
  void write(Object value, Encoding out) throws Throwable {
    content.write(value, out);
  }

  /** What such a value says. */
  @FunctionalInterface
  interface Content {
    void write(Object value, Encoding out) throws Throwable;
  }
}
