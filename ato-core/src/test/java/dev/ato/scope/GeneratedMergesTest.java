package dev.ato.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.config.ADict;
import dev.ato.config.KeyPath;
import dev.ato.config.Leaf;
import dev.ato.config.Origin;
import dev.ato.config.Write;
import dev.ato.config.format.ConfigFile;
import dev.ato.scope.MergeOracle.Described;
import dev.ato.scope.MergeOracle.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merges of every kind agree with a naive oracle, in values and in complete histories. */
class GeneratedMergesTest {

  private static final int MERGES = Integer.getInteger("scope.merges", 2_000);
  private static final List<String> KEYS = List.of("a", "b", "c", "d");

  /** A tree of a file deletes what it takes the place of where it begins, not at its leaves. */
  private static final String PLACE_OF_DELETION = "(f\\d+\\.json):\\d+:\\d+(?=\\) \\(deletes)";

  @TempDir private Path folder;

  @Test
  void valuesAndHistoriesAreThoseOfTheOracle() {
    for (int seed = 0; seed < MERGES; seed++) {
      new Generated(new Random(seed)).check("seed " + seed);
    }
  }

  /** One merge: some views of code, trees and files, some arguments, and what is expected. */
  private final class Generated {

    private final Random random;
    private final Scope scope = Scope.named("generated").allowUnknownKeys();
    private final List<Described> views = new ArrayList<>();
    private final Map<String, List<Said>> content = new TreeMap<>();
    private final Map<String, List<Said>> blocks = new TreeMap<>();
    private final List<Said> base = new ArrayList<>();
    private final List<Said> given = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();

    Generated(Random random) {
      this.random = random;
    }

    void check(String which) {
      if (random.nextInt(3) == 0) {
        base.addAll(tree("base config"));
        scope.base(asTree(base));
      }
      int count = random.nextInt(7);
      for (int i = 0; i < count; i++) {
        register("v" + i);
      }
      arguments();

      Resolution resolution = scope.resolve(arguments.toArray(String[]::new));

      MergeOracle oracle = played();
      assertThat(flat(resolution.config())).as(which).isEqualTo(oracle.config());
      assertThat(told(resolution).toString().replaceAll(PLACE_OF_DELETION, "$1"))
          .as(which)
          .isEqualTo(oracle.histories().toString().replaceAll(PLACE_OF_DELETION, "$1"));
    }

    private void register(String name) {
      List<String> chain = new ArrayList<>();
      for (Described other : views) {
        if (random.nextInt(4) == 0) {
          chain.add(other.name());
        }
      }
      View view = View.priority(random.nextInt(4) - 1).withChain(chain.toArray(String[]::new));
      view = random.nextInt(3) == 0 ? view.withDefault() : view;
      view = random.nextInt(4) == 0 ? view.withLazy() : view;
      views.add(
          new Described(name, view.priority(), view.isDefault(), view.isLazy(), view.chain()));
      switch (random.nextInt(4)) {
        case 0 -> tree(name, view);
        case 1 -> file(name, view);
        default -> code(name, view);
      }
    }

    private void tree(String name, View view) {
      List<Said> says = tree("view " + name);
      content.put(name, says);
      scope.view(name, view, asTree(says));
    }

    private void file(String name, View view) {
      // A file by its content: the same seed gives the same, and few are written.
      Path file = folder.resolve("f" + random.nextInt(40) + ".json");
      if (!file.toFile().exists()) {
        ConfigFile.save(asTree(tree("")), file);
      }
      List<Said> says = new ArrayList<>();
      for (Leaf leaf : ConfigFile.load(file).leaves()) {
        String place = leaf.origin().map(Origin::text).orElse("?");
        says.add(said(leaf.path(), leaf.plain(), "view " + name + " (" + place + ")"));
      }
      content.put(name, says);
      scope.view(name, view, file);
    }

    private void code(String name, View view) {
      List<Said> says = mixed("view " + name);
      List<Said> later = random.nextInt(3) == 0 ? mixed("view " + name) : List.of();
      content.put(name, says);
      blocks.put(name, later);
      scope.view(
          name,
          view,
          c -> {
            says.forEach(each -> write(each, c));
            Scope.lazy(() -> later.forEach(each -> write(each, c)));
          });
    }

    private void arguments() {
      int count = random.nextInt(6);
      for (int i = 1; i <= count; i++) {
        if (random.nextBoolean() && !views.isEmpty()) {
          String name = views.get(random.nextInt(views.size())).name();
          named.add(name);
          arguments.add(name);
        } else {
          String path = path();
          int value = random.nextInt(100);
          String argument = path + "=" + value;
          arguments.add(argument);
          given.add(new Said(path, (long) value, "argument " + i + ": " + argument));
        }
      }
    }

    private List<Said> writes(String who) {
      List<Said> says = new ArrayList<>();
      int count = random.nextInt(5);
      for (int i = 0; i < count; i++) {
        says.add(new Said(path(), (long) random.nextInt(100), who));
      }
      return says;
    }

