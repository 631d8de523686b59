package dev.ato.it.equivalence;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Shows that two versions of a method do the same, without asking for fingerprints. */
public final class Equivalence {

  private final ClassNode one;
  private final ClassNode other;
  private final String member;

  private Equivalence(byte[] one, byte[] other, String member) {
    this.one = read(one);
    this.other = read(other);
    this.member = member;
  }

  /**
   * The rule that it takes, besides those before it, to show that a method does the same in two
   * class files; empty if it cannot be shown.
   *
   * @param member name and descriptor of the method
   */
  public static Optional<Rule> of(byte[] one, byte[] other, String member) {
    Equivalence equivalence = new Equivalence(one, other, member);
    return Arrays.stream(Rule.values()).filter(equivalence::holds).findFirst();
  }

  private boolean holds(Rule last) {
    MethodNode first = method(one);
    MethodNode second = method(other);
    Wording wording = new Wording(last, privateMethods(one));
    if (last.allows(Rule.DEFAULT_ELEMENTS)) {
      DefaultElements.remove(first);
      DefaultElements.remove(second);
    }
    if (last.allows(Rule.ORDER_OF_CAPTURED_FIELDS)) {
      CapturedFields.sort(one, first);
      CapturedFields.sort(other, second);
    }
    if (last.allows(Rule.UNREAD_FIELDS)) {
      UnreadFields.remove(one, first);
      UnreadFields.remove(other, second);
    }
    return first.access == second.access
        && Lockstep.agree(
            new Program(first, wording).start(one.name),
            new Program(second, wording).start(one.name));
  }

  private static Set<String> privateMethods(ClassNode type) {
    return type.methods.stream()
        .filter(method -> (method.access & Opcodes.ACC_PRIVATE) != 0)
        .map(method -> type.name + "." + method.name + method.desc)
        .collect(Collectors.toSet());
  }

  private MethodNode method(ClassNode type) {
    return type.methods.stream()
        .filter(method -> member.equals(method.name + method.desc))
        .findFirst()
        .orElseThrow();
  }

  private static ClassNode read(byte[] classFile) {
    ClassNode type = new ClassNode();
    new ClassReader(classFile).accept(type, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
    return type;
  }
}
