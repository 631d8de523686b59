package dev.ato.it.mutation;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;

/** Mutators of one instruction at a time. */
final class Change {

  private Change() {}

  /** Changes an instruction of a type in place. */
  static <T extends AbstractInsnNode> TreeMutator of(
      String name, Class<T> type, Predicate<T> condition, Consumer<T> change) {
    return in(name, type, (body, it) -> condition.test(it), (body, it) -> change.accept(it));
  }

  /** Changes a method at an instruction of a type. */
  static <T extends AbstractInsnNode> TreeMutator in(
      String name, Class<T> type, BiPredicate<Body, T> condition, BiConsumer<Body, T> change) {
    return new TreeMutator(
        name,
        body ->
            body.all(type, it -> condition.test(body, it))
                .<Runnable>map(it -> () -> change.accept(body, it))
                .toList());
  }

  /** Puts another opcode in the place of those from {@code first} to {@code last}. */
  static TreeMutator opcode(String name, int first, int last, UnaryOperator<Integer> other) {
    return in(
        name,
        InsnNode.class,
        (body, it) -> it.getOpcode() >= first && it.getOpcode() <= last,
        (body, it) -> set(body, it, other.apply(it.getOpcode())));
  }

  /** Puts instructions without operands in the place of one. */
  static void set(Body body, AbstractInsnNode it, int... opcodes) {
    before(body, it, opcodes);
    body.method().instructions.remove(it);
  }

  /** Puts instructions without operands before one. */
  static void before(Body body, AbstractInsnNode it, int... opcodes) {
    body.method().instructions.insertBefore(it, plain(opcodes));
  }

  /** Puts instructions without operands behind one. */
  static void behind(Body body, AbstractInsnNode it, int... opcodes) {
    body.method().instructions.insert(it, plain(opcodes));
  }

  private static InsnList plain(int... opcodes) {
    InsnList list = new InsnList();
    for (int opcode : opcodes) {
      list.add(new InsnNode(opcode));
    }
    return list;
  }
}
