package dev.ato.it.mutation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Other methods that are called, other fields that are used. */
final class MemberMutators {

  private static final Type OTHER = Type.getObjectType("other/Type");

  static final List<TreeMutator> ALL =
      List.of(
          call("owner of a call", it -> it.owner = "other/Owner"),
          call("name of a call", it -> it.name += "x"),
          Change.of(
              "result of a call",
              MethodInsnNode.class,
              it -> isReference(result(it)),
              MemberMutators::changeResult),
          Change.of(
              "parameter of a call",
              MethodInsnNode.class,
              it -> lastReference(it) >= 0,
              MemberMutators::changeParameter),
          Change.of(
              "call of an interface's method",
              MethodInsnNode.class,
              it -> it.getOpcode() == Opcodes.INVOKEVIRTUAL,
              MemberMutators::toInterface),
          Change.in(
              "call without looking at the receiver's class",
              MethodInsnNode.class,
              (body, it) -> it.getOpcode() == Opcodes.INVOKEVIRTUAL && body.isOwn(it.owner),
              (body, it) -> it.setOpcode(Opcodes.INVOKESPECIAL)),
          Change.in(
              "another call of the same type",
              MethodInsnNode.class,
              (body, it) -> another(body, it).isPresent(),
              (body, it) -> become(it, another(body, it).orElseThrow())),
          field("owner of a field", it -> it.owner = "other/Owner"),
          field("name of a field", it -> it.name += "x"),
          field("type of a field", it -> it.desc = otherType(it.desc)),
          Change.in(
              "another field of the same type",
              FieldInsnNode.class,
              (body, it) -> another(body, it).isPresent(),
              (body, it) -> become(it, another(body, it).orElseThrow())));

  private MemberMutators() {}

  private static TreeMutator call(String name, Consumer<MethodInsnNode> change) {
    return Change.of(name, MethodInsnNode.class, it -> !it.name.startsWith("<"), change);
  }

  private static TreeMutator field(String name, Consumer<FieldInsnNode> change) {
    return Change.of(name, FieldInsnNode.class, it -> true, change);
  }

  private static Type result(MethodInsnNode call) {
    return Type.getReturnType(call.desc);
  }

  private static boolean isReference(Type type) {
    return type.getSort() >= Type.ARRAY;
  }

  private static void changeResult(MethodInsnNode call) {
    call.desc = Type.getMethodDescriptor(OTHER, Type.getArgumentTypes(call.desc));
  }

  private static int lastReference(MethodInsnNode call) {
    Type[] types = Type.getArgumentTypes(call.desc);
    int last = types.length - 1;
    while (last >= 0 && !isReference(types[last])) {
      last--;
    }
    return last;
  }

  private static void changeParameter(MethodInsnNode call) {
    Type[] types = Type.getArgumentTypes(call.desc);
    types[lastReference(call)] = OTHER;
    call.desc = Type.getMethodDescriptor(result(call), types);
  }

  private static void toInterface(MethodInsnNode call) {
    call.setOpcode(Opcodes.INVOKEINTERFACE);
    call.owner = "other/Interface";
    call.itf = true;
  }

  private static String otherType(String descriptor) {
    return isReference(Type.getType(descriptor)) ? OTHER.getDescriptor() : intLike(descriptor);
  }

  /** A type of the same kind on the stack. */
  private static String intLike(String descriptor) {
    return switch (descriptor) {
      case "I" -> "S";
      case "Z", "B", "C", "S" -> "I";
      default -> descriptor.equals("J") ? "D" : "J";
    };
  }

  private static Optional<MethodInsnNode> another(Body body, MethodInsnNode call) {
    return body.all(
            MethodInsnNode.class,
            it ->
                it.getOpcode() == call.getOpcode()
                    && it.desc.equals(call.desc)
                    && it.owner.equals(call.owner)
                    && !it.name.equals(call.name))
        .findFirst();
  }

  private static void become(MethodInsnNode call, MethodInsnNode other) {
    call.name = other.name;
  }

  private static Optional<FieldInsnNode> another(Body body, FieldInsnNode access) {
    return body.all(
            FieldInsnNode.class,
            it ->
                it.getOpcode() == access.getOpcode()
                    && it.desc.equals(access.desc)
                    && it.owner.equals(access.owner)
                    && !it.name.equals(access.name))
        .findFirst();
  }

  private static void become(FieldInsnNode access, FieldInsnNode other) {
    access.name = other.name;
  }
}
