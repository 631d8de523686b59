package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Cuts code into parts: at each jump and target, and behind each step that has a handler, so that a
 * handler sees the local variables of one point only (JVMS §2.10, §3.12).
 *
 * <p>Only what a path reaches is kept; of the handlers of a point those that can be asked: none
 * behind one that catches everything, none of a type that was asked before.
 */
final class Parts {

  private static final String EVERYTHING = "java/lang/Throwable";

  private final List<AbstractInsnNode> code = new ArrayList<>();
  private final Map<LabelNode, Integer> places = new HashMap<>();
  private final List<List<TryCatchBlockNode>> guards = new ArrayList<>();
  private final Map<Integer, Part> byStart = new HashMap<>();
  private final List<Part> reached = new ArrayList<>();

  private Parts() {}

  static Parts of(MethodNode method) {
    Parts parts = new Parts();
    parts.number(method);
    parts.cut(method);
    parts.connect();
    parts.order();
    parts.findLiveLocals();
    return parts;
  }

  /** The parts that are reached, each before those that it leads to, but for ways back. */
  List<Part> reached() {
    return reached;
  }

  private void number(MethodNode method) {
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof LabelNode label) {
        places.put(label, code.size());
      } else if (node.getOpcode() >= 0) {
        if (node.getOpcode() == Opcodes.JSR || node.getOpcode() == Opcodes.RET) {
          throw new UnfitCodeException("it uses subroutines");
        }
        code.add(node);
        guards.add(List.of());
      }
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      for (int i = place(block.start); i < place(block.end); i++) {
        if (Throwing.mayThrow(code.get(i), block.type)) {
          if (guards.get(i).isEmpty()) {
            guards.set(i, new ArrayList<>());
          }
          guards.get(i).add(block);
        }
      }
    }
  }

  private int place(LabelNode label) {
    return Objects.requireNonNull(places.get(label));
  }

  private void cut(MethodNode method) {
    BitSet starts = new BitSet();
    starts.set(0);
    method.tryCatchBlocks.forEach(block -> starts.set(place(block.handler)));
    for (int i = 0; i < code.size(); i++) {
      List<LabelNode> targets = targets(code.get(i));
      targets.forEach(target -> starts.set(place(target)));
      if (!targets.isEmpty() || isEnd(code.get(i)) || !guards.get(i).isEmpty()) {
        starts.set(i + 1);
      }
    }
    Part part = new Part();
    for (int i = 0; i < code.size(); i++) {
      if (starts.get(i)) {
        part = new Part();
        byStart.put(i, part);
      }
      part.instructions().add(code.get(i));
    }
  }

  private void connect() {
    int start = 0;
    while (start < code.size()) {
      Part part = Objects.requireNonNull(byStart.get(start));
      start += part.instructions().size();
      if (!isEnd(part.last())) {
        Part following = byStart.get(start);
        if (following == null) {
          throw new UnfitCodeException("control runs off its end");
        }
        part.following(following);
        part.next().add(following);
      }
      for (LabelNode target : targets(part.last())) {
        part.next().add(at(target));
      }
      addHandlers(part, guards.get(start - 1));
    }
  }

  /** The part that a label of the same method stands before. */
  Part at(LabelNode label) {
    Part part = byStart.get(place(label));
    if (part == null) {
      throw new UnfitCodeException("it jumps behind its end");
    }
    return part;
  }

  private void addHandlers(Part part, List<TryCatchBlockNode> blocks) {
    Set<String> asked = new HashSet<>();
    for (TryCatchBlockNode block : blocks) {
      String type = block.type == null ? EVERYTHING : block.type;
      if (asked.add(type)) {
        part.handlers().add(new Part.Handler(type, at(block.handler)));
        part.next().add(at(block.handler));
      }
      if (type.equals(EVERYTHING)) {
        return;
      }
    }
  }

  /** Where a jump may lead, apart from what follows it. */
  static List<LabelNode> targets(AbstractInsnNode instruction) {
    if (instruction instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    }
    List<LabelNode> targets = new ArrayList<>();
    if (instruction instanceof TableSwitchInsnNode choice) {
      targets.addAll(choice.labels);
      targets.add(choice.dflt);
    } else if (instruction instanceof LookupSwitchInsnNode choice) {
      targets.addAll(choice.labels);
      targets.add(choice.dflt);
    }
    return targets;
  }

  private static boolean isEnd(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return opcode == Opcodes.GOTO
        || opcode == Opcodes.ATHROW
        || (opcode >= Opcodes.TABLESWITCH && opcode <= Opcodes.RETURN);
  }

  private void order() {
    if (code.isEmpty()) {
      throw new UnfitCodeException("it has no instruction");
    }
    Set<Part> seen = new HashSet<>();
    Deque<Part> path = new ArrayDeque<>();
    Map<Part, Integer> tried = new HashMap<>();
    Part first = Objects.requireNonNull(byStart.get(0));
    path.push(first);
    seen.add(first);
    while (!path.isEmpty()) {
      Part part = path.peek();
      int way = tried.merge(part, 1, Integer::sum) - 1;
      if (way < part.next().size()) {
        Part next = part.next().get(way);
        if (seen.add(next)) {
          path.push(next);
        }
      } else {
        reached.add(path.pop());
      }
    }
    Collections.reverse(reached);
    for (int i = 0; i < reached.size(); i++) {
      reached.get(i).order(i);
      reached.get(i).next().forEach(Part::addEntry);
    }
  }

  private void findLiveLocals() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = reached.size() - 1; i >= 0; i--) {
        changed |= updateLiveLocals(reached.get(i));
      }
    }
  }

  private static boolean updateLiveLocals(Part part) {
    BitSet live = new BitSet();
    part.next().forEach(next -> live.or(next.liveLocals()));
    List<AbstractInsnNode> instructions = part.instructions();
    for (int i = instructions.size() - 1; i >= 0; i--) {
      AbstractInsnNode instruction = instructions.get(i);
      if (instruction instanceof IincInsnNode step) {
        live.set(step.var);
      } else if (instruction instanceof VarInsnNode access) {
        live.set(access.var, access.getOpcode() <= Opcodes.ALOAD);
      }
    }
    if (live.equals(part.liveLocals())) {
      return false;
    }
    part.liveLocals().or(live);
    return true;
  }
}
