package dev.ato.bytecode.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Executes instructions that control passes through (JVMS §6.5) on values that stand for others.
 */
final class Interpreter {

  private static final String THROWABLE = "Ljava/lang/Throwable;";
  private static final String NOTHING = "V";

  private final Values values;
  private final Words words;
  private AbstractInsnNode instruction = new InsnNode(Opcodes.NOP);
  private Frame frame = new Frame(0);
  private Block block = new Block();
  private boolean guarded;

  Interpreter(Values values, Words words) {
    this.values = values;
    this.words = words;
  }

  /** Goes to where instructions are executed from now on. */
  void enter(Block block, Frame frame) {
    this.block = block;
    this.frame = frame;
  }

  /** Executes an instruction that has no handler. */
  void execute(AbstractInsnNode instruction) {
    execute(instruction, false);
  }

  /**
   * Executes the last instruction of a block.
   *
   * @param guarded whether it has a handler
   * @return the step that it takes; null if it takes none
   */
  @Nullable Step executeLast(AbstractInsnNode instruction, boolean guarded) {
    List<Step> steps = block.steps();
    int before = steps.size();
    execute(instruction, guarded);
    return steps.size() == before ? null : steps.get(steps.size() - 1);
  }

  private void execute(AbstractInsnNode instruction, boolean guarded) {
    this.instruction = instruction;
    this.guarded = guarded;
    switch (instruction.getType()) {
      case AbstractInsnNode.VAR_INSN -> variable((VarInsnNode) instruction);
      case AbstractInsnNode.IINC_INSN -> increment((IincInsnNode) instruction);
      case AbstractInsnNode.LDC_INSN -> push((LdcInsnNode) instruction);
      case AbstractInsnNode.FIELD_INSN -> field((FieldInsnNode) instruction);
      case AbstractInsnNode.METHOD_INSN -> call((MethodInsnNode) instruction);
      case AbstractInsnNode.INVOKE_DYNAMIC_INSN -> call((InvokeDynamicInsnNode) instruction);
      case AbstractInsnNode.TYPE_INSN -> type((TypeInsnNode) instruction);
      case AbstractInsnNode.INT_INSN -> number((IntInsnNode) instruction);
      case AbstractInsnNode.MULTIANEWARRAY_INSN -> {
        MultiANewArrayInsnNode array = (MultiANewArrayInsnNode) instruction;
        step(words.of(array), array.dims, array.desc);
      }
      default -> plain(instruction.getOpcode());
    }
  }

  private void variable(VarInsnNode access) {
    if (access.getOpcode() <= Opcodes.ALOAD) {
      frame.push(frame.local(access.var));
    } else {
      frame.store(access.var, frame.pop());
    }
  }

  private void increment(IincInsnNode step) {
    List<Value> operands = List.of(frame.local(step.var), values.number(step.incr));
    frame.store(step.var, Arithmetic.simplified(values, Operator.INT_ADD, operands));
  }

  private void number(IntInsnNode operand) {
    if (operand.getOpcode() == Opcodes.NEWARRAY) {
      step(words.of(operand), 1, "");
    } else {
      frame.push(values.number(operand.operand));
    }
  }

  private void push(LdcInsnNode push) {
    if (push.cst instanceof ConstantDynamic dynamic) {
      step(words.of(push), 0, dynamic.getDescriptor());
      return;
    }
    String type = "Ljava/lang/Object;";
    if (guarded) {
      step("push " + words.of(push), 0, type);
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
    frame.push(values.constant(type, words.of(push)));
  }

  private void field(FieldInsnNode access) {
    boolean isStatic = access.getOpcode() <= Opcodes.PUTSTATIC;
    boolean isRead =
        access.getOpcode() == Opcodes.GETSTATIC || access.getOpcode() == Opcodes.GETFIELD;
    int taken = (isStatic ? 0 : 1) + (isRead ? 0 : 1);
    step(words.of(access), taken, isRead ? access.desc : NOTHING);
  }

  private void call(MethodInsnNode call) {
    int receivers = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
    int taken = Type.getArgumentCount(call.desc) + receivers;
    step(words.of(call), words.arranged(call, frame.pop(taken)), returned(call.desc));
  }

  private void call(InvokeDynamicInsnNode call) {
    int taken = Type.getArgumentCount(call.desc);
    step(words.of(call), taken, returned(call.desc));
  }

  /** What a method of a descriptor gives. */
  private static String returned(String descriptor) {
    int end = descriptor.indexOf(')') + 1;
    return descriptor.charAt(end) == 'V' ? NOTHING : descriptor.substring(end);
  }

  private void type(TypeInsnNode use) {
    if (use.getOpcode() == Opcodes.INSTANCEOF && !guarded) {
      Operator operator = new Operator(words.of(use) + " ", "I");
      frame.push(values.operation(operator, List.of(frame.pop())));
    } else {
      String made = use.getOpcode() == Opcodes.ANEWARRAY ? "[" : "";
      String type =
          use.getOpcode() == Opcodes.INSTANCEOF
              ? "I"
              : Type.getObjectType(use.desc).getDescriptor();
      step(words.of(use), use.getOpcode() == Opcodes.NEW ? 0 : 1, made + type);
    }
  }

  private void plain(int opcode) {
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
      case Opcodes.POP -> frame.word();
      case Opcodes.POP2 -> frame.words(2);
      case Opcodes.DUP -> frame.duplicate();
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
      case Opcodes.ARRAYLENGTH -> step("array length", 1, "I");
      case Opcodes.MONITORENTER -> step("monitor enter", 1, NOTHING);
      case Opcodes.MONITOREXIT -> step("monitor exit", 1, NOTHING);
      case Opcodes.ATHROW -> end("throw");
      case Opcodes.IDIV, Opcodes.LDIV, Opcodes.IREM, Opcodes.LREM -> divide(opcode);
      default -> array(opcode);
    }
  }

  /** Division fails for zero; by another constant it is an operation like any other. */
  private void divide(int opcode) {
    Operator operator = Operator.of(opcode);
    Value divisor = frame.stack(frame.stack().size() - 1);
    if (divisor instanceof Value.Constant constant
        && !constant.text().equals("0")
        && !constant.text().equals("0L")) {
      frame.push(values.operation(operator, frame.pop(2)));
    } else {
      step(operator.text(), 2, operator.type());
    }
  }

  private void array(int opcode) {
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      step(ArrayWords.get(opcode), 2, element(opcode));
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      step(ArrayWords.set(opcode), 3, NOTHING);
    } else {
      Value computed =
          Arithmetic.simplified(values, Operator.of(opcode), frame.pop(Operator.operands(opcode)));
      frame.push(computed);
    }
  }

  private String element(int opcode) {
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

  private void step(String text, int taken, String given) {
    step(text, frame.pop(taken), given);
  }

  private void step(String text, List<Value> operands, String given) {
    Value.Result result = given.equals(NOTHING) ? null : values.result(given);
    block.steps().add(new Step(Step.Kind.EFFECT, instruction, text, operands, result, thrown()));
    if (result != null) {
      frame.push(result);
    }
  }

  private void end(String text) {
    block.steps().add(new Step(Step.Kind.END, instruction, text, frame.pop(1), null, thrown()));
  }

  private Value.@Nullable Result thrown() {
    return guarded ? values.result(THROWABLE) : null;
  }
}
