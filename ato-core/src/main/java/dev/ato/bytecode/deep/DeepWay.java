package dev.ato.bytecode.deep;

import java.util.List;

/**
 * A way from one place to another.
 *
 * @param label what leads there, if the place itself says it
 * @param receivers the classes whose objects lead there, if these decide
 * @param target the number of the place where it leads
 */
public record DeepWay(String label, List<String> receivers, int target) {

  /** A way with a copy of the list. */
  public DeepWay {
    receivers = List.copyOf(receivers);
  }
}
