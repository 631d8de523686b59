package dev.ato.it.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.engine.Location;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.GregorMutater;
import org.pitest.mutationtest.engine.gregor.MethodInfo;
import org.pitest.mutationtest.engine.gregor.MethodMutatorFactory;
import org.pitest.mutationtest.engine.gregor.config.Mutator;

/** The mutants of PIT, by every mutator that it has. */
final class PitMutants implements Mutants {

  private static final Collection<MethodMutatorFactory> MUTATORS = Mutator.all();

  private static final Map<String, Optional<byte[]>> JDK = new ConcurrentHashMap<>();

  @Override
  public List<Mutant> of(Unit unit, int most, Random random) {
    GregorMutater mutater = mutater(unit);
    List<MutationDetails> found =
        new ArrayList<>(mutater.findMutations(ClassName.fromString(unit.owner())));
    found.removeIf(mutation -> !isIn(mutation.getId().getLocation(), unit));
    Collections.shuffle(found, random);
    return found.stream()
        .limit(most)
        .flatMap(mutation -> mutant(mutater, mutation).stream())
        .toList();
  }

  private static GregorMutater mutater(Unit unit) {
    return new GregorMutater(
        name -> bytes(unit, name), method -> isIn(method, unit), mutators(unit.method()));
  }

  /** Without the hundred that look for a switch each, if there is none. */
  private static Collection<MethodMutatorFactory> mutators(MethodNode method) {
    boolean hasSwitch =
        Arrays.stream(method.instructions.toArray())
            .anyMatch(
                it -> it instanceof TableSwitchInsnNode || it instanceof LookupSwitchInsnNode);
    return MUTATORS.stream()
        .filter(mutator -> hasSwitch || !mutator.getName().startsWith("EXPERIMENTAL_REMOVE_SWITCH"))
        .toList();
  }

  private static Optional<Mutant> mutant(GregorMutater mutater, MutationDetails mutation) {
    try {
      byte[] classFile = mutater.getMutation(mutation.getId()).getBytes();
      return Optional.of(
          new Mutant(
              mutation.getMutator().replaceAll(".*\\.", ""),
              "instruction " + mutation.getInstructionIndex() + ": " + mutation.getDescription(),
              classFile));
    } catch (RuntimeException unwritable) {
      // Stack map frames ask for classes that the corpus does not hold.
      return Optional.empty();
    }
  }

  private static boolean isIn(MethodInfo method, Unit unit) {
    return unit.member().equals(method.getName() + method.getMethodDescriptor());
  }

  private static boolean isIn(Location location, Unit unit) {
    return unit.member().equals(location.getMethodName() + location.getMethodDesc());
  }

  private static Optional<byte[]> bytes(Unit unit, String name) {
    String internalName = name.replace('.', '/');
    if (internalName.equals(unit.owner())) {
      return Optional.of(unit.classFile());
    }
    return unit.beside()
        .find(internalName)
        .or(() -> JDK.computeIfAbsent(internalName, PitMutants::ofJdk));
  }

  private static Optional<byte[]> ofJdk(String internalName) {
    try (InputStream content = ClassLoader.getSystemResourceAsStream(internalName + ".class")) {
      return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
