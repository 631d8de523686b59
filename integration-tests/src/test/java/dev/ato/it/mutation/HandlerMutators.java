package dev.ato.it.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Other ranges of handlers, by one instruction that may throw; other orders; none. */
final class HandlerMutators {

  static final List<TreeMutator> ALL =
      List.of(
          handler(
              "handler from one step earlier", (code, it) -> it.start = move(code, it.start, -1)),
          handler("handler from one step later", (code, it) -> it.start = move(code, it.start, 1)),
          handler("handler to one step earlier", (code, it) -> it.end = move(code, it.end, -1)),
          handler("handler to one step later", (code, it) -> it.end = move(code, it.end, 1)),
          new TreeMutator(
              "handler dropped",
              body ->
                  body.method().tryCatchBlocks.stream()
                      .<Runnable>map(it -> () -> body.method().tryCatchBlocks.remove(it))
                      .toList()),
          new TreeMutator("order of handlers", HandlerMutators::orders),
          new TreeMutator("handlers exchanged", HandlerMutators::exchanges));

  private HandlerMutators() {}

  private static TreeMutator handler(String name, BiConsumer<InsnList, TryCatchBlockNode> change) {
    return new TreeMutator(
        name,
        body ->
            body.method().tryCatchBlocks.stream()
                .<Runnable>map(it -> () -> change.accept(body.method().instructions, it))
                .toList());
  }

  /** A label one instruction that may throw before or behind another, or at an end of the code. */
  private static LabelNode move(InsnList code, LabelNode label, int direction) {
    AbstractInsnNode passed = neighbour(label, direction);
    while (passed != null && !mayThrow(passed)) {
      passed = neighbour(passed, direction);
    }
    if (passed == null) {
      return label;
    }
    LabelNode moved = new LabelNode();
    if (direction < 0) {
      code.insertBefore(passed, moved);
    } else {
      code.insert(passed, moved);
    }
    return moved;
  }

  private static boolean mayThrow(AbstractInsnNode node) {
    return node instanceof MethodInsnNode
        || node instanceof FieldInsnNode
        || node instanceof TypeInsnNode
        || node instanceof InvokeDynamicInsnNode
        || node.getOpcode() == Opcodes.ATHROW
        || node.getOpcode() == Opcodes.ARRAYLENGTH
        || (node.getOpcode() >= Opcodes.IALOAD && node.getOpcode() <= Opcodes.SALOAD)
        || (node.getOpcode() >= Opcodes.IASTORE && node.getOpcode() <= Opcodes.SASTORE);
  }

  private static @Nullable AbstractInsnNode neighbour(AbstractInsnNode node, int direction) {
    return direction < 0 ? node.getPrevious() : node.getNext();
  }

  private static List<Runnable> orders(Body body) {
    List<Runnable> changes = new ArrayList<>();
    for (int i = 1; i < body.method().tryCatchBlocks.size(); i++) {
      int second = i;
      changes.add(() -> Collections.swap(body.method().tryCatchBlocks, second - 1, second));
    }
    return changes;
  }

  private static List<Runnable> exchanges(Body body) {
    List<Runnable> changes = new ArrayList<>();
    List<TryCatchBlockNode> blocks = body.method().tryCatchBlocks;
    for (int i = 1; i < blocks.size(); i++) {
      TryCatchBlockNode one = blocks.get(i - 1);
      TryCatchBlockNode other = blocks.get(i);
      if (one.handler != other.handler) {
        changes.add(() -> exchange(one, other));
      }
    }
    return changes;
  }

  private static void exchange(TryCatchBlockNode one, TryCatchBlockNode other) {
    LabelNode handler = one.handler;
    one.handler = other.handler;
    other.handler = handler;
  }
}
