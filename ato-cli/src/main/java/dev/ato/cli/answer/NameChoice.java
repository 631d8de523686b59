package dev.ato.cli.answer;

import dev.ato.agent.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the trace that a user means by its name, or by the end of it that says enough. */
public final class NameChoice {

  private static final int SHOWN = 4;

  private final String kind;
  private final String list;
  private final TreeSet<String> known;

  /**
   * A choice among names.
   *
   * @param kind what they name, {@code trace}
   * @param list what lists them, {@code ato traces}
   */
  public NameChoice(String kind, Collection<String> known, String list) {
    this.kind = kind;
    this.list = list;
    this.known = new TreeSet<>(known);
  }

  /**
   * The one that is meant.
   *
   * @throws UsageException if there is none, or more than one
   */
  public String find(String given) {
    if (known.contains(given)) {
      return given;
    }
    List<String> found = known.stream().filter(name -> isMeant(name, given)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new UsageException(found.isEmpty() ? unknown(given) : ambiguous(given, found));
  }

  /** The shorter of the name's spellings, for the shell, that means it alone among the known. */
  public static String typed(String name, Collection<String> known) {
    String local = Texts.withoutPackage(name);
    boolean alone = known.stream().allMatch(other -> other.equals(name) || !isMeant(other, local));
    return Shell.word(alone ? local : name);
  }

  /** Whether {@code given} is the name without its package, its parameters or both. */
  private static boolean isMeant(String name, String given) {
    return endsWith(name, given) || endsWith(withoutParameters(name), given);
  }

  private static boolean endsWith(String name, String end) {
    int before = name.length() - end.length() - 1;
    return name.equals(end)
        || (name.endsWith(end) && before >= 0 && ".$#".indexOf(name.charAt(before)) >= 0);
  }

  private String unknown(String given) {
    Map<String, String> spellings = new TreeMap<>();
    for (String name : known) {
      String local = Texts.withoutPackage(name);
      List.of(withoutParameters(local), local, withoutParameters(name), name)
          .forEach(spelling -> spellings.put(spelling, name));
    }
    return "no %s is called \"%s\"; %s"
        .formatted(
            kind,
            given,
            Suggestion.nearest(given, spellings.keySet())
                .map(near -> "did you mean " + spellings.get(near) + "?")
                .orElse(list + " lists them"));
  }

  private static String ambiguous(String given, List<String> found) {
    int hidden = found.size() - SHOWN;
    return "\"%s\" means several: %s%s"
        .formatted(
            given,
            String.join(", ", found.subList(0, Math.min(SHOWN, found.size()))),
            hidden > 0 ? " and " + hidden + " more" : "");
  }

  private static String withoutParameters(String name) {
    int parameters = name.indexOf('(');
    return parameters < 0 ? name : name.substring(0, parameters);
  }
}
