package dev.ato.bytecode;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The methods that a compiler made and that need no line in a report, since what they do shows
 * where they are used: bodies of lambdas, access methods, bridges, the making of switch tables. All
 * others stand for themselves, be they synthetic: the default arguments of Kotlin are computed in
 * one.
 */
final class ShownElsewhere {

  private static final String DESERIALIZING = "$deserializeLambda$";
  private static final int MADE = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

  private static final Set<String> BOXES =
      Set.of(
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Double",
          "java/lang/Float",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Number",
          "java/lang/Short",
          "scala/runtime/BoxesRunTime");

  private final ClassNode owner;

  /** The names of those that may stand where they are used. */
  private final Set<String> lifted = new HashSet<>();

  private final Set<String> inPlace = new HashSet<>();
  private final Set<String> byName = new HashSet<>();

  private ShownElsewhere(ClassNode owner) {
    this.owner = owner;
  }

  /** Their names with their descriptors; the class must be as its file has it. */
  static Set<String> of(ClassNode owner) {
    ShownElsewhere found = new ShownElsewhere(owner);
    boolean isPossible = false;
    for (MethodNode method : owner.methods) {
      isPossible |= found.mayBeOne(method);
      if (LiftedMethods.isOne(method)) {
        found.lifted.add(method.name);
      }
    }
    if (!isPossible) {
      return Set.of();
    }
    if (!found.lifted.isEmpty()) {
      for (MethodNode method : owner.methods) {
        found.look(method);
      }
    }
    Set<String> shown = AccessMethods.inlined(owner);
    for (MethodNode method : owner.methods) {
      if (found.mayBeOne(method) && found.isOne(method)) {
        shown.add(key(method));
      }
    }
    return shown;
  }

  private boolean mayBeOne(MethodNode method) {
    return (method.access & MADE) != 0
        || (owner.access & Opcodes.ACC_SYNTHETIC) != 0
        || LiftedMethods.isOne(method);
  }

  private boolean isOne(MethodNode method) {
    if ((method.access & Opcodes.ACC_BRIDGE) != 0 && isBridge(method)) {
      return true;
    }
    return isLifted(method)
        || method.name.equals(DESERIALIZING)
        || SwitchTables.isMaking(method.name)
        || (GroovyCallSites.isOne(method) && !GroovyCallSites.names(owner).isEmpty())
        || AccessConstructors.isOne(method, owner)
        || (method.name.equals("<clinit>") && hasOnlyTables());
  }

  private boolean isLifted(MethodNode method) {
    if (!LiftedMethods.isOne(method) || byName.contains(key(method))) {
      return false;
    }
    boolean isDead = (method.access & Opcodes.ACC_PRIVATE) != 0;
    return inPlace.contains(key(method)) || isDead;
  }

  /** Whether the class is one that the compiler keeps switch tables in. */
  private boolean hasOnlyTables() {
    return (owner.access & Opcodes.ACC_SYNTHETIC) != 0
        && owner.fields.stream().allMatch(field -> SwitchTables.isTable(field.name));
  }

  /** Notes which methods of the class stand where they are used, and which are named there. */
  private void look(MethodNode method) {
    if (method.name.equals(DESERIALIZING)) {
      return;
    }
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof MethodInsnNode call
          && call.owner.equals(owner.name)
          && lifted.contains(call.name)) {
        boolean isInPlace = LiftedMethods.called(call, owner).isPresent();
        (isInPlace ? inPlace : byName).add(call.name + call.desc);
      } else if (node instanceof InvokeDynamicInsnNode call) {
        look(call);
      }
    }
  }

  private void look(InvokeDynamicInsnNode call) {
    Optional<MethodNode> body = LambdaText.of(call).flatMap(lambda -> lambda.body(owner));
    if (body.isPresent()) {
      inPlace.add(key(body.get()));
      return;
    }
    for (Object argument : call.bsmArgs) {
      if (argument instanceof Handle handle && handle.getOwner().equals(owner.name)) {
        byName.add(handle.getName() + handle.getDesc());
      }
    }
  }

  /** Whether a method does nothing but hand what it is given to one other. */
  private static boolean isBridge(MethodNode method) {
    List<AbstractInsnNode> code = Code.of(method);
    int calls = 0;
    for (AbstractInsnNode node : code) {
      if (node instanceof MethodInsnNode call) {
        calls += BOXES.contains(call.owner) ? 0 : 1;
      } else if (!isHanding(node)) {
        return false;
      }
    }
    return calls == 1;
  }

  private static boolean isHanding(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    return (node instanceof VarInsnNode && opcode <= Opcodes.ALOAD)
        || (node instanceof TypeInsnNode && opcode == Opcodes.CHECKCAST)
        || (node instanceof InsnNode && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
  }

  private static String key(MethodNode method) {
    return method.name + method.desc;
  }
}
