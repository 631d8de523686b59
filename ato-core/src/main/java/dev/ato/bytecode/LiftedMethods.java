package dev.ato.bytecode;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods that compilers lift out of others: bodies of lambdas. Java's are synthetic; of those
 * of Kotlin and Scala some are not, and are known by their names, in a class that says that it is
 * of one of these languages.
 *
 * <p>That one takes the place of its name is sound because it is looked at: it is of the same
 * class, and static or private, hence the one that runs, whatever the receiver's class.
 */
final class LiftedMethods {

  /** {@code work$lambda$4} (Kotlin), {@code $anonfun$work$1} and {@code $anonfun$1} (Scala). */
  private static final Pattern NAME = Pattern.compile(".*(\\$lambda\\$\\d|\\$anonfun\\$).*");

  /** What their compilers add to each class. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "Lkotlin/Metadata;",
          "Lscala/reflect/ScalaSignature;",
          "Lscala/reflect/ScalaLongSignature;");

  private static final Set<String> ATTRIBUTES = Set.of("Scala", "ScalaSig", "TASTY");

  private LiftedMethods() {}

  /** Whether a lambda's target may be the body of one. */
  static boolean isOne(MethodNode method, ClassNode owner) {
    boolean isMade =
        (method.access & Opcodes.ACC_SYNTHETIC) != 0
            || (isNamed(method.name) && isOfOtherLanguage(owner));
    return isMade && hasCode(method) && isTheOneThatRuns(method);
  }

  /** The lifted method that another one calls, as Scala does where it must box. */
  static Optional<MethodNode> called(MethodInsnNode call, ClassNode owner) {
    return call.owner.equals(owner.name) && isNamed(call.name)
        ? Neighbours.method(owner, call.name, call.desc)
            .filter(method -> isOne(method, owner))
            .filter(method -> isStatic(method) == (call.getOpcode() == Opcodes.INVOKESTATIC))
        : Optional.empty();
  }

  private static boolean isNamed(String name) {
    return name.indexOf('$') >= 0 && NAME.matcher(name).matches();
  }

  private static boolean isOfOtherLanguage(ClassNode owner) {
    return (owner.visibleAnnotations != null
            && owner.visibleAnnotations.stream().anyMatch(it -> ANNOTATIONS.contains(it.desc)))
        || (owner.attrs != null
            && owner.attrs.stream().anyMatch(it -> ATTRIBUTES.contains(it.type)));
  }

  private static boolean hasCode(MethodNode method) {
    return (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
  }

  private static boolean isTheOneThatRuns(MethodNode method) {
    boolean isPrivate = (method.access & Opcodes.ACC_PRIVATE) != 0;
    return isStatic(method) || (isPrivate && !method.name.startsWith("<"));
  }

  private static boolean isStatic(MethodNode method) {
    return (method.access & Opcodes.ACC_STATIC) != 0;
  }
}
