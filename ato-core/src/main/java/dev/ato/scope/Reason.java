package dev.ato.scope;

import dev.ato.config.Write;
import java.util.List;

/** Why a write won or lost, in words. */
final class Reason {

  private Reason() {}

  static String won(Write write) {
    return write.kind() == Write.Kind.DELETE ? "the last write; the key is gone" : "the last write";
  }

  static String refused(WriteLog log, Write write, List<Integer> earlier) {
    return earlier.stream()
        .filter(index -> log.write(index).applied())
        .reduce((first, second) -> second)
        .map(index -> "a default, and " + who(log, index) + " had set it (" + (index + 1) + ")")
        .orElse("a default, and something stands in the way of " + write.path());
  }

  static String lost(WriteLog log, int index, int later) {
    Layer loser = log.writer(index);
    Layer winner = log.writer(later);
    String verb = log.write(later).kind() == Write.Kind.DELETE ? "deleted" : "overridden";
    return verb + " by " + who(log, later) + " (" + (later + 1) + "), " + because(loser, winner);
  }

  private static String who(WriteLog log, int index) {
    return Change.who(log.writer(index), log.write(index).value());
  }

  private static String because(Layer loser, Layer winner) {
    if (loser.equals(winner)) {
      return winner.kind() == Layer.Kind.ARGUMENTS ? "a later argument" : "later in the same";
    } else if (winner.isLate() && !loser.isLate()) {
      return loser.kind() == Layer.Kind.ARGUMENTS
          ? "which is lazy: it runs after the arguments and overrides them"
          : "which is lazy: it runs after the arguments";
    }
    return switch (winner.kind()) {
      case BASE -> "later in the same";
      case DEFAULTS -> "which come after the base config";
      case ARGUMENTS -> "arguments come after views";
      case VIEW -> loser.kind() == Layer.Kind.VIEW ? order(loser, winner) : "views come after it";
      case LAZY_BLOCK, LAZY_VIEW ->
          loser.kind() == winner.kind() ? order(loser, winner) : "lazy views come last";
    };
  }

  private static String order(Layer loser, Layer winner) {
    if (winner.priority() > loser.priority()) {
      return "priority " + winner.priority() + " comes after priority " + loser.priority();
    } else if (winner.priority() == loser.priority()) {
      return winner.priority() == 0
          ? "applied later"
          : "applied later at the same priority " + winner.priority();
    }
    return "which is chained, and comes after what it builds on";
  }
}
