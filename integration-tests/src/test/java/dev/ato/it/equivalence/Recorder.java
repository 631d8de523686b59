package dev.ato.it.equivalence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Notes what an instruction is given, and lets it give what it is told, or an operation. */
final class Recorder extends Interpreter<Expression> {

  private final Wording wording;
  private List<Expression> operands = List.of();
  private Expression result = Expression.NONE;

  Recorder(Wording wording) {
    super(Opcodes.ASM9);
    this.wording = wording;
  }

  /** What the next instruction gives, if it is none that only computes. */
  void give(Expression given) {
    result = given;
    operands = List.of();
  }

  /** What the last instruction was given. */
  List<Expression> operands() {
    return operands;
  }

  @Override
  public Expression newValue(@Nullable Type type) {
    return Expression.NONE;
  }

  @Override
  public Expression newOperation(AbstractInsnNode node) {
    return Constants.of(node).orElse(result);
  }

  @Override
  public Expression copyOperation(AbstractInsnNode node, Expression value) {
    return value;
  }

  @Override
  public Expression unaryOperation(AbstractInsnNode node, Expression value) {
    if (node instanceof IincInsnNode increment) {
      Expression step = new Expression.Constant(increment.incr, 1);
      return new Expression.Operation(Opcodes.IADD, List.of(value, step), 1);
    }
    return operation(node, value);
  }

  @Override
  public Expression binaryOperation(AbstractInsnNode node, Expression one, Expression other) {
    return operation(node, one, other);
  }

  @Override
  public Expression ternaryOperation(
      AbstractInsnNode node, Expression one, Expression other, Expression third) {
    return operation(node, one, other, third);
  }

  @Override
  public Expression naryOperation(AbstractInsnNode node, List<? extends Expression> values) {
    operands = new ArrayList<>(values);
    return result;
  }

  @Override
  public void returnOperation(AbstractInsnNode node, Expression value, Expression expected) {
    operands = List.of(value);
  }

  @Override
  public Expression merge(Expression one, Expression other) {
    throw new UnsupportedOperationException("ways are followed, not merged");
  }

  private Expression operation(AbstractInsnNode node, Expression... values) {
    operands = List.of(values);
    int opcode = node.getOpcode();
    if (wording.allows(Rule.ZEROS) && Computation.changesNothing(opcode, operands)) {
      return operands.get(0);
    }
    return Computation.isOne(opcode)
        ? new Expression.Operation(opcode, operands, Computation.size(opcode))
        : result;
  }
}
