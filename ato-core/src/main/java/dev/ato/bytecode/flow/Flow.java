package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A method's blocks, from the one that it starts with. */
final class Flow {

  private final Values values;
  private final Block entry;
  private List<Block> blocks;

  Flow(Values values, Block entry) {
    this.values = values;
    this.entry = entry;
    blocks = reached(entry);
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
      for (Exit exit : exits(reached.get(i))) {
        meet(exit.target(), reached);
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
        step.operands().replaceAll(replacement::of);
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
