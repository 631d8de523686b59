package dev.ato.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Writes a {@code StringBuilder} that is made, appended to, asked for its text and forgotten as a
 * concatenation, as JEP 280 compiles it (JLS §15.18.1).
 *
 * <p>Sound where nothing else sees the builder, and every way to its text goes through the same
 * calls in the same order: then the text is that of the parts. An object is asked for its own text
 * where it was appended, as a step of its own, so that the order of effects stays.
 */
final class BuilderChains implements FlowRule {

  private static final String BUILDER = "java/lang/StringBuilder";
  private static final Map<String, String> APPENDED =
      Map.of(
          "(Ljava/lang/String;)Ljava/lang/StringBuilder;", TextOf.STRING,
          "(Ljava/lang/Object;)Ljava/lang/StringBuilder;", "Ljava/lang/Object;",
          "(I)Ljava/lang/StringBuilder;", "I",
          "(C)Ljava/lang/StringBuilder;", "C",
          "(Z)Ljava/lang/StringBuilder;", "Z",
          "(J)Ljava/lang/StringBuilder;", "J",
          "(F)Ljava/lang/StringBuilder;", "F",
          "(D)Ljava/lang/StringBuilder;", "D");

  @Override
  public void apply(Flow flow) {
    if (!flow.had(Opcodes.NEW) || !flow.has(BuilderChains::isMaking)) {
      return;
    }
    Uses uses = new Uses(flow);
    List<Chain> closed = new ArrayList<>();
    for (Block block : flow.blocks()) {
      for (Step step : block.steps()) {
        if (isMaking(step)) {
          Chain chain = new Chain(step, uses);
          if (chain.isClosed()) {
            closed.add(chain);
          }
        }
      }
    }
    if (!closed.isEmpty()) {
      replace(closed, flow);
    }
  }

  private static void replace(List<Chain> chains, Flow flow) {
    Map<Step, Place> places = new HashMap<>();
    for (Block block : flow.blocks()) {
      for (Step step : block.steps()) {
        places.put(step, new Place(block, step));
      }
    }
    Map<Block, List<Block>> before = flow.before();
    for (Chain chain : chains) {
      if (chain.isInOrder(places, before)) {
        chain.replace(places, flow.values());
      }
    }
  }

  private static boolean isMaking(Step step) {
    return step.origin() instanceof TypeInsnNode type
        && type.getOpcode() == Opcodes.NEW
        && type.desc.equals(BUILDER);
  }

  private record Place(Block block, Step step) {}

  /** The calls on one builder. */
  private static final class Chain {

    private final Step made;
    private final Uses uses;
    private final Set<Step> calls = new HashSet<>();
    private final List<Step> order = new ArrayList<>();

    Chain(Step made, Uses uses) {
      this.made = made;
      this.uses = uses;
    }

    /** Whether the builder is only constructed, appended to and asked for its text, once. */
    boolean isClosed() {
      Deque<Value> names = new ArrayDeque<>();
      names.add(Objects.requireNonNull(made.result()));
      int constructed = 0;
      int asked = 0;
      while (!names.isEmpty()) {
        Value name = names.remove();
        if (uses.isChosen(name)) {
          return false;
        }
        for (Step step : uses.steps(name)) {
          MethodInsnNode call = step.call();
          if (call == null || step.operands().get(0) != name || !calls.add(step)) {
            return false;
          }
          if (isConstruction(step, call)) {
            constructed++;
          } else if (isAppend(call)) {
            names.add(Objects.requireNonNull(step.result()));
          } else if (call.name.equals("toString") && call.desc.equals("()Ljava/lang/String;")) {
            asked++;
          } else {
            return false;
          }
        }
      }
      return constructed == 1 && asked == 1;
    }

    /** With a text to begin with only if that cannot be null, which would throw. */
    private static boolean isConstruction(Step step, MethodInsnNode call) {
      return call.owner.equals(BUILDER)
          && !call.itf
          && call.name.equals("<init>")
          && (call.desc.equals("()V")
              || (call.desc.equals("(Ljava/lang/String;)V")
                  && TextOf.isNeverNull(step.operands().get(1))));
    }

    private static boolean isAppend(MethodInsnNode call) {
      return call.owner.equals(BUILDER)
          && !call.itf
          && call.name.equals("append")
          && APPENDED.containsKey(call.desc);
    }

