package dev.ato.cli.explain;

import dev.ato.agent.Suggestion;
import dev.ato.cli.answer.UsageException;
import dev.ato.track.CodeVersion;
import dev.ato.track.MethodRef;
import dev.ato.track.RecordedRun;
import dev.ato.why.CodeChange;
import dev.ato.why.Explanation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the method that a user means by a trace id, {@code Class#method} or a shorter name. */
final class MethodChoice {

  private static final int MOST_CANDIDATES = 5;

  private final List<CodeVersion> code;
  private final Explanation why;

  MethodChoice(RecordedRun before, RecordedRun after, Explanation why) {
    this.why = why;
    code = Stream.concat(before.code().stream(), after.code().stream()).toList();
  }

  /**
   * The change of the method, empty if it is the same in both runs.
   *
   * @throws UsageException if the name means no recorded method or several changed ones
   */
  Optional<CodeChange> change(String name) {
    Set<MethodRef> meant = meant(name);
    if (meant.isEmpty()) {
      throw new UsageException(unknown(name));
    }
    List<CodeChange> changes =
        why.changes().stream().filter(change -> meant.contains(change.method())).toList();
    if (changes.size() > 1) {
      throw new UsageException(ambiguous(name, changes));
    }
    return changes.stream().findFirst();
  }

  /** An exact name excludes all that merely end with it. */
  private Set<MethodRef> meant(String name) {
    String plain = name.replace("::", "#").replaceAll(",\\s*", ", ");
    Set<MethodRef> exact = new LinkedHashSet<>();
    Set<MethodRef> ending = new LinkedHashSet<>();
    for (CodeVersion version : code) {
      MethodRef method = version.method();
      if (version.traceId().equals(name) || spellings(method).anyMatch(plain::equals)) {
        exact.add(method);
      } else if (spellings(method).anyMatch(spelling -> endsWith(spelling, plain))) {
        ending.add(method);
      }
    }
    return exact.isEmpty() ? ending : exact;
  }

  private static Stream<String> spellings(MethodRef method) {
    return Stream.of(method.signature(), method.owner() + "#" + method.name());
  }

  private static boolean endsWith(String spelling, String name) {
    int start = spelling.length() - name.length();
    return start > 0 && spelling.endsWith(name) && ".$#".indexOf(spelling.charAt(start - 1)) >= 0;
  }

  private String unknown(String name) {
    Set<String> known =
        code.stream().map(version -> version.method().shortName()).collect(Collectors.toSet());
    String advice =
        Suggestion.nearest(name, known)
            .map(near -> "did you mean " + near + "?")
            .orElse(
                "ato diff "
                    + why.before().id()
                    + " "
                    + why.after().id()
                    + " lists those that differ");
    return "no method \"" + name + "\" was recorded in these runs; " + advice;
  }

  private static String ambiguous(String name, List<CodeChange> changes) {
    String candidates =
        changes.stream()
            .limit(MOST_CANDIDATES)
            .map(change -> "'" + change.method().signature() + "'")
            .collect(Collectors.joining(", "));
    int more = changes.size() - MOST_CANDIDATES;
    return "\""
        + name
        + "\" means "
        + changes.size()
        + " changed methods: "
        + candidates
        + (more > 0 ? " and " + more + " more" : "");
  }
}
