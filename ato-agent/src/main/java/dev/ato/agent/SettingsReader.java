package dev.ato.agent;

import dev.ato.agent.Node.Entry;
import dev.ato.agent.Node.Mapping;
import dev.ato.agent.Node.Scalar;
import dev.ato.agent.Settings.StoreMode;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the settings that one source holds. */
final class SettingsReader {

  static final List<String> KEYS =
      Arrays.asList(
          "project",
          "database",
          "tags",
          "config",
          "application",
          "exclude",
          "traces",
          "journal",
          "journal_limit",
          "store",
          "exit_wait");

  /** What may stand before the equals sign in the agent's argument. */
  private static final List<String> OPTIONS = options();

  private final Source source;
  private final SettingsEditor editor;
  private final File folder;
  private final List<TraceRule> traces = new ArrayList<>();

  /**
   * A reader of one source.
   *
   * @param folder what the path of the config is relative to
   */
  SettingsReader(Source source, SettingsEditor editor, File folder) {
    this.source = source;
    this.editor = editor;
    this.folder = folder;
  }

  /** The traces that the source named. */
  List<TraceRule> traces() {
    return traces;
  }

  /** Reads a whole rules file. */
  void readFile(Node root) {
    if (!(root instanceof Mapping map)) {
      throw source.wrong(root, "expected 'key: value'; accepted: " + String.join(", ", KEYS));
    }
    Set<String> seen = new HashSet<>();
    for (Entry entry : map.entries()) {
      if (!seen.add(entry.key().text())) {
        throw source.wrong(entry.key(), "the key '" + entry.key().text() + "' stands here twice");
      }
      read(entry.key(), entry.value());
    }
  }

  /** Reads one setting. */
  void read(Scalar key, Node value) {
    String name = key.text();
    switch (name) {
      case "project" -> editor.project = Optional.of(source.text(name, value));
      case "database" -> editor.database = source.text(name, value);
      case "tags" -> editor.tags = strings(source.texts(name, value));
      case "config" -> editor.config = Optional.of(path(source.text(name, value)));
      case "application" -> editor.application = packages(source.texts(name, value));
      case "exclude" -> editor.exclude = patterns(source.texts(name, value));
      case "traces" -> traces.addAll(new RuleReader(source).rules(value));
      case "journal" -> editor.journal = Optional.of(source.text(name, value));
      case "journal_limit" -> editor.journalLimit = quantity(name, value, Units.BYTES);
      case "store" -> editor.store = storeMode(value);
      case "exit_wait" -> editor.exitWaitMillis = quantity(name, value, Units.MILLIS);
      default -> throw source.unknownKey(key, KEYS);
    }
  }

  /** Reads a rule given by its pattern alone. */
  void readTrace(Scalar pattern, Optional<RuntimeRule> runtime) {
    traces.add(
        TraceRule.of(new RuleReader(source).pattern(pattern), runtime, source.where(pattern)));
  }

  /** Reads a setting of the rule that was read last, which must record calls. */
  void refineTrace(Scalar key, Node value) {
    TraceRule last = traces.isEmpty() ? null : traces.get(traces.size() - 1);
    if (last == null || last.runtime().isEmpty()) {
      throw source.wrong(key, key.text() + "= must come after the runtime= that it belongs to");
    }
    RuntimeRule refined = new RuleReader(source).with(last.runtime().get(), key.text(), value);
    traces.set(traces.size() - 1, last.withRuntime(refined));
  }

  private static List<String> strings(List<Scalar> scalars) {
    List<String> strings = new ArrayList<>();
    for (Scalar scalar : scalars) {
      strings.add(scalar.text());
    }
    return strings;
  }

  private List<String> packages(List<Scalar> scalars) {
    List<String> packages = new ArrayList<>();
    for (Scalar scalar : scalars) {
      try {
        packages.add(PackageNames.parse(scalar.text()));
      } catch (IllegalArgumentException e) {
        throw source.wrong(scalar, "application " + e.getMessage());
      }
    }
    return packages;
  }

  private List<RulePattern> patterns(List<Scalar> scalars) {
    List<RulePattern> patterns = new ArrayList<>();
    for (Scalar scalar : scalars) {
      patterns.add(new RuleReader(source).pattern(scalar));
    }
    return patterns;
  }

  private String path(String written) {
    File file = new File(written);
    return file.isAbsolute() ? written : new File(folder, written).getPath();
  }

  private StoreMode storeMode(Node value) {
    String text = source.text("store", value);
    return switch (text) {
      case "journal" -> StoreMode.JOURNAL;
      case "direct" -> StoreMode.DIRECT;
      default ->
          throw source.wrong(value, "store must be journal or direct, but was '" + text + "'");
    };
  }

  private long quantity(String key, Node value, Units units) {
    try {
      return units.parse(source.text(key, value));
    } catch (IllegalArgumentException e) {
      throw source.wrong(value, key + " " + e.getMessage());
    }
  }

  /** Refuses a key of the agent's argument that means nothing there. */
  void checkOption(Scalar key) {
    if (!OPTIONS.contains(key.text())) {
      throw source.unknownKey(key, OPTIONS);
    }
  }

  private static List<String> options() {
    List<String> options = new ArrayList<>(KEYS);
    options.remove("traces");
    options.addAll(0, Arrays.asList("trace", "runtime"));
    options.addAll(RuntimeRule.KEYS);
    return options;
  }
}