    /** Whether all ways from the builder to its text go through the same calls. */
    boolean isInOrder(Map<Step, Place> places, Map<Block, List<Block>> before) {
      Set<Block> live = live(places, before);
      if (isCaughtAndUsed(live)) {
        return false;
      }
      Map<Block, Integer> seen = new HashMap<>();
      Deque<Block> open = new ArrayDeque<>();
      Block first = Objects.requireNonNull(places.get(made)).block();
      int done = walk(first, first.steps().indexOf(made) + 1, 0);
      if (done < 0 || !spread(first, done, live, seen, open)) {
        return false;
      }
      while (!open.isEmpty()) {
        Block block = open.remove();
        done = walk(block, 0, Objects.requireNonNull(seen.get(block)));
        if (done < 0 || !spread(block, done, live, seen, open)) {
          return false;
        }
      }
      return order.size() == calls.size() && isTextLast();
    }

    /** Whether a call may throw to where the builder will be used: then it is not done there. */
    private boolean isCaughtAndUsed(Set<Block> live) {
      return calls.stream()
          .flatMap(call -> call.exits().stream())
          .anyMatch(exit -> live.contains(exit.target()));
    }

    /** The blocks at whose beginning the builder is there and will be used. */
    private Set<Block> live(Map<Step, Place> places, Map<Block, List<Block>> before) {
      Block first = Objects.requireNonNull(places.get(made)).block();
      int place = first.steps().indexOf(made);
      Set<Block> live = new HashSet<>();
      Deque<Block> open = new ArrayDeque<>();
      for (Step call : calls) {
        Block block = Objects.requireNonNull(places.get(call)).block();
        if ((block != first || first.steps().indexOf(call) < place) && live.add(block)) {
          open.add(block);
        }
      }
      while (!open.isEmpty()) {
        for (Block block : before.getOrDefault(open.remove(), List.of())) {
          if (block != first && live.add(block)) {
            open.add(block);
          }
        }
      }
      return live;
    }

    /** How many calls are done behind a block; below zero if their order is not one. */
    private int walk(Block block, int from, int before) {
      int done = before;
      List<Step> steps = block.steps();
      for (Step step : steps.subList(from, steps.size())) {
        if (step == made) {
          return -1;
        }
        if (calls.contains(step)) {
          if (done == order.size() && !order.contains(step)) {
            order.add(step);
          } else if (done >= order.size() || order.get(done) != step) {
            return -1;
          }
          done++;
        }
      }
      return done;
    }

    private static boolean spread(
        Block block, int done, Set<Block> live, Map<Block, Integer> seen, Deque<Block> open) {
      for (Exit exit : Flow.exits(block)) {
        if (live.contains(exit.target())) {
          Integer before = seen.putIfAbsent(exit.target(), done);
          if (before == null) {
            open.add(exit.target());
          } else if (before != done) {
            return false;
          }
        }
      }
      return true;
    }

    private boolean isTextLast() {
      MethodInsnNode last = order.get(order.size() - 1).call();
      MethodInsnNode first = order.get(0).call();
      return last != null
          && last.name.equals("toString")
          && first != null
          && first.name.equals("<init>");
    }

    void replace(Map<Step, Place> places, Values values) {
      List<Value> parts = new ArrayList<>();
      remove(made, places);
      for (Step step : order) {
        MethodInsnNode call = Objects.requireNonNull(step.call());
        if (call.name.equals("toString")) {
          put(step, Concatenation.inPlaceOf(step, parts, values), places);
        } else if (step.operands().size() == 1) {
          remove(step, places);
        } else {
          Value part = TextOf.asPart(step.operands().get(1));
          String type =
              call.name.equals("append")
                  ? Objects.requireNonNull(APPENDED.get(call.desc))
                  : TextOf.STRING;
          Value text = TextOf.pure(values, part, type);
          if (text == null) {
            Step asked = TextsOfImmutables.inPlaceOf(step, part, values);
            put(step, asked, places);
            text = Objects.requireNonNull(asked.result());
          } else {
            remove(step, places);
          }
          parts.add(text);
        }
      }
    }

    private static void remove(Step step, Map<Step, Place> places) {
      Objects.requireNonNull(places.get(step)).block().steps().remove(step);
    }

    private static void put(Step step, Step other, Map<Step, Place> places) {
      List<Step> steps = Objects.requireNonNull(places.get(step)).block().steps();
      steps.set(steps.indexOf(step), other);
    }
  }
}
