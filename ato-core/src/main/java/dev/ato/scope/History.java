package dev.ato.scope;

import dev.ato.config.KeyPath;
import dev.ato.config.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All writes to a key in order; of a tree, all writes to keys within.
 *
 * @param value what stands there in the end; nothing if the key is gone
 */
public record History(KeyPath path, Optional<Value> value, List<Change> changes) {

  /** A history whose list stays as it is. */
  public History {
    changes = List.copyOf(changes);
  }

  /** The write that stands; nothing if no write is known, or this is a tree. */
  public Optional<Change> winner() {
    return changes.stream()
        .filter(change -> change.path().equals(path))
        .filter(change -> change.outcome() == Change.Outcome.WON)
        .findFirst();
  }

  /** The history as people read it, one line a write. */
  @Override
  public String toString() {
    return text(UnaryOperator.identity());
  }

  /**
   * The same with places put in other words, such as files named from a folder on.
   *
   * @param places from what is said of a write to what is shown
   */
  public String text(UnaryOperator<String> places) {
    return HistoryText.of(this, places);
  }
}
