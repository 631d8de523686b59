package dev.ato.scope;

import dev.ato.config.KeyPath;
import dev.ato.config.Origin;
import dev.ato.config.Value;
import dev.ato.config.Write;

/**
 * One write to a key, and what became of it.
 *
 * @param number its place among all writes of the merge, from 1 on
 * @param value what was written, with its origin; of a deletion null with the origin of what
 *     deleted
 * @param layer the view or the arguments that wrote
 * @param reason why it won or lost
 */
public record Change(
    int number,
    KeyPath path,
    Value value,
    Write.Kind kind,
    Layer layer,
    Outcome outcome,
    String reason) {

  /** What became of a write. */
  public enum Outcome {
    /** It stands: the value is the one in the config, or the key is gone. */
    WON,
    /** A later write took its place. */
    LOST,
    /** It was a default, and there was a value. */
    REFUSED
  }

  /** Who wrote, and where, in words. */
  public String who() {
    return who(layer, value);
  }

  static String who(Layer layer, Value value) {
    String text = value.origin().map(Origin::text).orElse("unknown");
    return isView(layer) && !saysView(layer, value)
        ? "view " + layer.name() + " (" + text + ")"
        : text;
  }

  private static boolean isView(Layer layer) {
    return layer.kind() == Layer.Kind.VIEW || layer.isLate();
  }

  /** Whether the origin itself names the view, or the file that is the view. */
  private static boolean saysView(Layer layer, Value value) {
    Origin origin = value.origin().orElse(null);
    return (origin instanceof Origin.InView view && view.view().equals(layer.name()))
        || (origin instanceof Origin.InFile file && file.file().equals(layer.name()));
  }
}
