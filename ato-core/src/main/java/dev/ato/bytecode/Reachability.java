package dev.ato.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Which instructions of a method some path from its entry may reach. */
final class Reachability {

  private final InsnList code;
  private final BitSet reached = new BitSet();
  private final Deque<Integer> unvisited = new ArrayDeque<>();

  private Reachability(InsnList code) {
    this.code = code;
  }

  static Reachability of(MethodNode method) {
    Reachability reachability = new Reachability(method.instructions);
    reachability.reach(0);
    reachability.follow();
    reachability.enterHandlers(method.tryCatchBlocks);
    return reachability;
  }

  boolean contains(AbstractInsnNode instruction) {
    return reached.get(code.indexOf(instruction));
  }

  /** A handler's code may reach what another handler guards, so this runs until nothing is new. */
  private void enterHandlers(List<TryCatchBlockNode> blocks) {
    List<TryCatchBlockNode> waiting = new ArrayList<>(blocks);
    while (waiting.removeIf(this::enterHandler)) {
      follow();
    }
  }

  private boolean enterHandler(TryCatchBlockNode block) {
    if (!guardsReachedInstruction(block)) {
      return false;
    }
    reach(code.indexOf(block.handler));
    return true;
  }

  private boolean guardsReachedInstruction(TryCatchBlockNode block) {
    int end = code.indexOf(block.end);
    for (int i = reached.nextSetBit(code.indexOf(block.start)); i >= 0 && i < end; ) {
      if (Code.isInstruction(code.get(i))) {
        return true;
      }
      i = reached.nextSetBit(i + 1);
    }
    return false;
  }

  private void follow() {
    while (!unvisited.isEmpty()) {
      int index = unvisited.pop();
      AbstractInsnNode node = code.get(index);
      jumpFrom(node);
      if (!Code.endsItsBlock(node)) {
        reach(index + 1);
      }
    }
  }

  private void jumpFrom(AbstractInsnNode node) {
    if (node instanceof JumpInsnNode jump) {
      reach(code.indexOf(jump.label));
    } else if (node instanceof TableSwitchInsnNode choice) {
      reach(code.indexOf(choice.dflt));
      choice.labels.forEach(label -> reach(code.indexOf(label)));
    } else if (node instanceof LookupSwitchInsnNode choice) {
      reach(code.indexOf(choice.dflt));
      choice.labels.forEach(label -> reach(code.indexOf(label)));
    }
  }

  private void reach(int index) {
    if (index < code.size() && !reached.get(index)) {
      reached.set(index);
      unvisited.push(index);
    }
  }
}
