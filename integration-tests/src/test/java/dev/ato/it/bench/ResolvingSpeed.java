package dev.ato.it.bench;

import dev.ato.config.ADict;
import dev.ato.scope.Resolution;
import dev.ato.scope.Scope;
import dev.ato.scope.View;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Resolves 20 views over 1,000 keys: a base of all keys, each view writes 50 of them anew. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ResolvingSpeed {

  private static final int VIEWS = 20;
  private static final int KEYS = 1_000;

  private final Scope code = Scope.named("code");
  private final Scope trees = Scope.named("trees");

  /** Registers the views, half of them chained with the one before. */
  @Setup
  public void register() {
    ADict.Editor all = ADict.editor();
    for (int key = 0; key < KEYS; key++) {
      all.set(path(key), key);
    }
    ADict base = all.freeze();
    code.base(base);
    trees.base(base);
    for (int view = 0; view < VIEWS; view++) {
      int first = view;
      View settings = View.byDefault().withPriority(view % 5);
      View chained = view % 2 == 0 ? settings : settings.withChain("v" + (view - 1));
      code.view("v" + view, chained, config -> write(config, first));
      ADict.Editor part = ADict.editor();
      write(part, first);
      trees.view("v" + view, chained, part.freeze());
    }
  }

  /** Views of code, each write of which has a line of its own. */
  @Benchmark
  public Resolution viewsOfCode() {
    return code.resolve("group3.key33=5");
  }

  /** Views of trees, as those of files are. */
  @Benchmark
  public Resolution viewsOfTrees() {
    return trees.resolve("group3.key33=5");
  }

  private static void write(ADict.Editor config, int first) {
    for (int key = first; key < KEYS; key += VIEWS) {
      config.set(path(key), key + first);
    }
  }

  private static String path(int key) {
    return "group" + key % 10 + ".key" + key;
  }
}
