package dev.ato.it.bench;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.Surroundings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A whole jar, its bytes in memory: read by ASM into its tree, and fingerprinted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 3)
public class ReadingSpeed {

  /** Where the jar lies. */
  @Param("")
  public String path = "";

  private final Map<String, byte[]> classes = new LinkedHashMap<>();

  /** Reads the jar. */
  @Setup
  public void read() {
    try (ClassFiles files = ClassFiles.open(Path.of(path))) {
      for (ClassFile file : files) {
        byte[] content = file.bytes();
        classes.put(new ClassReader(content).getClassName(), content);
      }
    }
  }

  /** What any tool pays that looks at code through ASM's tree. */
  @Benchmark
  public void tree(Blackhole blackhole) {
    for (byte[] content : classes.values()) {
      ClassNode type = new ClassNode();
      new ClassReader(content).accept(type, 0);
      blackhole.consume(type);
    }
  }

  /** The static fingerprints of all methods. */
  @Benchmark
  public void fingerprints(Blackhole blackhole) {
    Surroundings jar = new Surroundings(name -> Optional.ofNullable(classes.get(name)));
    for (byte[] content : classes.values()) {
      blackhole.consume(ClassFingerprints.of(content, jar));
    }
  }
}
