package dev.ato.it.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Changes of what PIT leaves alone: each kind at most once in a method. */
final class TreeMutants implements Mutants {

  /** All kinds of change. */
  static final List<TreeMutator> ALL =
      Stream.of(
              ConstantMutators.ALL,
              MemberMutators.ALL,
              TypeMutators.ALL,
              HandlerMutators.ALL,
              OperandMutators.ALL,
              ComputationMutators.ALL,
              VariableMutators.ALL,
              SwitchMutators.ALL,
              DynamicMutators.ALL,
              StatementMutators.ALL,
              MonitorMutators.ALL,
              JumpMutators.ALL)
          .flatMap(List::stream)
          .toList();

  private final List<TreeMutator> mutators;

  /** By every mutator. */
  TreeMutants() {
    this(ALL);
  }

  /** By some. */
  TreeMutants(List<TreeMutator> mutators) {
    this.mutators = mutators;
  }

  @Override
  public List<Mutant> of(Unit unit, int most, Random random) {
    Body body = new Body(unit.owner(), unit.method());
    List<Choice> choices = new ArrayList<>();
    for (TreeMutator mutator : mutators) {
      int places = mutator.places().of(body).size();
      if (places > 0) {
        choices.add(new Choice(mutator, random.nextInt(places)));
      }
    }
    Collections.shuffle(choices, random);
    return choices.stream().flatMap(choice -> mutant(unit, choice).stream()).limit(most).toList();
  }

  private static Optional<Mutant> mutant(Unit unit, Choice choice) {
    ClassNode type = new ClassNode();
    new ClassReader(unit.classFile()).accept(type, ClassReader.SKIP_FRAMES);
    Body body = new Body(type.name, method(type, unit.member()));
    choice.mutator.places().of(body).get(choice.place).run();
    return body.isWellFormed()
        ? bytes(type).map(it -> new Mutant(choice.mutator.name(), "place " + choice.place, it))
        : Optional.empty();
  }

  private static MethodNode method(ClassNode type, String member) {
    return type.methods.stream()
        .filter(method -> member.equals(method.name + method.desc))
        .findFirst()
        .orElseThrow();
  }

  /** The class file; none where one instruction more is too many. */
  private static Optional<byte[]> bytes(ClassNode type) {
    ClassWriter writer = new ClassWriter(0);
    type.accept(writer);
    try {
      return Optional.of(writer.toByteArray());
    } catch (MethodTooLargeException full) {
      return Optional.empty();
    }
  }

  /** One of the places that a mutator can change. */
  private record Choice(TreeMutator mutator, int place) {}
}
