package dev.ato.cli.offline;

import dev.ato.build.MovedClass;
import dev.ato.build.RenamedMethod;
import dev.ato.cli.answer.Page;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders what has another name in the newer build. */
final class RenamingText {

  private static final String ARROW = " -> ";
  private static final int ROOM = Screen.WIDTH - Page.LABEL;

  private final boolean whole;

  /**
   * A text of names.
   *
   * @param whole whether none is shortened, and none left out for others like it
   */
  RenamingText(boolean whole) {
    this.whole = whole;
  }

  /** {@code a.B#x() -> y}, with a mark if other calls than before may select the method. */
  List<String> methods(List<RenamedMethod> methods) {
    return methods.stream().map(this::method).toList();
  }

  private String method(RenamedMethod method) {
    String end =
        ARROW + method.pair().after().key().name() + (method.safe() ? "" : " (overrides?)");
    String name = MethodNames.signature(method.pair().before().key());
    return (whole ? name : Texts.methodName(name, Math.max(20, ROOM - end.length()))) + end;
  }

  /** {@code a.B -> c.B: 12 methods}; classes that were moved together stand in one line. */
  List<String> classes(List<MovedClass> classes) {
    Map<String, List<MovedClass>> moves = new LinkedHashMap<>();
    for (MovedClass moved : classes) {
      String together =
          whole || !isOfSameName(moved)
              ? moved.before()
              : packageOf(moved.before()) + ARROW + packageOf(moved.after());
      moves.computeIfAbsent(together, it -> new ArrayList<>()).add(moved);
    }
    return moves.values().stream().map(this::move).toList();
  }

  private static boolean isOfSameName(MovedClass moved) {
    return Texts.withoutPackage(moved.before()).equals(Texts.withoutPackage(moved.after()));
  }

  private String move(List<MovedClass> moved) {
    MovedClass first = moved.get(0);
    int methods = moved.stream().mapToInt(MovedClass::methods).sum();
    int changed = moved.stream().mapToInt(MovedClass::changed).sum();
    String end = Texts.count(methods, "method") + (changed == 0 ? "" : ", " + changed + " changed");
    return moved.size() == 1
        ? arrow(first.before(), first.after(), ": " + end)
        : arrow(
            packageOf(first.before()) + ".*",
            packageOf(first.after()) + ".*",
            ": " + moved.size() + " classes, " + end);
  }

  /** Two names, of which the last parts are shown if they do not fit. */
  private String arrow(String before, String after, String end) {
    int room = (ROOM - ARROW.length() - end.length()) / 2;
    boolean fits = (before + ARROW + after + end).length() <= ROOM;
    return whole || fits
        ? before + ARROW + after + end
        : last(before, room) + ARROW + last(after, room) + end;
  }

  private static String last(String name, int room) {
    return name.length() <= room ? name : "..." + name.substring(name.length() - room + 3);
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
