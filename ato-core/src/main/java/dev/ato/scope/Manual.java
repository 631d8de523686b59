package dev.ato.scope;

import dev.ato.config.KeyPath;
import dev.ato.config.Value;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code manual} prints about a scope. */
final class Manual {

  private static final String LINE = "-".repeat(50) + "\n";

  private final Resolution resolution;
  private final String prefix;
  private final StringBuilder text = new StringBuilder();

  private Manual(Resolution resolution, String prefix) {
    this.resolution = resolution;
    this.prefix = prefix;
  }

  /** The manual of one scope, or the history of the keys that were asked for. */
  static String of(Resolution resolution, String prefix) {
    return LINE + section(resolution, prefix) + LINE;
  }

  /** The same without lines around it; keys begin with the prefix. */
  static String section(Resolution resolution, String prefix) {
    Manual manual = new Manual(resolution, prefix);
    manual.text.append("[Scope \"").append(resolution.name()).append("\"]\n");
    Optional<String> key = resolution.arguments().manualKey();
    if (key.isPresent()) {
      manual.histories(key.get());
    } else {
      manual.order();
      manual.otherViews();
      manual.keys();
    }
    return manual.text.toString();
  }

  static String line() {
    return LINE;
  }

  private void histories(String key) {
    boolean all = key.equals("all") && !resolution.config().has("all");
    if (all) {
      resolution.histories().forEach(text::append);
    } else {
      text.append(resolution.history(key));
    }
  }

  private void order() {
    text.append("(The Applying Order of Views)\n");
    text.append(
        resolution.order().stream().map(Layer::toString).collect(Collectors.joining(" \u2192 ")));
    text.append('\n');
    String docs =
        resolution.order().stream()
            .map(Layer::name)
            .distinct()
            .flatMap(name -> resolution.scope().catalog().find(name).stream())
            .filter(view -> !view.view().doc().isEmpty())
            .map(view -> view.name() + ": " + view.view().doc() + "\n")
            .collect(Collectors.joining());
    text.append(docs);
  }

  private void otherViews() {
    Set<String> applied = resolution.order().stream().map(Layer::name).collect(Collectors.toSet());
    String others =
        resolution.scope().catalog().all().stream()
            .filter(view -> !applied.contains(view.name()))
            .map(Manual::words)
            .collect(Collectors.joining());
    if (!others.isEmpty()) {
      text.append("\n(Other Views)\n").append(others);
    }
  }

  private static String words(RegisteredView view) {
    View settings = view.view();
    String kind = (settings.isLazy() ? "lazy, " : "") + "priority " + settings.priority();
    String chain =
        settings.chain().isEmpty() ? "" : ", after " + String.join(", ", settings.chain());
    String doc = settings.doc().isEmpty() ? "" : ": " + settings.doc();
    return view.name() + " (" + kind + chain + ")" + doc + "\n";
  }

  private void keys() {
    Set<KeyPath> documented = new LinkedHashSet<>(resolution.scope().docs().keySet());
    text.append("\n(User Manuals)\n");
    documented.forEach(this::documented);
    resolution.config().leaves().stream()
        .filter(leaf -> documented.stream().noneMatch(leaf.path()::startsWith))
        .forEach(
            leaf ->
                text.append(prefix).append(leaf.path()).append('\n').append(value(leaf.path())));
  }

  private void documented(KeyPath path) {
    text.append(prefix).append(path).append(": ");
    text.append(resolution.scope().docs().getOrDefault(path, "")).append('\n');
    text.append(value(path));
  }

  /** The value of a key and who set it; of a tree, how many keys it has. */
  private String value(KeyPath path) {
    Optional<Value> value = resolution.config().value(path);
    if (value.isEmpty()) {
      return "  is not set\n";
    }
    String by =
        resolution.history(path.toString()).winner().map(change -> "  " + change.who()).orElse("");
    return "  = " + value.get().shown() + Shown.line(by) + "\n";
  }
}
