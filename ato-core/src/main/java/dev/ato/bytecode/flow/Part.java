package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Instructions that are executed one after the other: a basic block before values are known. */
final class Part {

  /** A handler of what the part's last instruction may throw. */
  record Handler(String type, Part part) {}

  private final List<AbstractInsnNode> instructions = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();
  private final List<Part> next = new ArrayList<>();
  private final BitSet liveLocals = new BitSet();
  private final Block block = new Block();
  private final List<Frame> arrivals = new ArrayList<>();
  private @Nullable Part following;
  private int order = -1;
  private int entries;

  List<AbstractInsnNode> instructions() {
    return instructions;
  }

  AbstractInsnNode last() {
    return instructions.get(instructions.size() - 1);
  }

  /** What the part becomes. */
  Block block() {
    return block;
  }

  /** What is known on each way to it. */
  List<Frame> arrivals() {
    return arrivals;
  }

  /** The handlers around the last instruction, in the order in which they are asked. */
  List<Handler> handlers() {
    return handlers;
  }

  /** All that may come next, handlers included. */
  List<Part> next() {
    return next;
  }

  /** What control falls into; null at an end. */
  @Nullable Part following() {
    return following;
  }

  void following(Part part) {
    following = part;
  }

  /** The local variables that are read before they are written, from here on. */
  BitSet liveLocals() {
    return liveLocals;
  }

  /** The place in reverse postorder; -1 if no path reaches it. */
  int order() {
    return order;
  }

  void order(int place) {
    order = place;
  }

  /** How many ways lead here from parts that are reached. */
  int entries() {
    return entries;
  }

  void addEntry() {
    entries++;
  }
}
