package dev.ato.it.mutation;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Other keys of a switch, or other targets for the same ones. */
final class SwitchMutators {

  static final List<TreeMutator> ALL =
      List.of(
          table("targets in a table exchanged", it -> exchange(it.labels)),
          table(
              "keys of a table one further",
              it -> {
                it.min++;
                it.max++;
              }),
          table("default for a key of a table", it -> it.labels.set(0, it.dflt)),
          table("key for the default of a table", it -> it.dflt = it.labels.get(0)),
          lookup("targets of keys exchanged", it -> exchange(it.labels)),
          lookup("last key one further", it -> it.keys.set(last(it), it.keys.get(last(it)) + 1)),
          lookup(
              "key dropped",
              it -> {
                it.labels.remove(last(it));
                it.keys.remove(last(it));
              }),
          lookup("key for the default", it -> it.dflt = it.labels.get(0)));

  private SwitchMutators() {}

  private static TreeMutator table(String name, Consumer<TableSwitchInsnNode> change) {
    return Change.of(name, TableSwitchInsnNode.class, it -> it.labels.size() > 1, change);
  }

  private static TreeMutator lookup(String name, Consumer<LookupSwitchInsnNode> change) {
    return Change.of(
        name,
        LookupSwitchInsnNode.class,
        it -> it.labels.size() > 1 && it.keys.get(last(it)) < Integer.MAX_VALUE,
        change);
  }

  private static int last(LookupSwitchInsnNode choice) {
    return choice.keys.size() - 1;
  }

  private static void exchange(List<LabelNode> targets) {
    Collections.swap(targets, 0, targets.size() - 1);
  }
}
