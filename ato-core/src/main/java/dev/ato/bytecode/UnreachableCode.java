package dev.ato.bytecode;

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
    for (var instruction : method.instructions.toArray()) {
      if (Code.isInstruction(instruction) && !reached.contains(instruction)) {
        method.instructions.remove(instruction);
      }
    }
  }
}
