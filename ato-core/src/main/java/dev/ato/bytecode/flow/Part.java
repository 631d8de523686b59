package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Instructions that are executed one after the other: a basic block before values are known. */
final class Part {

  /** A handler of what the part's last instruction may throw. */
  record Handler(String type, Part part) {}

  private final int number;
  private final List<AbstractInsnNode> instructions;
  private final List<Handler> handlers = new ArrayList<>(2);
  private final List<Part> next = new ArrayList<>(2);
  private final BitSet liveLocals = new BitSet();
  private final BitSet stored = new BitSet();
  private final Block block = new Block();
  private final List<Frame> arrivals = new ArrayList<>(2);
  private @Nullable Part following;
  private int entries;

  /**
   * A part.
   *
   * @param number its place among the parts of its method
   */
  Part(int number, List<AbstractInsnNode> instructions) {
    this.number = number;
    this.instructions = instructions;
  }

  /** Its place among the parts of its method. */
  int number() {
    return number;
  }

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

  /** Finds which local variables the part itself reads before it writes them. */
  void noteLocals() {
    for (AbstractInsnNode instruction : instructions) {
      if (instruction instanceof IincInsnNode step) {
        noteRead(step.var);
      } else if (instruction instanceof VarInsnNode access) {
        if (access.getOpcode() <= Opcodes.ALOAD) {
          noteRead(access.var);
        } else {
          stored.set(access.var);
        }
      }
    }
  }

  /** Notes that a variable is read; whether that was news. */
  private boolean noteRead(int slot) {
    boolean isNews = !stored.get(slot) && !liveLocals.get(slot);
    if (isNews) {
      liveLocals.set(slot);
    }
    return isNews;
  }

  /** Adds those that what comes next reads; whether that was news. */
  boolean addLiveLocals() {
    boolean isNews = false;
    for (Part part : next) {
      BitSet there = part.liveLocals();
      for (int slot = there.nextSetBit(0); slot >= 0; slot = there.nextSetBit(slot + 1)) {
        isNews |= noteRead(slot);
      }
    }
    return isNews;
  }

  /** The local variables that are read before they are written, from here on. */
  BitSet liveLocals() {
    return liveLocals;
  }

  /** How many ways lead here from parts that are reached. */
  int entries() {
    return entries;
  }

  void addEntry() {
    entries++;
  }
}
