package dev.ato.bytecode.flow;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * What a pure operation does.
 *
 * @param text as a listing shows it, unlike that of any other; between its operands if it has two,
 *     before its operand if it has one
 * @param type the descriptor of what it gives
 */
record Operator(String text, String type) {

  static final Operator INT_ADD = new Operator("+", "I");
  static final Operator INT_SUBTRACT = new Operator("-", "I");
  static final Operator LONG_ADD = new Operator("+L", "J");
  static final Operator LONG_SUBTRACT = new Operator("-L", "J");

  /** Those of all opcodes; null where there is none. */
  private static final @Nullable Operator[] ALL = new Operator[Opcodes.DCMPG + 1];

  static {
    for (int opcode = Opcodes.IADD; opcode < ALL.length; opcode++) {
      ALL[opcode] = made(opcode);
    }
  }

  /** The operation of an opcode that computes with two operands, or one. */
  static Operator of(int opcode) {
    Operator operator = opcode < ALL.length ? ALL[opcode] : null;
    if (operator == null) {
      throw new IllegalArgumentException("no operation: " + opcode);
    }
    return operator;
  }

  private static @Nullable Operator made(int opcode) {
    return switch (opcode) {
      case Opcodes.IADD -> INT_ADD;
      case Opcodes.LADD -> LONG_ADD;
      case Opcodes.FADD -> new Operator("+F", "F");
      case Opcodes.DADD -> new Operator("+D", "D");
      case Opcodes.ISUB -> INT_SUBTRACT;
      case Opcodes.LSUB -> LONG_SUBTRACT;
      case Opcodes.FSUB -> new Operator("-F", "F");
      case Opcodes.DSUB -> new Operator("-D", "D");
      case Opcodes.IMUL -> new Operator("*", "I");
      case Opcodes.LMUL -> new Operator("*L", "J");
      case Opcodes.FMUL -> new Operator("*F", "F");
      case Opcodes.DMUL -> new Operator("*D", "D");
      case Opcodes.IDIV -> new Operator("/", "I");
      case Opcodes.LDIV -> new Operator("/L", "J");
      case Opcodes.FDIV -> new Operator("/F", "F");
      case Opcodes.DDIV -> new Operator("/D", "D");
      case Opcodes.IREM -> new Operator("%", "I");
      case Opcodes.LREM -> new Operator("%L", "J");
      case Opcodes.FREM -> new Operator("%F", "F");
      case Opcodes.DREM -> new Operator("%D", "D");
      case Opcodes.INEG -> new Operator("-", "I");
      case Opcodes.LNEG -> new Operator("-L", "J");
      case Opcodes.FNEG -> new Operator("-F", "F");
      case Opcodes.DNEG -> new Operator("-D", "D");
      case Opcodes.ISHL -> new Operator("<<", "I");
      case Opcodes.LSHL -> new Operator("<<L", "J");
      case Opcodes.ISHR -> new Operator(">>", "I");
      case Opcodes.LSHR -> new Operator(">>L", "J");
      case Opcodes.IUSHR -> new Operator(">>>", "I");
      case Opcodes.LUSHR -> new Operator(">>>L", "J");
      case Opcodes.IAND -> new Operator("&", "I");
      case Opcodes.LAND -> new Operator("&L", "J");
      case Opcodes.IOR -> new Operator("|", "I");
      case Opcodes.LOR -> new Operator("|L", "J");
      case Opcodes.IXOR -> new Operator("^", "I");
      case Opcodes.LXOR -> new Operator("^L", "J");
      case Opcodes.I2L -> new Operator("int to long ", "J");
      case Opcodes.I2F -> new Operator("int to float ", "F");
      case Opcodes.I2D -> new Operator("int to double ", "D");
      case Opcodes.L2I -> new Operator("long to int ", "I");
      case Opcodes.L2F -> new Operator("long to float ", "F");
      case Opcodes.L2D -> new Operator("long to double ", "D");
      case Opcodes.F2I -> new Operator("float to int ", "I");
      case Opcodes.F2L -> new Operator("float to long ", "J");
      case Opcodes.F2D -> new Operator("float to double ", "D");
      case Opcodes.D2I -> new Operator("double to int ", "I");
      case Opcodes.D2L -> new Operator("double to long ", "J");
      case Opcodes.D2F -> new Operator("double to float ", "F");
      case Opcodes.I2B -> new Operator("int to byte ", "I");
      case Opcodes.I2C -> new Operator("int to char ", "I");
      case Opcodes.I2S -> new Operator("int to short ", "I");
      case Opcodes.LCMP -> new Operator("compare", "I");
      case Opcodes.FCMPL -> new Operator("compare F or -1", "I");
      case Opcodes.FCMPG -> new Operator("compare F or 1", "I");
      case Opcodes.DCMPL -> new Operator("compare D or -1", "I");
      case Opcodes.DCMPG -> new Operator("compare D or 1", "I");
      default -> null;
    };
  }

  /** How many values the operation of {@code opcode} computes with. */
  static int operands(int opcode) {
    boolean one = opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG;
    boolean converts = opcode >= Opcodes.I2L && opcode <= Opcodes.I2S;
    return one || converts ? 1 : 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Operator operator
        && text.equals(operator.text)
        && type.equals(operator.type);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
