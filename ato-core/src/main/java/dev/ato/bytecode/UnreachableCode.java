package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Drops instructions that no path from the method's entry reaches, exception handlers included.
 *
 * <p>Sound: they never execute. {@link Reachability} never calls a reachable instruction
 * unreachable: each branch counts as taken and not taken, each guarded instruction as throwing.
 */
final class UnreachableCode implements Normalization {

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    Reachability reached = Reachability.of(method);
    List<AbstractInsnNode> unreached = new ArrayList<>();
    for (AbstractInsnNode instruction : method.instructions) {
      if (Code.isInstruction(instruction) && !reached.contains(instruction)) {
        unreached.add(instruction);
      }
    }
    // Not before: what is removed moves the places that reachability is known by.
    unreached.forEach(method.instructions::remove);
  }
}
