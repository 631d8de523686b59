package dev.ato.scope;

import dev.ato.config.ADict;
import dev.ato.config.KeyPath;
import dev.ato.config.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command line says: names of views, and values for keys. Immutable.
 *
 * <pre>
 *   high_lr                   applies a view
 *   lr=0.01  layers=[1, 2]    a value as Python or JSON writes it
 *   model=resnet50            a text, for a bare word is none of them
 *   id=%007%  id:=007         a text, whatever it looks like
 *   model.backbone.depth=50   a value within trees
 *   manual  manual=lr         as the first: asks for the manual instead
 * </pre>
 *
 * <p>Arguments are taken as a shell hands them on: one with spaces is one argument. None is ever
 * evaluated.
 */
public final class Arguments {

  private static final List<String> MANUAL = List.of("manual", "--help", "-h");

  private final List<Argument> parsed;
  private final ADict defaults;
  private final Optional<String> manual;

  Arguments(List<Argument> parsed, ADict defaults, Optional<String> manual) {
    this.parsed = List.copyOf(parsed);
    this.defaults = defaults;
    this.manual = manual;
  }

  /**
   * The arguments of a program.
   *
   * @throws ScopeException if one cannot be understood
   */
  public static Arguments of(String... arguments) {
    return of(List.of(arguments));
  }

  /**
   * The arguments of a program.
   *
   * @throws ScopeException if one cannot be understood
   */
  public static Arguments of(List<String> arguments) {
    return numbered(arguments, arguments);
  }

  /**
   * Some words of a whole command line, in its order; each keeps its number there.
   *
   * @throws ScopeException if one cannot be understood
   */
  public static Arguments among(List<String> commandLine, List<String> words) {
    return numbered(commandLine, words);
  }

  private static Arguments numbered(List<String> commandLine, List<String> words) {
    Optional<String> manual = words.stream().findFirst().flatMap(Arguments::manualOf);
    List<Argument> parsed = new ArrayList<>(words.size());
    int before = 0;
    for (int i = 0; i < words.size(); i++) {
      int found = commandLine.subList(before, commandLine.size()).indexOf(words.get(i));
      before += found + 1;
      if (i > 0 || manual.isEmpty()) {
        parsed.add(Argument.parse(before, words.get(i)));
      }
    }
    return new Arguments(parsed, ADict.empty(), manual);
  }

  /** These, and a value that was given otherwise, as by an option of the application's own. */
  public Arguments withGiven(String path, Value value) {
    List<Argument> longer = new ArrayList<>(parsed);
    longer.add(new Argument.Assignment(0, path, KeyPath.parse(path), value));
    return new Arguments(longer, defaults, manual);
  }

  /** These, and a value that every view may override: the default of an option. */
  public Arguments withDefault(String path, Value value) {
    ADict more = defaults.edit().set(KeyPath.parse(path), value).freeze();
    return new Arguments(parsed, more, manual);
  }

  /** Whether the first asks for the manual. */
  boolean askForManual() {
    return manual.isPresent();
  }

  /** The key whose history is asked for; nothing if only the manual is, or nothing. */
  Optional<String> manualKey() {
    return manual.filter(key -> !key.isEmpty());
  }

  Optional<String> manual() {
    return manual;
  }

  List<Argument> parsed() {
    return parsed;
  }

  ADict defaults() {
    return defaults;
  }

  private static Optional<String> manualOf(String first) {
    if (MANUAL.contains(first)) {
      return Optional.of("");
    }
    return first.startsWith("manual=")
        ? Optional.of(first.substring("manual=".length()))
        : Optional.empty();
  }
}
