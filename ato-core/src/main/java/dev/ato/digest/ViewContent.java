package dev.ato.digest;

import java.util.Optional;

/**
 * A view or wrapper of the JDK's: what it shows, unless that would run code of the application's;
 * then what it is, and what stands behind it.
 */
final class ViewContent implements LeafForm.Content {

  private final JdkViews views;
  private final LeafForm.Content content;

  ViewContent(JdkViews views, LeafForm.Content content) {
    this.views = views;
    this.content = content;
  }

  @Override
  public void write(Object value, Encoding out) throws Throwable {
    if (views.isSafe(value)) {
      content.write(value, out);
      return;
    }
    Optional<Object> shown = views.shown(value);
    if (shown.isEmpty()) {
      out.opaque(value, "counts by its type");
      return;
    }
    String type = TypeName.of(value.getClass());
    out.bytes.byteValue(Tag.VIEW);
    out.bytes.text(type);
    out.value(shown.get());
    out.notes.add("what " + type + " shows", "was not asked");
  }
}
