package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Executes code with values that stand for what would be there (abstract interpretation), so that
 * stack and local variables vanish: what is left are steps, and values between them in single
 * assignment form.
 */
final class FlowReader {

  private static final int MOST_PHIS = 200_000;
  private static final int MOST_ARRIVING = 4_000_000;

  private final Values values;
  private final Words words;
  private final Parts parts;
  private final Interpreter interpreter;
  private final List<Choice> choices = new ArrayList<>();
  private int arriving;

  private record Choice(Value.Phi phi, Part part, Function<Frame, Value> variable) {}

  private FlowReader(MethodNode method, Values values, Words words) {
    this.values = values;
    this.words = words;
    parts = Parts.of(method);
    interpreter = new Interpreter(values, words);
  }

  /**
   * The block that a method starts with.
   *
   * @throws UnfitCodeException if the code cannot be read so
   */
  static Block read(MethodNode method, String given, Values values, Words words) {
    FlowReader reader = new FlowReader(method, values, words);
    Part first = reader.parts.reached().get(0);
    Block entry = new Block();
    entry.jump(reader.arrive("", first, reader.parameters(method, given, entry)));
    List<Part> open = reader.parts.reached();
    while (!open.isEmpty()) {
      List<Part> rest = reader.read(open, first);
      // A handler may be reached later than its place says, or never: division by 3 cannot fail.
      open = rest.size() < open.size() ? rest : List.of();
    }
    reader.fillChoices();
    return entry;
  }

  private Frame parameters(MethodNode method, String descriptor, Block entry) {
    int slot = 0;
    Frame frame = new Frame(method.maxLocals);
    if ((method.access & Opcodes.ACC_STATIC) == 0) {
      frame.store(slot++, values.parameter("", "this"));
    }
    Type[] types = Type.getArgumentTypes(method.desc);
    Type[] given = descriptor.equals(method.desc) ? types : Type.getArgumentTypes(descriptor);
    for (int i = 0; i < types.length; i++) {
      Value parameter = values.parameter(given[i].getDescriptor(), words.parameter(i));
      boolean isBoxed = !types[i].equals(given[i]);
      frame.store(slot, isBoxed ? unboxed(parameter, types[i], entry) : parameter);
      slot += types[i].getSize();
    }
    return frame;
  }

  private Value unboxed(Value box, Type primitive, Block entry) {
    MethodInsnNode call = Boxes.unboxing(primitive);
    Value.Result result = values.result(primitive.getDescriptor());
    entry.steps().add(new Step(Step.Kind.EFFECT, call, words.of(call), List.of(box), result, null));
    return result;
  }

  /** Reads those that are reached; gives the rest. */
  private List<Part> read(List<Part> parts, Part first) {
    List<Part> rest = new ArrayList<>(0);
    for (Part part : parts) {
      if (part.arrivals().isEmpty()) {
        rest.add(part);
      } else {
        read(part, first);
      }
    }
    return rest;
  }

  private void read(Part part, Part first) {
    Block block = part.block();
    Frame frame = start(part, part.entries() + (part == first ? 1 : 0));
    List<AbstractInsnNode> instructions = part.instructions();
    interpreter.enter(block, frame);
    for (int i = 0; i < instructions.size() - 1; i++) {
      interpreter.execute(instructions.get(i));
    }
    finish(part, block, frame);
  }

  /** What is known where a block begins: of each variable one value, or a choice of several. */
  private Frame start(Part part, int ways) {
    List<Frame> known = part.arrivals();
    if (ways == 1) {
      return known.get(0);
    }
    Frame frame = known.get(0).copy();
    boolean complete = known.size() == ways;
    BitSet live = part.liveLocals();
    for (int slot = live.nextSetBit(0); slot >= 0; slot = live.nextSetBit(slot + 1)) {
      int local = slot;
      frame.store(local, merged(part, known, complete, it -> it.local(local)));
    }
    for (int depth = 0; depth < frame.stack().size(); depth++) {
      int place = depth;
      frame.stack().set(place, merged(part, known, complete, it -> it.stack(place)));
    }
    return frame;
  }

