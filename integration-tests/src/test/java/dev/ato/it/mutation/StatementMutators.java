package dev.ato.it.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Statements dropped, done twice, or exchanged with the next: what leaves the stack as it was. */
final class StatementMutators {

  static final List<TreeMutator> ALL =
      List.of(
          new TreeMutator("statement dropped", StatementMutators::drops),
          new TreeMutator("statement done twice", StatementMutators::doublings),
          new TreeMutator("statements exchanged", StatementMutators::exchanges));

  private StatementMutators() {}

  private static List<Runnable> drops(Body body) {
    return statements(body).stream()
        .filter(StatementMutators::hasEffect)
        .<Runnable>map(statement -> () -> statement.forEach(body.method().instructions::remove))
        .toList();
  }

  private static List<Runnable> doublings(Body body) {
    return statements(body).stream()
        .filter(StatementMutators::hasEffect)
        .<Runnable>map(statement -> () -> insertCopy(body.method().instructions, statement))
        .toList();
  }

  private static List<Runnable> exchanges(Body body) {
    List<Runnable> changes = new ArrayList<>();
    List<List<AbstractInsnNode>> statements = statements(body);
    for (int i = 1; i < statements.size(); i++) {
      List<AbstractInsnNode> first = statements.get(i - 1);
      List<AbstractInsnNode> second = statements.get(i);
      if (hasEffect(first) && hasEffect(second) && follows(first, second)) {
        changes.add(() -> moveBehind(body.method().instructions, first, second));
      }
    }
    return changes;
  }

  /** Runs of instructions that begin and end with an empty stack, with no jump into or out. */
  private static List<List<AbstractInsnNode>> statements(Body body) {
    List<List<AbstractInsnNode>> statements = new ArrayList<>();
    List<AbstractInsnNode> open = new ArrayList<>();
    for (AbstractInsnNode node : body.method().instructions) {
      boolean begins = Body.isInstruction(node) && isEmpty(body, node);
      if (begins && !open.isEmpty()) {
        statements.add(List.copyOf(open));
        open.clear();
      }
      if (isJoin(body, node) || leaves(node)) {
        open.clear();
      } else if (Body.isInstruction(node) && (begins || !open.isEmpty())) {
        open.add(node);
      }
    }
    return statements;
  }

  private static boolean isEmpty(Body body, AbstractInsnNode node) {
    return body.stack(node).filter(List::isEmpty).isPresent();
  }

  private static boolean isJoin(Body body, AbstractInsnNode node) {
    return node instanceof LabelNode label && body.isTarget(label);
  }

  private static boolean leaves(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    return node instanceof JumpInsnNode
        || node instanceof LookupSwitchInsnNode
        || node instanceof TableSwitchInsnNode
        || opcode == Opcodes.ATHROW
        || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
  }

  private static boolean hasEffect(List<AbstractInsnNode> statement) {
    return statement.stream()
        .anyMatch(
            node ->
                node instanceof MethodInsnNode
                    || node instanceof FieldInsnNode
                    || (node.getOpcode() >= Opcodes.IASTORE
                        && node.getOpcode() <= Opcodes.SASTORE));
  }

  private static boolean follows(List<AbstractInsnNode> first, List<AbstractInsnNode> second) {
    AbstractInsnNode next = first.get(first.size() - 1).getNext();
    while (next != null && !Body.isInstruction(next)) {
      next = next.getNext();
    }
    return next == second.get(0);
  }

  private static void insertCopy(InsnList code, List<AbstractInsnNode> statement) {
    Map<LabelNode, LabelNode> none = new HashMap<>();
    InsnList copy = new InsnList();
    statement.forEach(node -> copy.add(node.clone(none)));
    code.insert(statement.get(statement.size() - 1), copy);
  }

  private static void moveBehind(
      InsnList code, List<AbstractInsnNode> first, List<AbstractInsnNode> second) {
    AbstractInsnNode last = second.get(second.size() - 1);
    for (AbstractInsnNode node : first) {
      code.remove(node);
      code.insert(last, node);
      last = node;
    }
  }
}
