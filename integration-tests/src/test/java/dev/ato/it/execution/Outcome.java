package dev.ato.it.execution;

import dev.ato.digest.Opener;
import dev.ato.digest.ValueDigester;
import java.util.Set;

/**
 * What came of an execution, in words that do not depend on the build.
 *
 * @param isTelling whether it says anything of the code: not if it was stopped, or ran out of
 *     memory
 * @param isReturn whether it returned
 */
record Outcome(boolean isTelling, boolean isReturn, String text) {

  /** Messages of the JVM that speak of slots, classes and loaders. */
  private static final Set<String> OF_THE_JVM =
      Set.of(
          "java.lang.NullPointerException",
          "java.lang.ClassCastException",
          "java.lang.IncompatibleClassChangeError",
          "java.lang.IllegalAccessError");

  /** The outcome of a return: its result and what became of the objects that were given. */
  static Outcome returned(Object[] all) {
    return new Outcome(true, true, digest(all));
  }

  /** The outcome of a failure, with what became of the objects that were given. */
  static Outcome thrown(Throwable failure, Object[] all) {
    return isTelling(failure)
        ? new Outcome(true, false, words(failure) + " " + digest(all))
        : untelling(failure);
  }

  /** An outcome from which nothing follows. */
  static Outcome untelling(Throwable failure) {
    return new Outcome(false, false, failure.toString());
  }

  private static String digest(Object[] all) {
    return new ValueDigester(Opener.NONE).digest(all).hash().toString();
  }

  private static boolean isTelling(Throwable failure) {
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 10; depth++) {
      if (at instanceof Interruption
          || at instanceof VirtualMachineError
          || isOfEarlierInterruption(at)) {
        return false;
      }
      at = at.getCause();
    }
    return true;
  }

  /** Whether the initializer of a class was stopped before: how far it comes is the build's. */
  private static boolean isOfEarlierInterruption(Throwable failure) {
    return failure instanceof NoClassDefFoundError
        && String.valueOf(failure.getMessage()).startsWith("Could not initialize class");
  }

  private static String words(Throwable failure) {
    String type = failure.getClass().getName();
    String message = OF_THE_JVM.contains(type) ? "" : String.valueOf(failure.getMessage());
    for (String spoken : OF_THE_JVM) {
      int quoted = message.indexOf(spoken + ": ");
      message = quoted < 0 ? message : message.substring(0, quoted + spoken.length());
    }
    return type + ": " + message.replaceAll("@[0-9a-f]+|\\$\\$Lambda[^ ]*", "@");
  }
}
