package dev.ato.it.execution;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Executes one method of two builds on the same values, some times. */
final class Trial {

  private static final int ROUNDS = 12;

  private final URL[] one;
  private final URL[] other;
  private final Task task;

  /** A trial of two builds, each with what it is compiled against. */
  Trial(URL[] one, URL[] other, Task task) {
    this.one = one;
    this.other = other;
    this.task = task;
  }

  /** What came of it. */
  Finding run() throws IOException {
    List<Outcome> first = outcomes(one, 0, ROUNDS);
    List<Outcome> second = outcomes(other, 0, ROUNDS);
    int telling = 0;
    int returns = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (first.get(round).isTelling() && second.get(round).isTelling()) {
        telling++;
        returns += first.get(round).isReturn() ? 1 : 0;
        if (!first.get(round).equals(second.get(round)) && isFirm(round)) {
          return Finding.difference(task, round, first.get(round), second.get(round));
        }
      }
    }
    return Finding.agreement(task, telling, returns);
  }

  /**
   * Whether a round alone comes out differently, and in each build always in the same way: neither
   * rounds before it, nor time, chance or identity are in it.
   */
  private boolean isFirm(int round) throws IOException {
    Outcome first = outcomes(one, round, round + 1).get(0);
    Outcome second = outcomes(other, round, round + 1).get(0);
    return !first.equals(second)
        && outcomes(one, round, round + 1).get(0).equals(first)
        && outcomes(other, round, round + 1).get(0).equals(second);
  }

  /** The outcomes of some rounds, in a class loader of their own. */
  private List<Outcome> outcomes(URL[] places, int from, int to) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    try (Side side = new Side(places, task)) {
      for (int round = from; round < to; round++) {
        outcomes.add(outcome(side, task.hashCode() * 31L + round));
      }
    } catch (ReflectiveOperationException | LinkageError unfit) {
      while (outcomes.size() < to - from) {
        outcomes.add(Outcome.untelling(unfit));
      }
    }
    return outcomes;
  }

  private static Outcome outcome(Side side, long seed) {
    try {
      Optional<Outcome> outcome = side.execute(seed);
      return outcome.orElseGet(() -> Outcome.untelling(new Interruption("no object to call")));
    } catch (RuntimeException | Error unfit) {
      return Outcome.untelling(unfit);
    }
  }
}
