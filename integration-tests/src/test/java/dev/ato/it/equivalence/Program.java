package dev.ato.it.equivalence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Frame;

/** One of the two methods. */
final class Program {

  /** More than any change of one instruction needs. */
  private static final int SPARE = 20;

  private final MethodNode method;
  private final Wording wording;
  private final Recorder recorder;

  Program(MethodNode method, Wording wording) {
    this.method = method;
    this.wording = wording;
    recorder = new Recorder(wording);
  }

  Wording wording() {
    return wording;
  }

  Recorder recorder() {
    return recorder;
  }

  /** The place where the method begins, with symbols for its parameters. */
  Side start(String owner) {
    Frame<Expression> frame = new Frame<>(method.maxLocals + SPARE, method.maxStack + SPARE);
    for (int i = 0; i < frame.getLocals(); i++) {
      frame.setLocal(i, Expression.NONE);
    }
    int slot = 0;
    if ((method.access & Opcodes.ACC_STATIC) == 0) {
      frame.setLocal(slot++, new Expression.Symbol(0, owner, 1));
    }
    for (Type type : Type.getArgumentTypes(method.desc)) {
      frame.setLocal(slot, new Expression.Symbol(slot + 1, type.getInternalName(), type.getSize()));
      slot += type.getSize();
    }
    return new Side(this, frame, method.instructions.getFirst());
  }

  /** The handlers of an instruction in the order in which they are asked, each type once. */
  List<Handler> handlers(AbstractInsnNode node) {
    int place = method.instructions.indexOf(node);
    List<Handler> handlers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      boolean guards =
          method.instructions.indexOf(block.start) <= place
              && place < method.instructions.indexOf(block.end);
      String type = block.type == null ? "java/lang/Throwable" : block.type;
      if (guards && !seen.contains("java/lang/Throwable") && seen.add(type)) {
        handlers.add(new Handler(type, block.handler));
      }
    }
    return handlers;
  }

  /** Where an exception of a type leads. */
  record Handler(String type, LabelNode target) {}
}