    /** Writes of which some are defaults. */
    private List<Said> mixed(String who) {
      return writes(who).stream()
          .map(each -> new Said(each.path(), each.value(), who, random.nextInt(4) == 0))
          .toList();
    }

    /** Writes that form a tree: no path leads through another, and none comes twice. */
    private List<Said> tree(String who) {
      List<Said> says = new ArrayList<>();
      for (Said each : writes(who)) {
        boolean isClash =
            says.stream()
                .anyMatch(
                    other ->
                        (other.path() + ".").startsWith(each.path() + ".")
                            || (each.path() + ".").startsWith(other.path() + "."));
        if (!isClash) {
          says.add(each);
        }
      }
      return says.isEmpty() ? List.of(new Said("a", 1L, who)) : inTreeOrder(says);
    }

    /** A tree keeps the keys of each of its trees together. */
    private List<Said> inTreeOrder(List<Said> says) {
      List<Said> sorted = new ArrayList<>();
      for (Leaf leaf : asTree(says).leaves()) {
        sorted.add(said(leaf.path(), leaf.plain(), says.get(0).who()));
      }
      return sorted;
    }

    private String path() {
      StringBuilder path = new StringBuilder(KEYS.get(random.nextInt(KEYS.size())));
      while (random.nextInt(3) == 0 && path.length() < 5) {
        path.append('.').append(KEYS.get(random.nextInt(KEYS.size())));
      }
      return path.toString();
    }

    private MergeOracle played() {
      MergeOracle oracle = new MergeOracle();
      base.forEach(oracle::play);
      List<String> early = MergeOracle.order(views, named, false);
      early.forEach(name -> content.getOrDefault(name, List.of()).forEach(oracle::play));
      given.forEach(oracle::play);
      early.forEach(name -> blocks.getOrDefault(name, List.of()).forEach(oracle::play));
      for (String name : MergeOracle.order(views, named, true)) {
        content.getOrDefault(name, List.of()).forEach(oracle::play);
        blocks.getOrDefault(name, List.of()).forEach(oracle::play);
      }
      return oracle;
    }
  }

  private static void write(Said said, ADict.Editor config) {
    if (said.isDefault()) {
      config.setDefault(said.path(), said.value());
    } else {
      config.set(said.path(), said.value());
    }
  }

  private static Said said(KeyPath path, Object value, String who) {
    return new Said(path.toString(), value, who);
  }

  private static ADict asTree(List<Said> says) {
    ADict.Editor tree = ADict.editor();
    says.forEach(each -> tree.set(each.path(), each.value()));
    return tree.freeze();
  }

  private static Map<String, Object> flat(ADict config) {
    Map<String, Object> flat = new TreeMap<>();
    config.leaves().forEach(leaf -> flat.put(leaf.path().toString(), leaf.plain()));
    return flat;
  }

  /** The real histories in the oracle's words; each origin must be known, with its line. */
  private static Map<String, List<MergeOracle.Told>> told(Resolution resolution) {
    Map<String, List<MergeOracle.Told>> told = new TreeMap<>();
    for (History history : resolution.histories()) {
      told.put(history.path().toString(), told(history));
    }
    return told;
  }

  private static List<MergeOracle.Told> told(History history) {
    List<MergeOracle.Told> told = new ArrayList<>();
    for (Change change : history.changes()) {
      boolean isRefused = change.outcome() == Change.Outcome.REFUSED;
      int later =
          history.changes().stream()
              .filter(each -> each.number() > change.number() && !isRefused)
              .filter(each -> each.outcome() != Change.Outcome.REFUSED)
              .mapToInt(Change::number)
              .findFirst()
              .orElse(0);
      assertThat(change.reason()).contains(reason(change, later));
      String deletes = change.kind() == Write.Kind.DELETE ? " (deletes)" : "";
      told.add(
          new MergeOracle.Told(
              change.path().toString(),
              change.value().plain(),
              who(change) + deletes,
              change.outcome().name(),
              isDeletion(history, later) ? MergeOracle.BY_DELETION : later));
    }
    return told;
  }

  private static boolean isDeletion(History history, int number) {
    return history.changes().stream()
        .anyMatch(each -> each.number() == number && each.kind() == Write.Kind.DELETE);
  }

  private static String reason(Change change, int later) {
    return switch (change.outcome()) {
      case WON -> "the last write";
      case LOST -> "(" + later + ")";
      case REFUSED -> "a default, and ";
    };
  }

  /** Of code the view alone, once its line is seen to be one of this file. */
  private static String who(Change change) {
    String who = change.who();
    String file = GeneratedMergesTest.class.getSimpleName() + ".java:";
    if (!who.contains(file)) {
      assertThat(who).matches("argument \\d+: .*|view v\\d \\(.*f\\d+\\.json:\\d+:\\d+\\)");
      return who;
    }
    assertThat(who).matches("(view v\\d|base config) \\(" + file + "[1-9]\\d*\\)");
    return who.substring(0, who.indexOf(" ("));
  }
}
