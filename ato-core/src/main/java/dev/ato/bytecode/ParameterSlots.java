package dev.ato.bytecode;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** Which local variable slots hold the receiver and the parameters at entry (JVMS §2.6.1). */
final class ParameterSlots {

  private final @Nullable String[] names;

  private ParameterSlots(@Nullable String[] names) {
    this.names = names;
  }

  static ParameterSlots of(MethodNode method) {
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    Type[] parameters = Type.getArgumentTypes(method.desc);
    int first = isStatic ? 0 : 1;
    int size = first + Arrays.stream(parameters).mapToInt(Type::getSize).sum();
    @Nullable String[] names = new @Nullable String[size];
    if (!isStatic) {
      names[0] = "this";
    }
    int slot = first;
    for (int i = 0; i < parameters.length; i++) {
      names[slot] = "p" + i;
      slot += parameters[i].getSize();
    }
    return new ParameterSlots(names);
  }

  /** How many slots the receiver and the parameters take. */
  int size() {
    return names.length;
  }

  /** Whether the receiver or a parameter begins at {@code slot}. */
  boolean contains(int slot) {
    return slot < names.length && names[slot] != null;
  }

  /** {@code this}, {@code p0}, {@code p1}, …; for other slots {@code v0}, {@code v1}, …. */
  String name(int slot) {
    String name = slot < names.length ? names[slot] : null;
    return name != null ? name : "v" + (slot - names.length);
  }
}
