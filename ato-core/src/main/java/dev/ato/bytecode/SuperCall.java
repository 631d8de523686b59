package dev.ato.bytecode;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * A call by {@code super} that stands where it was put in the place of its access method: what it
 * selects depends on the class that it was written in (JVMS §6.5.invokespecial), so it keeps that.
 */
final class SuperCall extends MethodInsnNode {

  private final String caller;

  /**
   * A call.
   *
   * @param caller the class that it was written in, by its internal name
   */
  SuperCall(MethodInsnNode call, String caller) {
    super(call.getOpcode(), call.owner, call.name, call.desc, call.itf);
    this.caller = caller;
  }

  /** The class that it was written in, by its internal name (JVMS §4.2.1). */
  String caller() {
    return caller;
  }

  @Override
  public AbstractInsnNode clone(@Nullable Map<LabelNode, LabelNode> labels) {
    return new SuperCall(this, caller);
  }
}
