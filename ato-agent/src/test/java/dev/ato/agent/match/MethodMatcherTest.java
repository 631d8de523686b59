package dev.ato.agent.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.agent.CallPolicy;
import dev.ato.agent.Rules;
import dev.ato.agent.RuntimeRule;
import dev.ato.agent.Settings;
import dev.ato.agent.yaml.FullYaml;
import dev.ato.bytecode.ClassOutline;
import dev.ato.trace.RuntimeTrace;
import dev.ato.trace.Trace;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MethodMatcherTest {

  private static final String MODEL = Model.class.getName();

  @Test
  void aNamedMethodIsTracedUnderItsWholeName() {
    ClassMatch match = match("trace=" + MODEL + "#train");

    assertThat(method(match, "train").traceId()).isEqualTo(MODEL + "#train");
    assertThat(method(match, "train").calls()).isEmpty();
  }

  @Test
  void overloadsAreToldApartByTheirParameters() {
    assertThat(ids("trace=" + MODEL + "#predict"))
        .contains(MODEL + "#predict(double[])", MODEL + "#predict(int)");
    assertThat(ids("trace=" + MODEL + "#predict(double[], ..)"))
        .contains(MODEL + "#predict(double[])")
        .doesNotContain(MODEL + "#predict(int)");
  }

  @Test
  void aBareTypeMeansAllThatIsWrittenInIt() {
    assertThat(ids("trace=" + MODEL))
        .containsExactlyInAnyOrder(
            MODEL + "#<init>",
            MODEL + "#<clinit>",
            MODEL + "#train",
            MODEL + "#predict(double[])",
            MODEL + "#predict(int)",
            "annotated",
            "called",
            MODEL + "#lazy");
  }

  @Test
  void atRunTimeABareTypeMeansMethodsAndOnlyANamedConstructor() {
    assertThat(callIds("runtime=" + MODEL))
        .contains(MODEL + "#train")
        .doesNotContain(MODEL + "#<init>", MODEL + "#<clinit>");
    assertThat(callIds("runtime=" + MODEL + "#Model")).contains(MODEL + "#<init>");
  }

  @Test
  void theIdOfARuleNamesOneMethodOrGoesBeforeTheNames() {
    assertThat(ids(yaml("- {id: t, match: '%s#train'}"))).contains("t");
    assertThat(ids(yaml("- {id: t, match: '%s#tr*'}"))).contains("t:" + MODEL + "#train");
    assertThat(ids(yaml("- {id: t, match: '%s#predict'}")))
        .contains("t:" + MODEL + "#predict(int)");
    assertThat(ids(yaml("- {id: t, match: '%s#predict(int)'}"))).contains("t");
  }

  @Test
  void annotationsCountAlwaysAndBothTogether() {
    ClassMatch match = match("trace=none.Such");

    assertThat(match.methods()).hasSize(2);
    MatchedMethod both = method(match, "both");
    assertThat(both.traceId()).isEqualTo("annotated");
    assertThat(both.calls().orElseThrow().traceId()).isEqualTo("values");
    MatchedMethod called = method(match, "called");
    assertThat(called.traceId()).isEqualTo("called");
    assertThat(called.calls().orElseThrow().rule())
        .isEqualTo(
            RuntimeRule.DEFAULT
                .with("init", "a.Hooks#seed")
                .with("inspect", "first: 10")
                .with("args", "true")
                .with("calls", "sample: 3"));
  }

  @Test
  void anAnnotationOfTheApplicationIsMatchedToo() {
    assertThat(ids("trace=@" + Trace.class.getName()))
        .containsExactlyInAnyOrder("annotated", "called");
  }

  @Test
  void runtimeSettingsAreThoseOfTheFirstRuleThatHasAny() {
    ClassMatch match =
        match(yaml("- match: '%1$s#train'\n- match: '%1$s#train'\n  runtime: {calls: all}"));

    assertThat(method(match, "train").calls().orElseThrow().rule().calls())
        .isEqualTo(CallPolicy.parse("all"));
    assertThat(match.matched()).hasSize(2);
  }

  @Test
  void whatIsExcludedIsNotTraced() {
    assertThat(ids("trace=" + MODEL + ",exclude=" + MODEL + "#predict"))
        .isNotEmpty()
        .noneMatch(id -> id.contains("predict"));
    assertThat(ids(yaml("- match: ['%1$s#t*', '!%1$s#train']"))).doesNotContain(MODEL + "#train");
  }

  @Test
  void nativeMethodsAreSkippedAndAbstractOnesIfNamed() {
    assertThat(match("trace=" + MODEL).skipped())
        .extracting(skipped -> skipped.method().name() + ": " + skipped.reason())
        .containsExactly("fast: native: its code is in no class file");
    assertThat(match("trace=" + MODEL + "#missing").skipped())
        .extracting(SkippedMethod::reason)
        .containsExactly("abstract: it has no code of its own");
  }

  @Test
  void subtypesAreMeantByAPlus() {
    Rules rules = rules("trace=a.Base+#train");
    ClassMatch match =
        new MethodMatcher(rules)
            .match(outline(Model.class), name -> name.equals("a.Base"), ClassOrigin.UNKNOWN);

    assertThat(match.methods()).extracting(MatchedMethod::traceId).contains(MODEL + "#train");
  }

  @Test
  void whatALibraryMadeAtRunTimeIsMeantByItsNameOnly() {
    ClassOrigin made = new ClassOrigin("", true);

    for (String rule : List.of("trace=" + MODEL + "#train", "trace=a.Base+#train")) {
      assertThat(match(rule, made).matched()).as(rule).hasSize(1);
    }
    assertThat(match("trace=" + MODEL.substring(0, MODEL.length() - 1) + "*#train", made).matched())
        .isEmpty();
  }

  private static ClassMatch match(String rule, ClassOrigin origin) {
    return new MethodMatcher(rules(rule))
        .match(outline(Model.class), name -> name.equals("a.Base"), origin);
  }

  @Test
  void aRuleThatMissesSaysWhy() {
    assertThat(missed("trace=" + MODEL + "#trian"))
        .isEqualTo(MODEL + " has no method 'trian'; did you mean " + MODEL + "#train?");
    assertThat(missed("trace=" + MODEL + "#train(int)"))
        .isEqualTo("its parameters fit no overload; did you mean " + MODEL + "#train?");
    assertThat(missed("trace=" + MODEL + "#missing"))
        .isEqualTo(MODEL + " is abstract there: try " + MODEL + "+#missing");
    String plan = Plan.class.getName();
    ClassMatch match =
        new MethodMatcher(rules("trace=" + plan))
            .match(outline(Plan.class), name -> false, ClassOrigin.UNKNOWN);
    assertThat(match.missed().values())
        .extracting(Miss::text)
        .containsExactly(plan + " is an interface without code: try " + plan + "+");
  }

  @Test
  void aClassThatIsNotThereIsSuggestedByItsNearestName() {
    List<String> there = List.of("com.acme.Model", "com.acme.Trainer", "org.other.Loader");

    assertThat(
            UnloadedClass.reason(rules("trace=com.acme.Modl#x").traces().get(0), there, "loaded")
                .text())
        .isEqualTo("com.acme.Modl was not loaded; did you mean com.acme.Model#x?");
    assertThat(
            UnloadedClass.reason(rules("trace=net.Loader").traces().get(0), there, "loaded").text())
        .isEqualTo("net.Loader was not loaded; did you mean org.other.Loader?");
    assertThat(UnloadedClass.reason(rules("trace=q.**").traces().get(0), there, "found").text())
        .isEqualTo("no class of that name was found");
  }

  private static MatchedMethod method(ClassMatch match, String name) {
    return match.methods().stream()
        .filter(matched -> matched.method().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String missed(String argument) {
    return match(argument).missed().values().iterator().next().text();
  }

  private static List<String> ids(String argument) {
    return match(argument).methods().stream().map(MatchedMethod::traceId).toList();
  }

  private static List<String> callIds(String argument) {
    return match(argument).methods().stream()
        .flatMap(matched -> matched.calls().stream())
        .map(TracedCalls::traceId)
        .toList();
  }

  private static ClassMatch match(String argument) {
    return match(rules(argument));
  }

  private static ClassMatch match(Rules rules) {
    return new MethodMatcher(rules).match(outline(Model.class), name -> false, ClassOrigin.UNKNOWN);
  }

  private static List<String> ids(Rules rules) {
    return match(rules).methods().stream().map(MatchedMethod::traceId).toList();
  }

  private static Rules rules(String argument) {
    return Settings.resolve(argument, Map.of(), new File("none"), new FullYaml()).rules();
  }

  private static Rules yaml(String traces) {
    try {
      File file = File.createTempFile("rules", ".yaml");
      Files.writeString(file.toPath(), "traces:\n" + traces.formatted(MODEL));
      Rules rules = rules(file.getPath());
      assertThat(file.delete()).isTrue();
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassOutline outline(Class<?> type) {
    String name = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream stream = type.getResourceAsStream(name)) {
      return ClassOutline.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  interface Plan {
    int steps();
  }

  abstract static class Model implements Supplier<String> {

    static final List<String> LOG = new ArrayList<>();

    void train() {}

    double predict(double[] values) {
      return values.length;
    }

    double predict(int value) {
      return value;
    }

    @Trace("annotated")
    @RuntimeTrace("values")
    int both() {
      return 1;
    }

    @RuntimeTrace(
        value = "called",
        init = "a.Hooks#seed",
        inspect = "first: 10",
        args = true,
        calls = "sample: 3")
    int called() {
      return 2;
    }

    Runnable lazy() {
      return () -> LOG.add("");
    }

    abstract int missing();

    native int fast();
  }
}
