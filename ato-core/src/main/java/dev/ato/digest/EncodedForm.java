package dev.ato.digest;

/** A value of a library, by what its encoder says. */
final class EncodedForm extends Form {

  private final ValueEncoder encoder;

  EncodedForm(ValueEncoder encoder) {
    super(false);
    this.encoder = encoder;
  }

  /** Whether an encoder knows a class; one that fails knows none. */
  static boolean encodes(ValueEncoder encoder, Class<?> type) {
    try {
      return encoder.encodes(type);
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }

  @Override
  void write(Object value, Encoding out) {
    String kind = encoder.kind(value);
    Object content = encoder.content(value);
    out.bytes.byteValue(Tag.ENCODED);
    out.bytes.text(kind);
    out.value(content);
  }
}
