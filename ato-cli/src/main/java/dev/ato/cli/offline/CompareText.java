package dev.ato.cli.offline;

import dev.ato.build.BuildComparison;
import dev.ato.build.BuildMethod;
import dev.ato.build.MethodPair;
import dev.ato.cli.answer.Page;
import dev.ato.cli.answer.Paint;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Shell;
import dev.ato.cli.answer.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders the methods in which two builds differ. */
final class CompareText {

  private static final int FEW_KINDS = 4;
  private static final int ALL_KINDS = 2;

  private final String older;
  private final String newer;
  private final boolean noise;
  private final boolean all;
  private final Paint paint;

  CompareText(String older, String newer, boolean noise, boolean all, Paint paint) {
    this.older = older;
    this.newer = newer;
    this.noise = noise;
    this.all = all;
    this.paint = paint;
  }

  String of(BuildComparison comparison) {
    Page page = new Page(paint, all);
    page.title("ato compare", fileName(older) + " -> " + fileName(newer));
    page.line(headline(comparison), paint::bold);
    int others = others(comparison);
    int first = comparison.classes().isEmpty() ? 2 * others : others;
    page.entries("Changed", changed(comparison.changed(), first), first, "--all");
    page.entries("Classes", new ClassChangesText(all).of(comparison.classes()), others, "--all");
    page.entries("Added", methods(comparison.added()), others, "--all");
    page.entries("Removed", methods(comparison.removed()), others, "--all");
    RenamingText names = new RenamingText(all);
    page.entries("Renamed", names.methods(comparison.renamed()), others, "--all");
    page.entries("Moved", names.classes(comparison.moved()), others, "--all");
    addNoise(page, comparison);
    page.section("Same", Texts.count(comparison.same(), "method"));
    if (!comparison.changed().isEmpty()) {
      page.section("Next", next(comparison.changed()));
    }
    return page.text();
  }

  /** So many entries of each kind that all kinds fit the screen. */
  private static int others(BuildComparison comparison) {
    return comparison.classes().isEmpty()
            && comparison.renamed().isEmpty()
            && comparison.moved().isEmpty()
        ? FEW_KINDS
        : ALL_KINDS;
  }

  private static String headline(BuildComparison comparison) {
    int names = comparison.renamed().size() + comparison.moved().size();
    String renamed = names == 0 ? "" : names + " renamed or moved";
    if (!comparison.differs()) {
      return "No difference in logic" + (names == 0 ? "" : ", " + renamed);
    }
    String told =
        "Logic of %s changed, %d added, %d removed"
            .formatted(
                changed(comparison.changed().size(), comparison.classes().size()),
                comparison.added().size(),
                comparison.removed().size());
    String whole = names == 0 ? told : told + ", " + renamed;
    return whole.length() <= Screen.WIDTH ? whole : told;
  }

  private static String changed(int methods, int classes) {
    String ofMethods = Texts.count(methods, "method");
    String ofClasses = Texts.count(classes, "class", "classes");
    if (classes == 0) {
      return ofMethods;
    }
    return methods == 0 ? ofClasses : ofMethods + " and " + ofClasses;
  }

  private void addNoise(Page page, BuildComparison comparison) {
    List<MethodPair> dressed = comparison.dressed();
    List<MethodPair> following = comparison.following();
    if (noise) {
      page.entries("Follows", changed(following, 0), FEW_KINDS, "--all");
      page.entries("Noise", changed(dressed, 0), FEW_KINDS, "--all");
      return;
    }
    if (!following.isEmpty()) {
      page.section(
          "Follows",
          Texts.count(following.size(), "method") + " with no more than the new names: --noise");
    }
    if (!dressed.isEmpty()) {
      page.section(
          "Noise",
          Texts.count(dressed.size(), "method") + " with other bytecode, same logic: --noise");
    }
  }

  /** The first so many with what changed in them: reading the listings takes time. */
  private List<String> changed(List<MethodPair> methods, int described) {
    List<String> lines = new ArrayList<>();
    for (MethodPair pair : methods) {
      boolean shown = described > 0 && (all || lines.size() <= described);
      lines.add(shown && !pair.isRenamed() ? described(pair) : line(pair));
    }
    return lines;
  }

  private String line(MethodPair pair) {
    if (!pair.isRenamed()) {
      return line(pair.after());
    }
    return line(pair.after())
        + "\n  was "
        + pair.before().key().name()
        + ", "
        + pair.likeness()
        + " % alike";
  }

  /** What changed stands beside the method where there is room, and the shorter name makes it. */
  private String described(MethodPair pair) {
    String plain = line(pair.after());
    String phrase = pair.description().first();
    String signature = MethodNames.signature(pair.after().key());
    String place = MethodNames.place(pair.after());
    if (all) {
      return plain + (phrase.isEmpty() ? "" : "\n  " + phrase);
    }
    for (String name :
        List.of(signature, Texts.withoutPackage(signature), shortName(pair.after()))) {
      int gap = Screen.WIDTH - Page.LABEL - name.length() - phrase.length() - place.length() - 2;
      if (gap >= 2 && !phrase.isEmpty()) {
        return name + "  " + phrase + " ".repeat(gap) + place;
      }
    }
    return plain;
  }

  private static String shortName(BuildMethod method) {
    return MethodNames.shortName(method.key());
  }

  /** Several methods of one class, often of one that is new or gone, stand in one line. */
  private List<String> methods(List<BuildMethod> methods) {
    Map<String, List<BuildMethod>> classes = new LinkedHashMap<>();
    methods.forEach(
        method ->
            classes.computeIfAbsent(method.key().owner(), owner -> new ArrayList<>()).add(method));
    List<String> lines = new ArrayList<>();
    classes.forEach(
        (owner, members) -> {
          if (members.size() > 1 && !all) {
            lines.add(Texts.methodName(owner, 60) + ": " + members.size() + " methods");
          } else {
            members.forEach(member -> lines.add(line(member)));
          }
        });
    return lines;
  }

  private String line(BuildMethod method) {
    String place = MethodNames.place(method);
    int room = Screen.WIDTH - Page.LABEL - place.length() - 2;
    String name = MethodNames.signature(method.key());
    String shown = all ? name : Texts.methodName(name, room);
    return place.isEmpty()
        ? shown
        : shown + " ".repeat(Math.max(2, room + 2 - shown.length())) + place;
  }

  private String next(List<MethodPair> changed) {
    List<String> names =
        changed.stream().map(method -> MethodNames.shortName(method.after().key())).toList();
    String first = names.get(0);
    boolean unique = names.stream().filter(first::equals).count() == 1;
    String name = unique ? first : MethodNames.signature(changed.get(0).after().key());
    String whole = command(older, newer, name);
    return whole.length() <= Screen.WIDTH - Page.LABEL ? whole : command("OLD", "NEW", name);
  }

  private static String command(String older, String newer, String method) {
    return "ato compare "
        + String.join(" ", Shell.word(older), Shell.word(newer), Shell.word(method));
  }

  private static String fileName(String path) {
    String trimmed = path.replaceAll("[/\\\\]+$", "");
    return trimmed.substring(trimmed.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
