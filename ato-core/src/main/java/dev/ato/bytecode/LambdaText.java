package dev.ato.bytecode;

import dev.ato.bytecode.flow.Boxes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A lambda expression or method reference: an {@code invokedynamic} of {@code LambdaMetafactory}.
 *
 * <p>A lambda's body is shown where the lambda is made, in the place of its name: so numbering
 * {@code lambda$main$0} anew is invisible, and a changed body is not. Sound because the body is
 * looked at, which must be one of {@link LiftedMethods}. Any other target stays a name.
 *
 * @param method the name of the interface's method
 * @param target the method that implements it
 * @param made what is captured, and the interface
 * @param erased what the interface's method is given and gives
 * @param instantiated what the interface's method is given at run time
 * @param extras what {@code altMetafactory} is told beyond that: flags, markers, bridges
 */
record LambdaText(
    String method, Handle target, Type made, Type erased, Type instantiated, List<Object> extras) {

  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final int PLAIN_ARGUMENTS = 3;
  private static final String GIVEN =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;";
  private static final String RETURNED = ")Ljava/lang/invoke/CallSite;";
  private static final Handle PLAIN =
      factory(
          "metafactory",
          "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;");
  private static final Handle WITH_EXTRAS = factory("altMetafactory", "[Ljava/lang/Object;");

  /** The lambda that {@code call} makes; empty if it makes something else. */
  static Optional<LambdaText> of(InvokeDynamicInsnNode call) {
    Object[] arguments = call.bsmArgs;
    if (!isLambdaFactory(call.bsm)
        || arguments.length < PLAIN_ARGUMENTS
        || !(arguments[0] instanceof Type erased)
        || !(arguments[1] instanceof Handle target)
        || !(arguments[2] instanceof Type instantiated)) {
      return Optional.empty();
    }
    List<Object> extras = Arrays.asList(arguments).subList(PLAIN_ARGUMENTS, arguments.length);
    // The factory's name is kept where it takes more: with altMetafactory 0 is a set of flags.
    boolean isPlain = call.bsm.getName().equals("metafactory");
    if (isPlain != extras.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LambdaText(
            call.name, target, Type.getMethodType(call.desc), erased, instantiated, extras));
  }

  /** The listing's line if the body follows it. */
  String lineWithBody() {
    return head() + more();
  }

  /** The listing's line if the body is one of those around it. */
  String lineWithEnclosingBody(int levelsUp) {
    return head() + more() + " runs the enclosing body, " + levelsUp + " up";
  }

  /** The listing's line if the target stays a name. */
  String lineWithTarget() {
    return head() + more() + " runs " + ConstantText.of(target);
  }

  /** The lambda's body in {@code owner}, if it can take the place of its name. */
  Optional<MethodNode> body(ClassNode owner) {
    boolean inInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
    if (!target.getOwner().equals(owner.name)
        || target.getTag() < Opcodes.H_INVOKEVIRTUAL
        || target.isInterface() != inInterface) {
      return Optional.empty();
    }
    return Neighbours.method(owner, target.getName(), target.getDesc())
        .filter(method -> isBody(method, owner));
  }

  private boolean isBody(MethodNode method, ClassNode owner) {
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    return LiftedMethods.isOne(method, owner)
        && isStatic == (target.getTag() == Opcodes.H_INVOKESTATIC);
  }

  /**
   * The body's descriptor with its parameters as they are before the factory's class unboxes them.
   * Who writes {@code byte[]::new} gets a body of an {@code int} from javac 17 and one of an {@code
   * Integer} from javac 25; it is the same call of {@code intValue} that runs.
   */
  String given(MethodNode body) {
    boolean isStatic = (body.access & Opcodes.ACC_STATIC) != 0;
    int captured = made.getArgumentCount() - (isStatic ? 0 : 1);
    Type[] given = Type.getArgumentTypes(body.desc);
    Type[] boxed = instantiated.getArgumentTypes();
    for (int i = Math.max(0, captured); i < given.length; i++) {
      int place = i - captured;
      if (place < boxed.length && Boxes.isBoxOf(boxed[place], given[i])) {
        given[i] = boxed[place];
      }
    }
    return Type.getMethodDescriptor(Type.getReturnType(body.desc), given);
  }

  private static Handle factory(String name, String arguments) {
    return new Handle(Opcodes.H_INVOKESTATIC, FACTORY, name, GIVEN + arguments + RETURNED, false);
  }

  private String more() {
    return extras.isEmpty() ? "" : " with " + ConstantText.ofAll(extras);
  }

  private static boolean isLambdaFactory(Handle bootstrap) {
    return bootstrap.equals(PLAIN) || bootstrap.equals(WITH_EXTRAS);
  }

  /** The interface's method, the captured types, the types at run time. */
  private String head() {
    String captured =
        made.getArgumentCount() == 0
            ? ""
            : " captures " + NameText.ofParameters(made.getDescriptor());
    String narrowed = erased.equals(instantiated) ? "" : " as " + NameText.ofType(instantiated);
    return "lambda "
        + NameText.ofType(made.getReturnType())
        + "."
        + NameText.ofMember(method)
        + NameText.ofType(erased)
        + narrowed
        + captured;
  }
}
