package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Cuts code into parts: at each jump and target, and behind each step that has a handler, so that a
 * handler sees the local variables of one point only (JVMS §2.10, §3.12).
 *
 * <p>Only what a path reaches is kept; of the handlers of a point those that can be asked: none
 * behind one that catches everything, none of a type that was asked before.
 */
final class Parts {

  private static final String EVERYTHING = "java/lang/Throwable";

  private final MethodNode method;
  private final List<AbstractInsnNode> code;
  private final List<List<TryCatchBlockNode>> guards = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Part> reached = new ArrayList<>();

  /** The place in the code of each node that is one, or of the next that is. */
  private int[] places = {};

  /** The part that begins at a place. */
  private @Nullable Part[] byStart = {};

  private Parts(MethodNode method) {
    this.method = method;
    code = new ArrayList<>(method.instructions.size());
  }

  static Parts of(MethodNode method) {
    Parts parts = new Parts(method);
    if (parts.isStraight()) {
      parts.reached.add(new Part(0, parts.code));
      return parts;
    }
    parts.number();
    parts.guard();
    parts.cut();
    parts.connect();
    parts.order();
    parts.findLiveLocals();
    return parts;
  }

  /** Reads the code; whether it goes straight from its beginning to its end, as most does. */
  private boolean isStraight() {
    boolean isStraight = method.tryCatchBlocks.isEmpty();
    AbstractInsnNode last = null;
    for (AbstractInsnNode node = method.instructions.getFirst();
        node != null;
        node = node.getNext()) {
      if (node.getOpcode() >= 0) {
        isStraight &= !mayJump(node) && (last == null || !isEnd(last));
        code.add(node);
        last = node;
      }
    }
    if (last == null) {
      throw new UnfitCodeException("it has no instruction");
    }
    return isStraight && isEnd(last);
  }

  /** The parts that are reached, each before those that it leads to, but for ways back. */
  List<Part> reached() {
    return reached;
  }

  private void number() {
    places = new int[method.instructions.size()];
    int index = 0;
    int place = 0;
    for (AbstractInsnNode node = method.instructions.getFirst();
        node != null;
        node = node.getNext()) {
      places[index++] = place;
      int opcode = node.getOpcode();
      if (opcode == Opcodes.JSR || opcode == Opcodes.RET) {
        throw new UnfitCodeException("it uses subroutines");
      } else if (opcode >= 0) {
        place++;
      }
    }
  }

  private int place(LabelNode label) {
    return places[method.instructions.indexOf(label)];
  }

  private void guard() {
    if (method.tryCatchBlocks.isEmpty()) {
      return;
    }
    for (int i = 0; i < code.size(); i++) {
      guards.add(List.of());
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

  /** The handlers around an instruction that may get what it throws. */
  private List<TryCatchBlockNode> guards(int place) {
    return guards.isEmpty() ? List.of() : guards.get(place);
  }

  private void cut() {
    BitSet starts = new BitSet(code.size() + 1);
    starts.set(0);
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      starts.set(place(block.handler));
    }
    for (int i = 0; i < code.size(); i++) {
      AbstractInsnNode node = code.get(i);
      boolean jumps = mayJump(node);
      if (node instanceof JumpInsnNode jump) {
        starts.set(place(jump.label));
      } else if (jumps) {
        for (LabelNode target : targets(node)) {
          starts.set(place(target));
        }
      }
      if (jumps || isEnd(node) || !guards(i).isEmpty()) {
        starts.set(i + 1);
      }
    }
    byStart = new Part[code.size() + 1];
    int end;
    for (int start = 0; start < code.size(); start = end) {
      end =
          Math.min(
              starts.nextSetBit(start + 1) < 0 ? code.size() : starts.nextSetBit(start + 1),
              code.size());
      Part part = new Part(parts.size(), code.subList(start, end));
      byStart[start] = part;
      parts.add(part);
    }
  }

  private void connect() {
    int end = 0;
    for (Part part : parts) {
      end += part.instructions().size();
      if (!isEnd(part.last())) {
        Part following = byStart[end];
        if (following == null) {
          throw new UnfitCodeException("control runs off its end");
        }
        part.following(following);
        part.next().add(following);
      }
      if (mayJump(part.last())) {
        for (LabelNode target : targets(part.last())) {
          part.next().add(at(target));
        }
      }
      addHandlers(part, guards(end - 1));
    }
  }

  /** The part that a label of the same method stands before. */
  Part at(LabelNode label) {
    Part part = byStart[place(label)];
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
  private static List<LabelNode> targets(AbstractInsnNode instruction) {
    if (instruction instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    } else if (instruction instanceof TableSwitchInsnNode choice) {
      return with(choice.labels, choice.dflt);
    } else if (instruction instanceof LookupSwitchInsnNode choice) {
      return with(choice.labels, choice.dflt);
    }
    return List.of();
  }

  private static List<LabelNode> with(List<LabelNode> labels, LabelNode otherwise) {
    List<LabelNode> all = new ArrayList<>(labels);
    all.add(otherwise);
    return all;
  }

  private static boolean mayJump(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return (opcode >= Opcodes.IFEQ && opcode <= Opcodes.LOOKUPSWITCH)
        || opcode == Opcodes.IFNULL
        || opcode == Opcodes.IFNONNULL;
  }

  private static boolean isEnd(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return opcode == Opcodes.GOTO
        || opcode == Opcodes.ATHROW
        || (opcode >= Opcodes.TABLESWITCH && opcode <= Opcodes.RETURN);
  }

  private void order() {
    BitSet seen = new BitSet();
    int[] tried = new int[parts.size()];
    Deque<Part> path = new ArrayDeque<>();
    path.push(parts.get(0));
    seen.set(0);
    while (!path.isEmpty()) {
      Part part = path.peek();
      int way = tried[part.number()]++;
      if (way == part.next().size()) {
        reached.add(path.pop());
      } else if (!seen.get(part.next().get(way).number())) {
        path.push(part.next().get(way));
        seen.set(path.peek().number());
      }
    }
    Collections.reverse(reached);
    for (Part part : reached) {
      for (Part next : part.next()) {
        next.addEntry();
      }
    }
  }

  /** Only where several ways meet it is asked what is read behind. */
  private void findLiveLocals() {
    if (reached.size() < 2) {
      return;
    }
    for (Part part : reached) {
      part.noteLocals();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = reached.size() - 1; i >= 0; i--) {
        changed |= reached.get(i).addLiveLocals();
      }
    }
  }
}
