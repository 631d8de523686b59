package dev.ato.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds the fields in which an inner class keeps the variables that it captures ({@code val$x}) and
 * the object around it ({@code this$0}), by the constructor's parameter that they hold.
 *
 * <p>The fields are looked at: they are synthetic and final, and each constructor that calls one of
 * the super class stores a parameter into them, the same everywhere, before it does so; two fields
 * never hold the same parameter.
 */
final class CapturedParameters {

  private final ClassNode node;
  private final Map<String, Integer> parameters = new HashMap<>();
  private final Set<String> captured = new HashSet<>();
  private final Set<String> unclear = new HashSet<>();

  private CapturedParameters(ClassNode node) {
    this.node = node;
  }

  /** The number of the parameter that each captured field of a class holds, by its name. */
  static Map<String, Integer> of(ClassNode node) {
    CapturedParameters captured = new CapturedParameters(node);
    for (FieldNode field : node.fields) {
      int wanted = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_FINAL;
      if ((field.access & (wanted | Opcodes.ACC_STATIC)) == wanted) {
        captured.captured.add(field.name + field.desc);
      }
    }
    if (captured.captured.isEmpty()) {
      return Map.of();
    }
    for (MethodNode method : node.methods) {
      if (method.name.equals("<init>")) {
        captured.readConstructor(method);
      }
    }
    return captured.clear();
  }

  private Map<String, Integer> clear() {
    parameters.keySet().removeAll(unclear);
    boolean isEachOnce = new HashSet<>(parameters.values()).size() == parameters.size();
    return isEachOnce ? parameters : Map.of();
  }

  /** Reads the stores {@code aload_0; xload n; putfield} before the other constructor is called. */
  private void readConstructor(MethodNode constructor) {
    Map<String, Integer> stored = new HashMap<>();
    @Nullable AbstractInsnNode place =
        behindChecks(Code.firstInstruction(constructor.instructions.getFirst()));
    while (place instanceof VarInsnNode self && isLoad(self) && self.var == 0) {
      @Nullable AbstractInsnNode load = Code.next(place);
      @Nullable AbstractInsnNode store =
          load == null ? null : Code.next(EnclosingInstances.behindCheck(load));
      if (!(load instanceof VarInsnNode value)
          || !isLoad(value)
          || !(store instanceof FieldInsnNode field)
          || field.getOpcode() != Opcodes.PUTFIELD
          || !field.owner.equals(node.name)) {
        break;
      }
      int parameter = parameter(constructor, value.var);
      boolean isCaptured = captured.contains(field.name + field.desc);
      if (!isCaptured || parameter < 0 || stored.put(field.name, parameter) != null) {
        unclear.add(field.name);
      }
      place = behindChecks(Code.next(store));
    }
    if (!callsAnother(constructor)) {
      merge(stored);
    }
  }

  /** What comes behind checks of the object around, whose value nobody takes. */
  private static @Nullable AbstractInsnNode behindChecks(@Nullable AbstractInsnNode start) {
    @Nullable AbstractInsnNode place = start;
    while (place != null) {
      AbstractInsnNode checked = EnclosingInstances.behindCheck(place);
      @Nullable AbstractInsnNode drop = Code.next(checked);
      if (checked == place || drop == null || drop.getOpcode() != Opcodes.POP) {
        break;
      }
      place = Code.next(drop);
    }
    return place;
  }

  /** Whether the constructor leaves the fields to another one of the class. */
  private boolean callsAnother(MethodNode constructor) {
    for (AbstractInsnNode instruction : constructor.instructions) {
      if (instruction instanceof MethodInsnNode call
          && call.name.equals("<init>")
          && call.owner.equals(node.name)) {
        return true;
      }
    }
    return false;
  }

  private void merge(Map<String, Integer> stored) {
    stored.forEach(
        (field, parameter) -> {
          if (!parameter.equals(parameters.putIfAbsent(field, parameter))
              && !parameter.equals(parameters.get(field))) {
            unclear.add(field);
          }
        });
  }

  private static boolean isLoad(VarInsnNode access) {
    return access.getOpcode() >= Opcodes.ILOAD && access.getOpcode() <= Opcodes.ALOAD;
  }

  private static int parameter(MethodNode method, int slot) {
    int next = 1;
    Type[] types = Type.getArgumentTypes(method.desc);
    for (int i = 0; i < types.length; i++) {
      if (next == slot) {
        return i;
      }
      next += types[i].getSize();
    }
    return -1;
  }
}
