package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Every small change of logic, in any method that a programmer wrote, changes a fingerprint. */
class SensitivityTest {

  private static final int MUTANTS = 40;

  private static final Map<String, byte[]> CLASSES = corpus();

  static Stream<Mutation> mutations() {
    return Stream.concat(OperandMutations.ALL.stream(), ShapeMutations.ALL.stream());
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void aChangeOfLogicChangesAFingerprint(Mutation mutation) {
    Random random = new Random(mutation.name().hashCode());
    List<String> names = List.copyOf(CLASSES.keySet());
    List<String> survivors = new ArrayList<>();
    int mutants = 0;

    for (int attempt = 0; mutants < MUTANTS && attempt < 100 * MUTANTS; attempt++) {
      byte[] original = CLASSES.get(names.get(random.nextInt(names.size())));
      ClassNode mutant = read(original);
      MethodNode method = mutant.methods.get(random.nextInt(mutant.methods.size()));
      if (method.instructions.size() > 0 && mutation.change().apply(method, random)) {
        mutants++;
        if (fingerprints(write(mutant)).equals(fingerprints(original))) {
          survivors.add(mutant.name + "#" + method.name + method.desc);
        }
      }
    }

    assertThat(survivors).isEmpty();
    assertThat(mutants).isPositive();
  }

  /** With the bodies of lambdas seen only through the methods that make them. */
  private static Map<String, ?> fingerprints(byte[] classFile) {
    ClassFingerprints all = ClassFingerprints.of(classFile, name -> Optional.empty());
    Map<String, Object> named = new TreeMap<>();
    all.methods().stream()
        .filter(method -> !method.shownElsewhere() || !method.name().startsWith("lambda$"))
        .forEach(method -> named.put(method.name() + method.descriptor(), method.fingerprint()));
    all.unreadable().forEach(method -> named.put(method.name() + method.descriptor(), method));
    return named;
  }

  private static ClassNode read(byte[] classFile) {
    ClassNode node = new ClassNode(Opcodes.ASM9);
    new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
    return node;
  }

  private static byte[] write(ClassNode node) {
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }

  /** Code of many shapes: the sample that the snapshots show, and what real code looks like. */
  private static Map<String, byte[]> corpus() {
    Map<String, byte[]> classes = new TreeMap<>(Sources.compile(Sample.SOURCE, "--release", "11"));
    for (Class<?> type : List.of(ClassFingerprinter.class, Reachability.class, Type.class)) {
      classes.put(type.getName().replace('.', '/'), bytesOf(type));
    }
    return classes;
  }

  private static byte[] bytesOf(Class<?> type) {
    try (InputStream content = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError("the class path holds " + type, e);
    }
  }
}
