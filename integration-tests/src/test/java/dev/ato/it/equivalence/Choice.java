package dev.ato.it.equivalence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Where a switch leads, whichever instruction it is. */
record Choice(Map<Integer, LabelNode> targets, LabelNode otherwise) {

  static Choice of(AbstractInsnNode node) {
    Map<Integer, LabelNode> targets = new TreeMap<>();
    if (node instanceof TableSwitchInsnNode table) {
      for (int i = 0; i < table.labels.size(); i++) {
        targets.put(table.min + i, table.labels.get(i));
      }
      return new Choice(targets, table.dflt);
    }
    LookupSwitchInsnNode lookup = (LookupSwitchInsnNode) node;
    for (int i = 0; i < lookup.labels.size(); i++) {
      targets.put(lookup.keys.get(i), lookup.labels.get(i));
    }
    return new Choice(targets, lookup.dflt);
  }

  static boolean isOne(AbstractInsnNode node) {
    return node instanceof TableSwitchInsnNode || node instanceof LookupSwitchInsnNode;
  }

  /** Where it leads for a constant. */
  Optional<LabelNode> chosen(List<Expression> operands) {
    return operands.get(0) instanceof Expression.Constant known
            && known.value() instanceof Integer key
        ? Optional.of(target(key))
        : Optional.empty();
  }

  LabelNode target(int key) {
    return targets.getOrDefault(key, otherwise);
  }
}
