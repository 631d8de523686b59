package dev.ato.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A naive merge, written without a look at the real one: all writes in a row as leaf paths joined
 * by dots, replayed over a flat map. Keys of generated merges contain no dots.
 */
final class MergeOracle {

  /** One write that somebody makes: a leaf path, its value, who says so. */
  record Said(String path, Object value, String who, boolean isDefault) {
    Said(String path, Object value, String who) {
      this(path, value, who, false);
    }
  }

  /** What became of a write. */
  record Told(String path, Object value, String who, String outcome, int overriddenBy) {}

  static final int BY_DELETION = -1;

  private final Map<String, Object> flat = new LinkedHashMap<>();
  private final List<Object[]> row = new ArrayList<>();

  /** Plays one write: what is below the path, or on the way to it, is deleted first. */
  void play(Said said) {
    String below = said.path() + ".";
    if (said.isDefault() && flat.keySet().stream().anyMatch(key -> meet(key, said.path()))) {
      row.add(new Object[] {said.path(), said.value(), said.who(), "refused"});
      return;
    }
    for (String key : List.copyOf(flat.keySet())) {
      boolean isOnTheWay = said.path().startsWith(key + ".");
      if (key.startsWith(below) || isOnTheWay) {
        flat.remove(key);
        row.add(new Object[] {key, null, said.who(), "deleted"});
      }
    }
    flat.put(said.path(), said.value());
    row.add(new Object[] {said.path(), said.value(), said.who(), "set"});
  }

  /** Whether one leads to the other, or through it. */
  private static boolean meet(String key, String path) {
    return (key + ".").startsWith(path + ".") || (path + ".").startsWith(key + ".");
  }

  /** The config in the end, by leaf paths. */
  Map<String, Object> config() {
    return new TreeMap<>(flat);
  }

  /** The history of every key: who wrote what, and the number of the write that took its place. */
  Map<String, List<Told>> histories() {
    Map<String, List<Told>> histories = new TreeMap<>();
    for (int i = 0; i < row.size(); i++) {
      Object[] write = row.get(i);
      int later = 0;
      for (int j = i + 1; j < row.size() && later == 0; j++) {
        boolean isWrite = row.get(j)[0].equals(write[0]) && !row.get(j)[3].equals("refused");
        // In which order the keys of a tree are deleted at once, nobody needs to know.
        later = !isWrite ? 0 : row.get(j)[3].equals("deleted") ? BY_DELETION : j + 1;
      }
      histories
          .computeIfAbsent((String) write[0], path -> new ArrayList<>())
          .add(
              new Told(
                  (String) write[0],
                  write[1],
                  (String) write[2] + (write[3].equals("deleted") ? " (deletes)" : ""),
                  write[3].equals("refused") ? "REFUSED" : later == 0 ? "WON" : "LOST",
                  write[3].equals("refused") ? 0 : later));
    }
    return histories;
  }

  /** One view as it is generated. */
  record Described(
      String name, int priority, boolean isDefault, boolean isLazy, List<String> chain) {}

  /**
   * The order of views: of those that are chosen, over and over the lowest priority among those
   * that await nothing; the earlier chosen of equal ones.
   */
  static List<String> order(List<Described> views, List<String> named, boolean late) {
    List<Described> chosen = new ArrayList<>();
    views.stream().filter(Described::isDefault).forEach(view -> choose(view, views, chosen));
    named.forEach(name -> choose(find(views, name), views, chosen));
    List<Described> waiting =
        new ArrayList<>(chosen.stream().filter(view -> isLate(view, views) == late).toList());
    List<String> order = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Described best = null;
      for (Described each : waiting) {
        boolean isFree = waiting.stream().noneMatch(other -> each.chain().contains(other.name()));
        if (isFree && (best == null || each.priority() < best.priority())) {
          best = each;
        }
      }
      waiting.remove(best);
      order.add(best.name());
    }
    return order;
  }

  private static void choose(Described view, List<Described> views, List<Described> chosen) {
    if (!chosen.contains(view)) {
      view.chain().forEach(name -> choose(find(views, name), views, chosen));
      chosen.add(view);
    }
  }

  private static boolean isLate(Described view, List<Described> views) {
    return view.isLazy()
        || view.chain().stream().anyMatch(name -> isLate(find(views, name), views));
  }

  private static Described find(List<Described> views, String name) {
    return views.stream().filter(view -> view.name().equals(name)).findFirst().orElseThrow();
  }
}
