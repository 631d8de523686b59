package dev.ato.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods that a compiler made and that need no line in a report, since what they do shows
 * where they are used: bodies of lambdas, access methods, bridges, the making of switch tables. All
 * others stand for themselves, be they synthetic: the default arguments of Kotlin are computed in
 * one. So does the body of a lambda that nothing makes, and one that code also names: what is said
 * here of a method is that another one, which is not said to be shown elsewhere, shows it.
 */
final class ShownElsewhere {

  private static final String DESERIALIZING = "$deserializeLambda$";
  private static final int MADE = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

  private final ClassNode owner;

  /** The methods that stand in the place of their use, by the method in which they do. */
  private final Map<String, Set<String>> inPlace = new HashMap<>();

  private final Set<String> byName = new HashSet<>();

  /** The names of the lifted methods. */
  private final Set<String> names = new HashSet<>();

  private ShownElsewhere(ClassNode owner) {
    this.owner = owner;
  }

  /** Their names with their descriptors; the class must be as its file has it. */
  static Set<String> of(ClassNode owner) {
    ShownElsewhere found = new ShownElsewhere(owner);
    if (!found.mayHaveOne()) {
      return Set.of();
    }
    Set<String> inlined = AccessMethods.inlined(owner);
    Set<String> lifted = found.lifted(inlined);
    Set<String> shown = new HashSet<>(inlined);
    for (MethodNode method : owner.methods) {
      if (found.mayBeOne(method) && (lifted.contains(key(method)) || found.isOne(method))) {
        shown.add(key(method));
      }
    }
    return shown;
  }

  private boolean mayHaveOne() {
    for (MethodNode method : owner.methods) {
      if (mayBeOne(method)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeOne(MethodNode method) {
    return (method.access & MADE) != 0
        || (owner.access & Opcodes.ACC_SYNTHETIC) != 0
        || LiftedMethods.isOne(method, owner);
  }

  private boolean isOne(MethodNode method) {
    return Bridges.isOne(method, owner)
        || (isMade(method) && method.name.equals(DESERIALIZING))
        || (isMade(method) && SwitchTables.isMaking(method.name))
        || (GroovyCallSites.isOne(method) && !GroovyCallSites.names(owner).isEmpty())
        || AccessConstructors.isOne(method, owner)
        || (method.name.equals("<clinit>") && makesOnlyTables(method));
  }

  private static boolean isMade(MethodNode method) {
    return (method.access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  /** Whether the class is one that the compiler keeps switch tables in, and makes them here. */
  private boolean makesOnlyTables(MethodNode initializer) {
    return (owner.access & Opcodes.ACC_SYNTHETIC) != 0
        && !owner.fields.isEmpty()
        && owner.fields.stream().allMatch(field -> SwitchTables.isTable(field.name))
        && OrdinalArrays.of(initializer).isPresent();
  }

  /**
   * The lifted methods that stand in a method with a line of its own, directly or by others.
   *
   * @param inlined the methods that have none, and show in other classes, without what they lift
   */
  private Set<String> lifted(Set<String> inlined) {
    Set<String> candidates = new HashSet<>();
    for (MethodNode method : owner.methods) {
      if (LiftedMethods.isOne(method, owner)) {
        candidates.add(key(method));
        names.add(method.name);
      }
    }
    if (candidates.isEmpty()) {
      return candidates;
    }
    for (MethodNode method : owner.methods) {
      look(method, inlined.contains(key(method)));
    }
    candidates.removeAll(byName);
    candidates.removeAll(inlined);
    return standingIn(candidates);
  }

  private Set<String> standingIn(Set<String> candidates) {
    Deque<String> open = new ArrayDeque<>();
    for (String showing : inPlace.keySet()) {
      if (!candidates.contains(showing)) {
        open.add(showing);
      }
    }
    Set<String> reached = new HashSet<>();
    while (!open.isEmpty()) {
      for (String body : inPlace.getOrDefault(open.remove(), Set.of())) {
        if (candidates.contains(body) && reached.add(body)) {
          open.add(body);
        }
      }
    }
    return reached;
  }

  /** Notes which methods of the class stand where they are used, and which are named there. */
  private void look(MethodNode method, boolean isInlined) {
    if (isMade(method) && method.name.equals(DESERIALIZING)) {
      return;
    }
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof MethodInsnNode call
          && call.owner.equals(owner.name)
          && names.contains(call.name)) {
        boolean isInPlace = !isInlined && LiftedMethods.called(call, owner).isPresent();
        note(method, call.name + call.desc, isInPlace);
      } else if (node instanceof InvokeDynamicInsnNode call) {
        look(method, call);
      } else if (node instanceof LdcInsnNode push) {
        addNamed(push.cst);
      }
    }
  }

  private void look(MethodNode method, InvokeDynamicInsnNode call) {
    Optional<MethodNode> body = LambdaText.of(call).flatMap(lambda -> lambda.body(owner));
    if (body.isPresent()) {
      note(method, key(body.get()), true);
      return;
    }
    addNamed(call.bsm);
    for (Object argument : call.bsmArgs) {
      addNamed(argument);
    }
  }

  private void note(MethodNode using, String used, boolean isInPlace) {
    if (isInPlace) {
      inPlace.computeIfAbsent(key(using), absent -> new HashSet<>()).add(used);
    } else {
      byName.add(used);
    }
  }

  /** Notes the method that a constant refers to by its name. */
  private void addNamed(Object constant) {
    if (constant instanceof Handle handle && handle.getOwner().equals(owner.name)) {
      byName.add(handle.getName() + handle.getDesc());
    } else if (constant instanceof ConstantDynamic dynamic) {
      addNamed(dynamic.getBootstrapMethod());
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        addNamed(dynamic.getBootstrapMethodArgument(i));
      }
    }
  }

  private static String key(MethodNode method) {
    return method.name + method.desc;
  }
}