  private Value merged(
      Part part, List<Frame> known, boolean complete, Function<Frame, Value> variable) {
    Value first = variable.apply(known.get(0));
    boolean same = complete;
    for (int i = 1; i < known.size() && same; i++) {
      same = variable.apply(known.get(i)) == first;
    }
    if (same) {
      return first;
    }
    if (choices.size() == MOST_PHIS) {
      throw UnfitCodeException.tooLarge();
    }
    boolean isReference = first.type().isEmpty() || "L[".indexOf(first.type().charAt(0)) >= 0;
    Value.Phi phi = values.phi(isReference ? "" : first.type());
    part.block().phis().add(phi);
    choices.add(new Choice(phi, part, variable));
    return phi;
  }

  private void finish(Part part, Block block, Frame frame) {
    AbstractInsnNode last = part.last();
    int opcode = last.getOpcode();
    if (last instanceof JumpInsnNode jump) {
      if (opcode == Opcodes.GOTO) {
        block.jump(arrive("", parts.at(jump.label), frame));
      } else {
        branch(part, block, frame, jump);
      }
    } else if (last instanceof TableSwitchInsnNode choice) {
      Map<Integer, LabelNode> targets = new TreeMap<>();
      for (int i = 0; i < choice.labels.size(); i++) {
        targets.put(choice.min + i, choice.labels.get(i));
      }
      choice(part, frame, targets, choice.dflt);
    } else if (last instanceof LookupSwitchInsnNode choice) {
      Map<Integer, LabelNode> targets = new TreeMap<>();
      for (int i = 0; i < choice.labels.size(); i++) {
        targets.put(choice.keys.get(i), choice.labels.get(i));
      }
      choice(part, frame, targets, choice.dflt);
    } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      List<Value> returned = opcode == Opcodes.RETURN ? List.of() : List.of(frame.pop());
      block.steps().add(new Step(Step.Kind.END, last, "return", returned, null, null));
    } else {
      Step step = interpreter.executeLast(last, !part.handlers().isEmpty());
      if (step != null) {
        addHandlers(part, step, frame);
      }
      if (opcode != Opcodes.ATHROW) {
        block.jump(arrive("", following(part), frame));
      }
    }
  }

  private static Part following(Part part) {
    return Objects.requireNonNull(part.following());
  }

  private void branch(Part part, Block block, Frame frame, JumpInsnNode jump) {
    Comparison comparison = Comparison.of(jump.getOpcode(), frame, values);
    Step step =
        new Step(Step.Kind.CHOICE, jump, comparison.text(), comparison.operands(), null, null);
    block.steps().add(step);
    Part jumped = parts.at(jump.label);
    Part then = comparison.negated() ? following(part) : jumped;
    Part otherwise = comparison.negated() ? jumped : following(part);
    step.exit(arrive(Comparison.THEN, then, frame.copy()));
    step.exit(arrive(Comparison.ELSE, otherwise, frame));
  }

  private void choice(
      Part part, Frame frame, Map<Integer, LabelNode> targets, LabelNode otherwise) {
    List<Value> operands = List.of(frame.pop());
    Step step = new Step(Step.Kind.CHOICE, part.last(), Comparison.SWITCH, operands, null, null);
    part.block().steps().add(step);
    Part rest = parts.at(otherwise);
    targets.forEach(
        (key, target) -> {
          if (parts.at(target) != rest) {
            step.exit(arrive(Comparison.CASE + key, parts.at(target), frame.copy()));
          }
        });
    step.exit(arrive(Comparison.DEFAULT, rest, frame));
  }

  private void addHandlers(Part part, Step step, Frame frame) {
    Value thrown = step.thrown();
    if (thrown != null) {
      for (Part.Handler handler : part.handlers()) {
        Frame there = frame.inHandler(thrown);
        step.exit(arrive(words.type(handler.type()), handler.part(), there));
      }
    }
  }

  /** Notes a way to a part; the frame is the part's from here on. */
  private Exit arrive(String label, Part target, Frame frame) {
    List<Frame> frames = target.arrivals();
    if (!frames.isEmpty() && frames.get(0).stack().size() != frame.stack().size()) {
      throw new UnfitCodeException("its stack has two heights at one place");
    }
    arriving += frame.size();
    if (arriving > MOST_ARRIVING) {
      throw UnfitCodeException.tooLarge();
    }
    frames.add(frame);
    return new Exit(label, target.block(), frames.size() - 1);
  }

  /** Gives each choice what arrives on the ways to its block. */
  private void fillChoices() {
    for (Choice choice : choices) {
      for (Frame frame : choice.part().arrivals()) {
        choice.phi().arguments().add(choice.variable().apply(frame));
      }
    }
  }
}
