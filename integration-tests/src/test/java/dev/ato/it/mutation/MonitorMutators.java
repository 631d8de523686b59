package dev.ato.it.mutation;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;

/** Other locking. */
final class MonitorMutators {

  static final List<TreeMutator> ALL =
      List.of(
          new TreeMutator("synchronized", MonitorMutators::flips),
          dropped("monitor not entered", Opcodes.MONITORENTER),
          dropped("monitor not left", Opcodes.MONITOREXIT),
          Change.in(
              "monitor entered twice",
              InsnNode.class,
              (body, it) -> it.getOpcode() == Opcodes.MONITORENTER,
              (body, it) -> Change.before(body, it, Opcodes.DUP, Opcodes.MONITORENTER)));

  private MonitorMutators() {}

  private static List<Runnable> flips(Body body) {
    return body.method().name.startsWith("<")
        ? List.of()
        : List.of(() -> body.method().access ^= Opcodes.ACC_SYNCHRONIZED);
  }

  private static TreeMutator dropped(String name, int opcode) {
    return Change.in(
        name,
        InsnNode.class,
        (body, it) -> it.getOpcode() == opcode,
        (body, it) -> Change.set(body, it, Opcodes.POP));
  }
}
