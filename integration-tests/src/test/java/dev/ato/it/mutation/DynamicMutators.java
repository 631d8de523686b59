package dev.ato.it.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Other bootstrap methods and arguments: texts, lambdas, records, patterns. */
final class DynamicMutators {

  static final List<TreeMutator> ALL =
      List.of(
          argument("text among bootstrap arguments", String.class, text -> text + "x"),
          argument(
              "end of a text among bootstrap arguments",
              String.class,
              text -> text.isEmpty() ? " " : " " + text),
          argument("number among bootstrap arguments", Integer.class, value -> value ^ 1),
          argument(
              "class among bootstrap arguments",
              Type.class,
              DynamicMutators::isClass,
              type -> Type.getObjectType("other/Type")),
          argument(
              "method type among bootstrap arguments",
              Type.class,
              type -> !isClass(type),
              DynamicMutators::otherResult),
          argument(
              "owner of a method among bootstrap arguments",
              Handle.class,
              it -> handle(it, "other/Owner", it.getName())),
          argument(
              "name of a method among bootstrap arguments",
              Handle.class,
              it -> handle(it, it.getOwner(), it.getName() + "x")),
          Change.of(
              "order of bootstrap arguments",
              InvokeDynamicInsnNode.class,
              it -> it.bsmArgs.length > 2 && !it.bsmArgs[1].equals(it.bsmArgs[2]),
              DynamicMutators::exchange),
          Change.of(
              "bootstrap method",
              InvokeDynamicInsnNode.class,
              it -> true,
              it -> it.bsm = handle(it.bsm, "other/Owner", it.bsm.getName())),
          Change.of(
              "name of a dynamic call",
              InvokeDynamicInsnNode.class,
              it -> true,
              it -> it.name += "x"),
          Change.of(
              "result of a dynamic call",
              InvokeDynamicInsnNode.class,
              it -> Type.getReturnType(it.desc).getSort() >= Type.ARRAY,
              it -> it.desc = otherResult(Type.getMethodType(it.desc)).getDescriptor()));

  private DynamicMutators() {}

  private static <T> TreeMutator argument(String name, Class<T> type, UnaryOperator<T> change) {
    return argument(name, type, it -> true, change);
  }

  private static <T> TreeMutator argument(
      String name, Class<T> type, Predicate<T> condition, UnaryOperator<T> change) {
    return new TreeMutator(
        name,
        body ->
            body.all(InvokeDynamicInsnNode.class, call -> true)
                .flatMap(call -> changes(call, type, condition, change).stream())
                .toList());
  }

  private static <T> List<Runnable> changes(
      InvokeDynamicInsnNode call, Class<T> type, Predicate<T> condition, UnaryOperator<T> change) {
    List<Runnable> changes = new ArrayList<>();
    for (int i = 0; i < call.bsmArgs.length; i++) {
      int place = i;
      if (type.isInstance(call.bsmArgs[i]) && condition.test(type.cast(call.bsmArgs[i]))) {
        changes.add(() -> call.bsmArgs[place] = change.apply(type.cast(call.bsmArgs[place])));
      }
    }
    return changes;
  }

  private static boolean isClass(Type type) {
    return type.getSort() != Type.METHOD;
  }

  private static Type otherResult(Type method) {
    return Type.getMethodType(Type.getObjectType("other/Type"), method.getArgumentTypes());
  }

  private static void exchange(InvokeDynamicInsnNode call) {
    Object first = call.bsmArgs[1];
    call.bsmArgs[1] = call.bsmArgs[2];
    call.bsmArgs[2] = first;
  }

  private static Handle handle(Handle original, String owner, String name) {
    boolean isMethod = original.getTag() >= Opcodes.H_INVOKEVIRTUAL;
    return new Handle(
        original.getTag(),
        owner,
        isMethod && original.getName().equals("<init>") ? "<init>" : name,
        original.getDesc(),
        original.isInterface());
  }
}
