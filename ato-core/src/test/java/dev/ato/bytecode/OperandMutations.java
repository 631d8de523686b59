package dev.ato.bytecode;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Mutations of what instructions carry with them: constants, members, types, keys. */
final class OperandMutations {

  static final List<Mutation> ALL =
      List.of(
          constant("string constant", String.class, text -> text + "x"),
          constant("int constant", Integer.class, value -> value + 1),
          constant("int to long constant", Integer.class, value -> (long) value),
          constant("long constant", Long.class, value -> value - 1),
          constant("float constant", Float.class, OperandMutations::next),
          constant("double constant", Double.class, value -> -value),
          constant("float to double constant", Float.class, value -> (double) value),
          constant("class constant", Type.class, type -> Type.getObjectType("other/Type")),
          Mutation.of("immediate constant", IntInsnNode.class, push -> push.operand ^= 1),
          Mutation.of("increment", IincInsnNode.class, increment -> increment.incr++),
          classCall("owner of a call", call -> call.owner = "other/Owner"),
          call("name of a call", call -> call.name = call.name + "x"),
          call("parameters of a call", call -> call.desc = call.desc.replace("(", "(I")),
          call("result of a call", OperandMutations::changeResult),
          classCall("interface flag of a call", call -> call.itf = !call.itf),
          call("kind of a call", OperandMutations::changeKind),
          field("owner of a field", access -> access.owner = "other/Owner"),
          field("name of a field", access -> access.name = access.name + "x"),
          field("type of a field", access -> access.desc = "[" + access.desc),
          field("static or not", access -> access.setOpcode(otherScope(access.getOpcode()))),
          field("get or put", access -> access.setOpcode(otherDirection(access.getOpcode()))),
          Mutation.of("type", TypeInsnNode.class, use -> use.desc = "other/Type"),
          Mutation.of("sizes of an array", MultiANewArrayInsnNode.class, array -> array.dims++),
          Mutation.of(
              "instanceof to cast",
              TypeInsnNode.class,
              use -> use.getOpcode() == Opcodes.INSTANCEOF,
              use -> use.setOpcode(Opcodes.CHECKCAST)),
          Mutation.of(
              "key of a switch",
              LookupSwitchInsnNode.class,
              choice -> !choice.keys.isEmpty(),
              OperandMutations::shiftLastKey),
          Mutation.of(
              "keys of a switch",
              TableSwitchInsnNode.class,
              choice -> choice.max < Integer.MAX_VALUE,
              OperandMutations::shiftKeys),
          Mutation.of(
              "name of a dynamic call",
              InvokeDynamicInsnNode.class,
              call -> !call.bsm.getOwner().endsWith("StringConcatFactory"), // which ignores it
              call -> call.name = call.name + "x"),
          dynamic("captured types", call -> call.desc = call.desc.replace("(", "(J")),
          dynamic("bootstrap method", OperandMutations::changeBootstrapMethod),
          Mutation.of(
              "recipe of a concatenation",
              InvokeDynamicInsnNode.class,
              call -> call.bsmArgs.length > 0 && call.bsmArgs[0] instanceof String,
              call -> call.bsmArgs[0] = call.bsmArgs[0] + " "),
          Mutation.of(
              "target of a lambda",
              InvokeDynamicInsnNode.class,
              call -> call.bsmArgs.length > 1 && call.bsmArgs[1] instanceof Handle,
              OperandMutations::changeTarget));

  private OperandMutations() {}

  private static <T> Mutation constant(String name, Class<T> type, Function<T, Object> change) {
    return Mutation.of(
        name,
        LdcInsnNode.class,
        push -> type.isInstance(push.cst),
        push -> push.cst = change.apply(type.cast(push.cst)));
  }

  private static Mutation call(String name, Consumer<MethodInsnNode> change) {
    return Mutation.of(name, MethodInsnNode.class, change);
  }

  /** Of a method that is not one of {@code Object}'s, whose owner says nothing. */
  private static Mutation classCall(String name, Consumer<MethodInsnNode> change) {
    return Mutation.of(name, MethodInsnNode.class, call -> !ObjectMethods.isOne(call), change);
  }

  private static Mutation field(String name, Consumer<FieldInsnNode> change) {
    return Mutation.of(name, FieldInsnNode.class, change);
  }

  private static Mutation dynamic(String name, Consumer<InvokeDynamicInsnNode> change) {
    return Mutation.of(name, InvokeDynamicInsnNode.class, change);
  }

  private static Object next(float value) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(value) ^ 1);
  }

  private static void changeResult(MethodInsnNode call) {
    call.desc = call.desc.substring(0, call.desc.indexOf(')') + 1) + "Lother/Result;";
  }

  private static void changeKind(MethodInsnNode call) {
    call.setOpcode(
        call.getOpcode() == Opcodes.INVOKESTATIC ? Opcodes.INVOKEVIRTUAL : Opcodes.INVOKESTATIC);
  }

  private static int otherScope(int opcode) {
    return opcode <= Opcodes.PUTSTATIC ? opcode + 2 : opcode - 2;
  }

  private static int otherDirection(int opcode) {
    boolean isGet = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
    return isGet ? opcode + 1 : opcode - 1;
  }

  private static void shiftLastKey(LookupSwitchInsnNode choice) {
    int last = choice.keys.size() - 1;
    choice.keys.set(last, choice.keys.get(last) + 1);
  }

  private static void shiftKeys(TableSwitchInsnNode choice) {
    choice.min++;
    choice.max++;
  }

  private static void changeBootstrapMethod(InvokeDynamicInsnNode call) {
    call.bsm = new Handle(Opcodes.H_INVOKESTATIC, "other/Owner", "b", "()V", false);
  }

  private static void changeTarget(InvokeDynamicInsnNode call) {
    Handle target = (Handle) call.bsmArgs[1];
    call.bsmArgs[1] =
        new Handle(target.getTag(), "other/Owner", "other", target.getDesc(), target.isInterface());
  }
}
