package dev.ato.it.equivalence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** One of the two methods at a place, with what its variables and its stack hold. */
final class Side {

  private static final int LONGEST = 10_000;

  private final Program program;
  private final Frame<Expression> frame;
  private AbstractInsnNode at;

  Side(Program program, Frame<Expression> frame, AbstractInsnNode at) {
    this.program = program;
    this.frame = new Frame<>(frame);
    this.at = at;
  }

  /** Where this is. */
  AbstractInsnNode at() {
    return at;
  }

  /** All variables, then the stack. */
  List<Expression> cells() {
    List<Expression> cells = new ArrayList<>();
    for (int i = 0; i < frame.getLocals(); i++) {
      cells.add(frame.getLocal(i));
    }
    for (int i = 0; i < frame.getStackSize(); i++) {
      cells.add(frame.getStack(i));
    }
    return cells;
  }

  /** The same place with other values in {@link #cells}. */
  Side with(List<Expression> cells) {
    Side other = new Side(program, frame, at);
    for (int i = 0; i < frame.getLocals(); i++) {
      other.frame.setLocal(i, cells.get(i));
    }
    for (int i = 0; i < frame.getStackSize(); i++) {
      other.frame.setStack(i, cells.get(frame.getLocals() + i));
    }
    return other;
  }

  /** Goes on to the next event. */
  Event advance() throws AnalyzerException {
    for (int i = 0; i < LONGEST; i++) {
      Optional<Event> event = step();
      if (event.isPresent()) {
        return event.get();
      }
    }
    throw new AnalyzerException(at, "it goes round without doing anything");
  }

  private Optional<Event> step() throws AnalyzerException {
    int opcode = at.getOpcode();
    if (opcode < 0) {
      at = at.getNext();
    } else if (at instanceof JumpInsnNode jump && opcode == Opcodes.GOTO) {
      at = jump.label;
    } else if (isSilent(opcode)) {
      frame.execute(at, program.recorder());
      at = at.getNext();
    } else {
      return event();
    }
    return Optional.empty();
  }

  private static boolean isSilent(int opcode) {
    boolean isLoadOfElement = opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD;
    boolean isStoreOfElement = opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
    return opcode <= Opcodes.DCMPG
        && opcode != Opcodes.LDC
        && !isLoadOfElement
        && !isStoreOfElement
        && !Computation.isIntegerDivision(opcode);
  }

  private Optional<Event> event() throws AnalyzerException {
    if (Constants.of(at).isPresent()) {
      return silently(Constants.of(at).get());
    }
    List<Expression> operands = operands();
    if (isKnown(operands)) {
      return decided(operands.get(0));
    }
    if (Condition.isJump(at.getOpcode())) {
      Optional<Boolean> taken = Condition.outcome(at.getOpcode(), operands);
      if (taken.isPresent()) {
        go(taken.get());
        return Optional.empty();
      }
    } else if (Choice.isOne(at) && Choice.of(at).chosen(operands).isPresent()) {
      LabelNode target = Choice.of(at).chosen(operands).get();
      frame.execute(at, program.recorder());
      at = target;
      return Optional.empty();
    } else if (holds(operands)) {
      return silently(operands.get(0));
    } else if (cannotFail(operands)) {
      return silently(
          new Expression.Operation(at.getOpcode(), operands, operands.get(0).getSize()));
    }
    return Optional.of(new Event(at, program.wording().of(at), operands));
  }

  /** Whether it is asked if an object is null, or one is thrown that is caught here. */
  private boolean isKnown(List<Expression> operands) {
    int opcode = at.getOpcode();
    return !operands.isEmpty()
        && operands.get(0).isKnownObject()
        && program.wording().allows(Rule.KNOWN_OBJECTS)
        && (opcode >= Opcodes.IFNULL || (opcode == Opcodes.ATHROW && isCaught()));
  }

  private boolean isCaught() {
    List<Program.Handler> handlers = handlers();
    return !handlers.isEmpty() && handlers.get(0).type().equals("java/lang/Throwable");
  }

  private Optional<Event> decided(Expression object) throws AnalyzerException {
    if (at.getOpcode() == Opcodes.ATHROW) {
      at = handlers().get(0).target();
      frame.clearStack();
      frame.push(object);
    } else {
      go(at.getOpcode() == Opcodes.IFNONNULL);
    }
    return Optional.empty();
  }

  private Optional<Event> silently(Expression given) throws AnalyzerException {
    proceed(given);
    return Optional.empty();
  }

  /** A cast that the value's declared class makes sure of. */
  private boolean holds(List<Expression> operands) {
    return at.getOpcode() == Opcodes.CHECKCAST
        && program.wording().allows(Rule.CASTS_THAT_HOLD)
        && at instanceof TypeInsnNode cast
        && (cast.desc.equals("java/lang/Object")
            || (operands.get(0) instanceof Expression.Constant known
                && known.value() == Constants.NULL)
            || (operands.get(0) instanceof Expression.Symbol symbol
                && symbol.type().equals(cast.desc)));
  }

  private boolean cannotFail(List<Expression> operands) {
    return Computation.isIntegerDivision(at.getOpcode())
        && program.wording().allows(Rule.DIVISIONS_BY_CONSTANTS)
        && operands.get(1) instanceof Expression.Constant divisor
        && ((Number) divisor.value()).longValue() != 0;
  }

  private List<Expression> operands() throws AnalyzerException {
    int opcode = at.getOpcode();
    if (opcode == Opcodes.RETURN) {
      return List.of();
    } else if (opcode >= Opcodes.IRETURN && opcode < Opcodes.RETURN) {
      return List.of(frame.getStack(frame.getStackSize() - 1));
    }
    program.recorder().give(Expression.NONE);
    new Frame<>(frame).execute(at, program.recorder());
    return program.recorder().operands();
  }

  /** Executes the event; it gives a value, which it may drop. */
  void proceed(Expression given) throws AnalyzerException {
    program.recorder().give(given);
    frame.execute(at, program.recorder());
    at = at.getNext();
  }

  /** Executes a conditional jump. */
  void go(boolean taken) throws AnalyzerException {
    AbstractInsnNode next = taken ? ((JumpInsnNode) at).label : at.getNext();
    frame.execute(at, program.recorder());
    at = next;
  }

  /** The same values at another place, to which a switch leads. */
  Side chosen(LabelNode target) throws AnalyzerException {
    Side side = new Side(program, frame, at);
    side.frame.execute(at, program.recorder());
    side.at = target;
    return side;
  }

  /** Where an exception leads that the event throws. */
  Side thrown(LabelNode handler, Expression exception) {
    Side side = new Side(program, frame, handler);
    side.frame.clearStack();
    side.frame.push(exception);
    return side;
  }

  /** The handlers that are asked if the event fails, each type once; a return does not fail. */
  List<Program.Handler> handlers() {
    boolean isReturn = at.getOpcode() >= Opcodes.IRETURN && at.getOpcode() <= Opcodes.RETURN;
    if (isReturn || !program.wording().allows(Rule.UNASKED_HANDLERS)) {
      return isReturn ? List.of() : program.handlers(at);
    }
    return program.handlers(at).stream()
        .filter(handler -> Failures.mayReach(at, handler.type()))
        .toList();
  }

  boolean allows(Rule rule) {
    return program.wording().allows(rule);
  }

  Side copy() {
    return new Side(program, frame, at);
  }
}
