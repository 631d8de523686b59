package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The method that the object of a lambda or method reference calls.
 *
 * @param owner its class, as an internal name
 */
record LambdaTarget(String owner, String name, String descriptor) {

  private static final LambdaTarget OF_OBJECT =
      new LambdaTarget("java/lang/Object", "<init>", "()V");

  private static final Set<String> BOXES =
      Set.of(
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Double",
          "java/lang/Float",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Number",
          "java/lang/Short");

  /** Which of the methods named in the constants of the object's class is meant. */
  static Optional<LambdaTarget> among(List<LambdaTarget> named) {
    List<LambdaTarget> meant = new ArrayList<>();
    for (LambdaTarget each : named) {
      boolean ofTheClassItself =
          each.equals(OF_OBJECT)
              || each.owner.contains("$$Lambda")
              || each.owner.equals("java/lang/invoke/SerializedLambda");
      if (!ofTheClassItself) {
        meant.add(each);
      }
    }
    if (meant.isEmpty() && named.contains(OF_OBJECT)) {
      return Optional.of(OF_OBJECT); // Object::new
    }
    // Arguments are unboxed before, and results are boxed after the call.
    return meant.stream().filter(each -> !each.isBoxing()).findFirst().or(() -> last(meant));
  }

  private static Optional<LambdaTarget> last(List<LambdaTarget> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private boolean isBoxing() {
    return BOXES.contains(owner) && (name.equals("valueOf") || name.endsWith("Value"));
  }
}
