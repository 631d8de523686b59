package dev.ato.digest;

/** A value with parts. */
final class PartsForm extends Form {

  private final LeafForm.Content content;

  PartsForm(LeafForm.Content content) {
    super(false);
    this.content = content;
  }

  @Override
  void write(Object value, Encoding out) throws Throwable {
    content.write(value, out);
  }
}
