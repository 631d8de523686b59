package dev.ato.track;

import java.util.List;

/**
 * A way that leads on from a place that can be reached.
 *
 * @param label what leads there, if the place itself says it
 * @param receivers the classes whose objects lead there, if these decide
 * @param target the place where it leads, by its number in the graph
 */
public record ReachedWay(String label, List<String> receivers, int target) {

  /** A way with a copy of the list. */
  public ReachedWay {
    receivers = List.copyOf(receivers);
  }

  /** A way of which no more is known than where it leads. */
  public static ReachedWay to(int target) {
    return new ReachedWay("", List.of(), target);
  }
}
