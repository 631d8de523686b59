package dev.ato.bytecode.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Executes one instruction that control passes through (JVMS §6.5) on values that stand for others.
 */
final class Interpreter {

  private static final String THROWABLE = "Ljava/lang/Throwable;";

  private final Values values;
  private final Words words;

  Interpreter(Values values, Words words) {
    this.values = values;
    this.words = words;
  }

  /**
   * Executes an instruction.
   *
   * @param guarded whether it has a handler
   * @return the step that it takes; null if it takes none
   */
  @Nullable Step execute(AbstractInsnNode instruction, Frame frame, Block block, boolean guarded) {
    if (instruction instanceof VarInsnNode access) {
      if (access.getOpcode() <= Opcodes.ALOAD) {
        frame.push(frame.local(access.var));
      } else {
        frame.store(access.var, frame.pop());
      }
      return null;
    }
    int before = block.steps().size();
    Target target = new Target(instruction, frame, block, guarded);
    if (instruction instanceof IincInsnNode step) {
      Value sum =
          Arithmetic.simplified(
              values, Operator.INT_ADD, List.of(frame.local(step.var), values.number(step.incr)));
      frame.store(step.var, sum);
    } else if (instruction instanceof LdcInsnNode push) {
      push(push, target);
    } else if (instruction instanceof FieldInsnNode access) {
      field(access, target);
    } else if (instruction instanceof MethodInsnNode call) {
      call(call, target);
    } else if (instruction instanceof InvokeDynamicInsnNode call) {
      Type type = Type.getMethodType(call.desc);
      String said = words.of(call);
      List<Value> taken = words.arranged(call, frame.pop(type.getArgumentCount()));
      target.step(said, taken, type.getReturnType().getDescriptor());
    } else if (instruction instanceof TypeInsnNode use) {
      type(use, target);
    } else if (instruction instanceof IntInsnNode operand) {
      if (operand.getOpcode() == Opcodes.NEWARRAY) {
        target.step(words.of(operand), 1, "");
      } else {
        frame.push(values.number(operand.operand));
      }
    } else if (instruction instanceof MultiANewArrayInsnNode array) {
      target.step(words.of(array), array.dims, array.desc);
    } else {
      plain(instruction, target);
    }
    List<Step> steps = block.steps();
    return steps.size() == before ? null : steps.get(steps.size() - 1);
  }

  private void push(LdcInsnNode push, Target target) {
    if (push.cst instanceof ConstantDynamic dynamic) {
      target.step(words.of(push), 0, dynamic.getDescriptor());
      return;
    }
    String type = "Ljava/lang/Object;";
    if (target.guarded()) {
      target.step("push " + words.of(push), 0, type);
      return;
    }
    if (push.cst instanceof Integer) {
      type = "I";
    } else if (push.cst instanceof Long) {
      type = "J";
    } else if (push.cst instanceof Float) {
      type = "F";
    } else if (push.cst instanceof Double) {
      type = "D";
    } else if (push.cst instanceof String) {
      type = "Ljava/lang/String;";
    }
    target.frame().push(values.constant(type, words.of(push)));
  }

  private void field(FieldInsnNode access, Target target) {
    boolean isStatic = access.getOpcode() <= Opcodes.PUTSTATIC;
    boolean isRead =
        access.getOpcode() == Opcodes.GETSTATIC || access.getOpcode() == Opcodes.GETFIELD;
    int taken = (isStatic ? 0 : 1) + (isRead ? 0 : 1);
    target.step(words.of(access), taken, isRead ? access.desc : "V");
  }

  private void call(MethodInsnNode call, Target target) {
    Type type = Type.getMethodType(call.desc);
    int taken = type.getArgumentCount() + (call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1);
    target.step(
        words.of(call),
        words.arranged(call, target.frame().pop(taken)),
        type.getReturnType().getDescriptor());
  }

  private void type(TypeInsnNode use, Target target) {
    if (use.getOpcode() == Opcodes.INSTANCEOF && !target.guarded()) {
      Operator operator = new Operator(words.of(use) + " ", "I");
      target.frame().push(values.operation(operator, List.of(target.frame().pop())));
    } else {
      String made = use.getOpcode() == Opcodes.ANEWARRAY ? "[" : "";
      String type =
          use.getOpcode() == Opcodes.INSTANCEOF
              ? "I"
              : Type.getObjectType(use.desc).getDescriptor();
      target.step(words.of(use), use.getOpcode() == Opcodes.NEW ? 0 : 1, made + type);
    }
  }

