package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A method's blocks, from the one that it starts with. */
final class Flow {

  private final Values values;
  private final Block entry;
  private final List<Block> blocks;

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

  private static List<Block> reached(Block entry) {
    Set<Block> seen = new LinkedHashSet<>();
    Deque<Block> open = new ArrayDeque<>();
    seen.add(entry);
    open.add(entry);
    while (!open.isEmpty()) {
      for (Exit exit : exits(open.remove())) {
        if (seen.add(exit.target())) {
          open.add(exit.target());
        }
      }
    }
    return List.copyOf(seen);
  }

  /** Puts other values in the place of some, by their numbers, wherever they are used. */
  void replace(Map<Integer, Value> others) {
    Map<Integer, Value> done = new HashMap<>();
    for (Block block : blocks()) {
      for (Value.Phi phi : block.phis()) {
        phi.arguments().replaceAll(value -> replaced(value, others, done));
      }
      for (Step step : block.steps()) {
        step.operands().replaceAll(value -> replaced(value, others, done));
      }
    }
  }

  private Value replaced(Value value, Map<Integer, Value> others, Map<Integer, Value> done) {
    return values.replaced(
        value,
        leaf -> {
          Value other = others.get(leaf.number());
          return other == null ? leaf : replaced(other, others, done);
        },
        done);
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
    List<Exit> exits = new ArrayList<>();
    Exit jump = block.jump();
    if (jump != null) {
      exits.add(jump);
    }
    for (Step step : block.steps()) {
      exits.addAll(step.exits());
    }
    return exits;
  }
}
