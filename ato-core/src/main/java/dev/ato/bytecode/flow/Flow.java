package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;

/** A method's blocks, from the one that it starts with. */
final class Flow {

  private static final int HIGHEST_OPCODE = 202;

  private final Values values;
  private final Block entry;
  private List<Block> blocks;

  /** The opcodes of the instructions that the steps were when they were read. */
  private final BitSet opcodes = new BitSet(HIGHEST_OPCODE);

  Flow(Values values, Block entry) {
    this.values = values;
    this.entry = entry;
    blocks = reached(entry);
    for (Block block : blocks) {
      for (Step step : block.steps()) {
        if (step.origin() != null) {
          opcodes.set(step.origin().getOpcode());
        }
      }
    }
  }

  Values values() {
    return values;
  }

  /** The block that the method starts with; of a lambda it may unbox what it is given. */
  Block entry() {
    return entry;
  }

  /** All blocks that are reached. */
  List<Block> blocks() {
    return blocks;
  }

  /** Whether there was a step of an instruction, so that most rules need not look at the steps. */
  boolean had(int opcode) {
    return opcodes.get(opcode);
  }

  /** Whether there was a choice between more than two ways. */
  boolean hadSwitch() {
    return had(Opcodes.TABLESWITCH) || had(Opcodes.LOOKUPSWITCH);
  }

  /** Numbers the blocks anew, without those that no way leads to any more. */
  void forgetUnreached() {
    blocks.forEach(block -> block.number(-1));
    blocks = reached(entry);
  }

  /** Whether there is a step like that. */
  boolean has(Predicate<Step> property) {
    for (Block block : blocks) {
      if (block.has(property)) {
        return true;
      }
    }
    return false;
  }

  private static List<Block> reached(Block entry) {
    List<Block> reached = new ArrayList<>();
    meet(entry, reached);
    for (int i = 0; i < reached.size(); i++) {
      Block block = reached.get(i);
      if (block.jump() != null) {
        meet(block.jump().target(), reached);
      }
      for (Step step : block.steps()) {
        for (Exit exit : step.exits()) {
          meet(exit.target(), reached);
        }
      }
    }
    return reached;
  }

  private static void meet(Block block, List<Block> reached) {
    if (block.number() < 0) {
      block.number(reached.size());
      reached.add(block);
    }
  }

  /** Puts other values in the place of some, by their numbers, wherever they are used. */
  void replace(Map<Integer, Value> others) {
    Others replacement = new Others(values, others);
    for (Block block : blocks()) {
      for (Value.Phi phi : block.phis()) {
        phi.arguments().replaceAll(replacement::of);
      }
      for (Step step : block.steps()) {
        step.replaceOperands(replacement::of);
      }
    }
  }

  /** Replaces what stands in the place of a value, too. */
  private static final class Others {

    private final Map<Integer, Value> others;
    private final Replacement replacement;

    Others(Values values, Map<Integer, Value> others) {
      this.others = others;
      replacement = new Replacement(values, this::leaf);
    }

    Value of(Value value) {
      return replacement.of(value);
    }

    private Value leaf(Value leaf) {
      Value other = others.get(leaf.number());
      return other == null ? leaf : of(other);
    }
  }

  /** The blocks from which each is reached. */
  Map<Block, List<Block>> before() {
    Map<Block, List<Block>> before = new HashMap<>();
    for (Block block : blocks()) {
      for (Exit exit : exits(block)) {
        before.computeIfAbsent(exit.target(), absent -> new ArrayList<>()).add(block);
      }
    }
    return before;
  }

  /** The ways on from a block. */
  static List<Exit> exits(Block block) {
    List<Exit> exits = new ArrayList<>(2);
    if (block.jump() != null) {
      exits.add(block.jump());
    }
    for (Step step : block.steps()) {
      if (!step.exits().isEmpty()) {
        exits.addAll(step.exits());
      }
    }
    return exits;
  }
}