  private void plain(AbstractInsnNode instruction, Target target) {
    int opcode = instruction.getOpcode();
    Frame frame = target.frame();
    switch (opcode) {
      case Opcodes.NOP -> {}
      case Opcodes.ACONST_NULL -> frame.push(values.constant("", "null"));
      case Opcodes.ICONST_M1,
          Opcodes.ICONST_0,
          Opcodes.ICONST_1,
          Opcodes.ICONST_2,
          Opcodes.ICONST_3,
          Opcodes.ICONST_4,
          Opcodes.ICONST_5 ->
          frame.push(values.number(opcode - Opcodes.ICONST_0));
      case Opcodes.LCONST_0, Opcodes.LCONST_1 ->
          frame.push(values.constant("J", opcode - Opcodes.LCONST_0 + "L"));
      case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 ->
          frame.push(values.constant("F", opcode - Opcodes.FCONST_0 + ".0f"));
      case Opcodes.DCONST_0, Opcodes.DCONST_1 ->
          frame.push(values.constant("D", opcode - Opcodes.DCONST_0 + ".0d"));
      case Opcodes.POP -> frame.words(1);
      case Opcodes.POP2 -> frame.words(2);
      case Opcodes.DUP -> frame.duplicate(1, 0);
      case Opcodes.DUP_X1 -> frame.duplicate(1, 1);
      case Opcodes.DUP_X2 -> frame.duplicate(1, 2);
      case Opcodes.DUP2 -> frame.duplicate(2, 0);
      case Opcodes.DUP2_X1 -> frame.duplicate(2, 1);
      case Opcodes.DUP2_X2 -> frame.duplicate(2, 2);
      case Opcodes.SWAP -> {
        Value upper = frame.pop();
        Value lower = frame.pop();
        frame.push(upper);
        frame.push(lower);
      }
      case Opcodes.ARRAYLENGTH -> target.step("array length", 1, "I");
      case Opcodes.MONITORENTER -> target.step("monitor enter", 1, "V");
      case Opcodes.MONITOREXIT -> target.step("monitor exit", 1, "V");
      case Opcodes.ATHROW -> target.end("throw");
      case Opcodes.IDIV, Opcodes.LDIV, Opcodes.IREM, Opcodes.LREM -> divide(opcode, target);
      default -> array(opcode, target);
    }
  }

  /** Division fails for zero; by another constant it is an operation like any other. */
  private void divide(int opcode, Target target) {
    Frame frame = target.frame();
    Operator operator = Operator.of(opcode);
    Value divisor = frame.stack(frame.stack().size() - 1);
    if (divisor instanceof Value.Constant constant
        && !constant.text().equals("0")
        && !constant.text().equals("0L")) {
      frame.push(values.operation(operator, frame.pop(2)));
    } else {
      target.step(operator.text(), 2, operator.type());
    }
  }

  private void array(int opcode, Target target) {
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      target.step(ArrayWords.get(opcode), 2, element(opcode, target.frame()));
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      target.step(ArrayWords.set(opcode), 3, "V");
    } else {
      Frame frame = target.frame();
      Value computed =
          Arithmetic.simplified(values, Operator.of(opcode), frame.pop(Operator.operands(opcode)));
      frame.push(computed);
    }
  }

  private static String element(int opcode, Frame frame) {
    return switch (opcode) {
      case Opcodes.LALOAD -> "J";
      case Opcodes.FALOAD -> "F";
      case Opcodes.DALOAD -> "D";
      case Opcodes.AALOAD -> {
        String array = frame.stack(frame.stack().size() - 2).type();
        yield array.startsWith("[") ? array.substring(1) : "";
      }
      default -> "I";
    };
  }

  /** Where steps go. */
  private final class Target {

    private final AbstractInsnNode instruction;
    private final Frame frame;
    private final Block block;
    private final boolean guarded;

    Target(AbstractInsnNode instruction, Frame frame, Block block, boolean guarded) {
      this.instruction = instruction;
      this.frame = frame;
      this.block = block;
      this.guarded = guarded;
    }

    Frame frame() {
      return frame;
    }

    boolean guarded() {
      return guarded;
    }

    void step(String text, int taken, String given) {
      step(text, frame.pop(taken), given);
    }

    void step(String text, List<Value> operands, String given) {
      Value.Result result = given.equals("V") ? null : values.result(given);
      block.steps().add(new Step(Step.Kind.EFFECT, instruction, text, operands, result, thrown()));
      if (result != null) {
        frame.push(result);
      }
    }

    void end(String text) {
      block.steps().add(new Step(Step.Kind.END, instruction, text, frame.pop(1), null, thrown()));
    }

    private Value.@Nullable Result thrown() {
      return guarded ? values.result(THROWABLE) : null;
    }
  }
}
