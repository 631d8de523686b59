package dev.ato.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import dev.ato.why.CodeChange.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws that hold for any two runs, over runs made from seeds. */
class WhyPropertiesTest {

  private static final int SEEDS = 300;

  private record MadeCall(String trace, int thread, String arguments, String result) {}

  @Test
  void aRunNeverDiffersFromItsRepetition() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Explanation why = Why.explain(run(1, seed).build(), run(2, seed).build());

      assertThat(why.differs()).as("seed %d: %s", seed, why).isFalse();
    }
  }

  @Test
  void anotherInterleavingOfThreadsIsNoDifference() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<MadeCall> calls = calls(new Random(seed));
      Recording before = record(new Recording(1), calls);
      Collections.shuffle(calls, new Random(seed + 1));

      Explanation why = Why.explain(before.build(), record(new Recording(2), calls).build());

      assertThat(why.differs()).as("seed %d: %s", seed, why).isFalse();
    }
  }

  @Test
  void keepingOnlySomeOfRacingCallsIsNoDifference() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<MadeCall> calls = calls(new Random(seed));
      Recording before = keepFirst(calls, 1);
      Collections.shuffle(calls, new Random(seed + 1));

      Explanation why = Why.explain(before.build(), keepFirst(calls, 2).build());

      assertThat(why.differs()).as("seed %d: %s", seed, why).isFalse();
    }
  }

  @Test
  void loadingClassesInAnotherOrderOrMoreOfThemIsNoDifference() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<String> classes = new ArrayList<>(List.of("A", "B", "C", "D", "E", "F"));
      Recording before = load(1, classes, 4);
      Collections.shuffle(classes, new Random(seed));

      Explanation why = Why.explain(before.build(), load(2, classes, 5).build());

      assertThat(why.differs()).as("seed %d: %s", seed, why).isFalse();
    }
  }

  @Test
  void swappingTheRunsSwapsTheFindings() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Explanation there = Why.explain(run(1, seed).build(), run(2, seed + 1).build());
      Explanation back = Why.explain(run(2, seed + 1).build(), run(1, seed).build());

      for (Category category : Category.values()) {
        assertThat(back.finding(category).state())
            .as("seed %d, %s", seed, category)
            .isEqualTo(there.finding(category).state());
      }
      assertThat(count(back, Kind.ADDED)).isEqualTo(count(there, Kind.REMOVED));
      assertThat(count(back, Kind.CHANGED)).isEqualTo(count(there, Kind.CHANGED));
      assertThat(back.verdict().conclusion()).isEqualTo(there.verdict().conclusion());
    }
  }

  @Test
  void oneChangedResultIsAlwaysFound() {
    for (int seed = 0; seed < SEEDS; seed++) {
      List<MadeCall> calls = calls(new Random(seed));
      Recording before = record(new Recording(1), calls);
      Collections.shuffle(calls, new Random(seed + 1));
      MadeCall victim = calls.get(new Random(seed).nextInt(calls.size()));
      calls.replaceAll(call -> call == victim ? changed(call) : call);

      Explanation why = Why.explain(before.build(), record(new Recording(2), calls).build());

      Divergence first = why.first().orElseThrow();
      assertThat(first.traceId()).isEqualTo(victim.trace());
      assertThat(first.call().result()).isEqualTo(Sha256.ofUtf8(changed(victim).result()));
    }
  }

  private static MadeCall changed(MadeCall call) {
    return new MadeCall(call.trace(), call.thread(), call.arguments(), "changed");
  }

  private static long count(Explanation why, Kind kind) {
    return why.changes().stream().filter(change -> change.kind() == kind).count();
  }

  private static Recording run(long id, int seed) {
    Random random = new Random(seed);
    Recording run = new Recording(id).arguments("a", "arg" + random.nextInt(2));
    run.fact("jdk.version", String.valueOf(17 + random.nextInt(2)));
    run.jar("app.jar", "app" + random.nextInt(3)).jar("lib.jar", "lib" + random.nextInt(2));
    if (random.nextBoolean()) {
      run.input("argument 1", "a", "content" + random.nextInt(2));
    }
    for (int method = 0; method < 8; method++) {
      if (random.nextInt(4) > 0) {
        String name = "com.acme.C" + method / 3 + "#m" + method;
        run.method(name, "app.jar", "body " + random.nextInt(3));
      }
    }
    // Without arguments: which differed first is told by the newer run's clock alone.
    List<MadeCall> calls = calls(random);
    calls.replaceAll(call -> new MadeCall(call.trace(), call.thread(), "", call.result()));
    return record(run, calls);
  }

  private static List<MadeCall> calls(Random random) {
    List<MadeCall> calls = new ArrayList<>();
    int count = 1 + random.nextInt(30);
    for (int call = 0; call < count; call++) {
      String trace = "com.acme.T#t" + random.nextInt(3);
      String arguments = random.nextBoolean() ? "" : "x" + random.nextInt(5);
      calls.add(new MadeCall(trace, 2 + random.nextInt(3), arguments, "r" + random.nextInt(5)));
    }
    return calls;
  }

  private static Recording record(Recording run, List<MadeCall> calls) {
    for (int trace = 0; trace < 3; trace++) {
      run.trace("com.acme.T#t" + trace);
    }
    calls.forEach(
        call -> run.call(call.trace(), call.thread(), call.arguments(), call.result(), false));
    return run;
  }

  private static Recording keepFirst(List<MadeCall> calls, long id) {
    Recording run = new Recording(id);
    calls
        .subList(0, Math.min(3, calls.size()))
        .forEach(call -> run.call("com.acme.T#t", call.thread(), "", call.result(), false));
    run.kept("com.acme.T#t", calls.size() + 3L, 0, "first: 3");
    return run;
  }

  private static Recording load(long id, List<String> classes, int count) {
    Recording run = new Recording(id).jar("app.jar", "app");
    for (String name : classes.subList(0, count)) {
      run.method("com.acme." + name + "#run", "app.jar", "body of " + name);
    }
    return run;
  }
}
