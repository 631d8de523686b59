package dev.ato.it.mutation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.BasicVerifier;
import org.objectweb.asm.tree.analysis.Frame;

/** The instructions of a method, with what lies on the stack before each. */
final class Body {

  private final String owner;
  private final MethodNode method;
  private Frame<BasicValue> @Nullable [] frames;
  private @Nullable Set<LabelNode> targets;

  Body(String owner, MethodNode method) {
    this.owner = owner;
    this.method = method;
  }

  /** The method, which may be changed. */
  MethodNode method() {
    return method;
  }

  /** Whether this is the class of the method. */
  boolean isOwn(String internalName) {
    return internalName.equals(owner);
  }

  /** Whether the kinds of values on the stack and in local variables fit together. */
  boolean isWellFormed() {
    try {
      new Analyzer<>(new BasicVerifier()).analyzeAndComputeMaxs(owner, method);
      return true;
    } catch (AnalyzerException | RuntimeException misfit) {
      return false;
    }
  }

  /** The instructions of a type that fulfil a condition. */
  <T extends AbstractInsnNode> Stream<T> all(Class<T> type, Predicate<T> condition) {
    return instructions().filter(type::isInstance).map(type::cast).filter(condition);
  }

  /** What can be executed, without labels and the like. */
  Stream<AbstractInsnNode> instructions() {
    return Arrays.stream(method.instructions.toArray()).filter(Body::isInstruction);
  }

  /** Whether this can be executed: it is neither label, line number nor frame. */
  static boolean isInstruction(AbstractInsnNode node) {
    return node.getOpcode() >= 0;
  }

  /** Whether a jump, a switch or an exception leads to a label, or a handler's range ends there. */
  boolean isTarget(LabelNode label) {
    if (targets == null) {
      targets = targets();
    }
    return targets.contains(label);
  }

  private Set<LabelNode> targets() {
    Set<LabelNode> found = new HashSet<>();
    method.tryCatchBlocks.forEach(
        block -> found.addAll(List.of(block.start, block.end, block.handler)));
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof JumpInsnNode jump) {
        found.add(jump.label);
      } else if (node instanceof TableSwitchInsnNode choice) {
        found.addAll(choice.labels);
        found.add(choice.dflt);
      } else if (node instanceof LookupSwitchInsnNode choice) {
        found.addAll(choice.labels);
        found.add(choice.dflt);
      }
    }
    return found;
  }

  /** The values on the stack before an instruction, the topmost last; empty if none reaches it. */
  Optional<List<BasicValue>> stack(AbstractInsnNode instruction) {
    int place = method.instructions.indexOf(instruction);
    Frame<BasicValue> frame = place < frames().length ? frames()[place] : null;
    return Optional.ofNullable(frame).map(Body::stack);
  }

  private static List<BasicValue> stack(Frame<BasicValue> frame) {
    BasicValue[] values = new BasicValue[frame.getStackSize()];
    Arrays.setAll(values, frame::getStack);
    return List.of(values);
  }

  private Frame<BasicValue>[] frames() {
    if (frames == null) {
      frames = analyzed();
    }
    return frames;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
  private Frame<BasicValue>[] analyzed() {
    try {
      return new Analyzer<>(new TypesOfOperands()).analyzeAndComputeMaxs(owner, method);
    } catch (AnalyzerException | RuntimeException misfit) {
      return new Frame[0];
    }
  }
}
