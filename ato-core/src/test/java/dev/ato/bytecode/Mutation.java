package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A kind of small change to the logic of a method. */
record Mutation(String name, Change change) {

  /** Changes a method in place; false if it found nothing to change. */
  @FunctionalInterface
  interface Change {
    boolean apply(MethodNode method, Random random);
  }

  /** Changes one instruction of a type. */
  static <T extends AbstractInsnNode> Mutation of(String name, Class<T> type, Consumer<T> change) {
    return of(name, type, instruction -> true, change);
  }

  /** Changes one instruction of a type that fulfils a condition. */
  static <T extends AbstractInsnNode> Mutation of(
      String name, Class<T> type, Predicate<T> condition, Consumer<T> change) {
    return inMethod(name, type, condition, (method, instruction) -> change.accept(instruction));
  }

  /** Changes a method at one instruction of a type that fulfils a condition. */
  static <T extends AbstractInsnNode> Mutation inMethod(
      String name, Class<T> type, Predicate<T> condition, BiConsumer<MethodNode, T> change) {
    return new Mutation(
        name,
        (method, random) -> {
          List<T> candidates = candidates(method, type, condition);
          if (candidates.isEmpty()) {
            return false;
          }
          change.accept(method, candidates.get(random.nextInt(candidates.size())));
          return true;
        });
  }

  @Override
  public String toString() {
    return name;
  }

  private static <T extends AbstractInsnNode> List<T> candidates(
      MethodNode method, Class<T> type, Predicate<T> condition) {
    List<T> candidates = new ArrayList<>();
    for (AbstractInsnNode node : method.instructions) {
      if (type.isInstance(node) && condition.test(type.cast(node))) {
        candidates.add(type.cast(node));
      }
    }
    return candidates;
  }
}
