package dev.ato.scope;

import dev.ato.config.Origin;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lines of one class that were told before: to find one out costs as much as to walk the stack.
 */
final class CodeLines {

  private static final ClassValue<CodeLines> OF =
      new ClassValue<>() {
        @Override
        protected CodeLines computeValue(Class<?> type) {
          return new CodeLines(type);
        }
      };

  /** Not the whole package, for its tests are applications of it. */
  private static final Set<Class<?>> OWN =
      Set.of(CodePlace.class, CodePlace.InView.class, Merge.class, Scope.class, MultiScope.class);

  private final boolean isOutside;
  private final Set<String> overloaded;
  private final Map<Instruction, Origin> known = new ConcurrentHashMap<>();

  private CodeLines(Class<?> type) {
    isOutside = isOutside(type.getName()) && !OWN.contains(type);
    overloaded = isOutside ? overloaded(type) : Set.of();
  }

  /** A place in the code of a class, as long as one method alone has the name. */
  private record Instruction(String method, int index) {}

  /** What is known of the class of a frame. */
  static CodeLines of(StackFrame frame) {
    return OF.get(frame.getDeclaringClass());
  }

  /** Neither the JDK, which calls lambdas, nor what a view is written with. */
  static boolean isOutside(String className) {
    return !className.startsWith("java.")
        && !className.startsWith("jdk.")
        && !className.startsWith("dev.ato.config.");
  }

  /** Whether the class is an application's. */
  boolean isOutside() {
    return isOutside;
  }

  /** The line that a frame stands in. */
  Origin line(StackFrame frame) {
    String method = frame.getMethodName();
    if (overloaded.contains(method)) {
      return Origin.InCode.of(frame.toStackTraceElement());
    }
    return known.computeIfAbsent(
        new Instruction(method, frame.getByteCodeIndex()),
        instruction -> Origin.InCode.of(frame.toStackTraceElement()));
  }

  private static Set<String> overloaded(Class<?> type) {
    Set<String> names = new HashSet<>(Set.of("<init>"));
    Set<String> twice = new HashSet<>(Set.of("<init>"));
    for (Method method : type.getDeclaredMethods()) {
      if (!names.add(method.getName())) {
        twice.add(method.getName());
      }
    }
    return twice;
  }
}
