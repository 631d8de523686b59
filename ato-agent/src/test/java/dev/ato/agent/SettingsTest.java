package dev.ato.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ato.agent.Settings.StoreMode;
import dev.ato.agent.yaml.FullYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final String EXAMPLE =
      """
      project: image_classification           # default: main class or jar name
      database: sqlite:///experiments.db      # relative to the working directory
      tags: [baseline]
      config: conf/train.yaml                 # optional, relative to this file
      exclude: [com.acme.generated.**]        # wins over every match
      traces:
        - id: train_step                      # default: Class#method
          match: com.acme.Trainer#trainStep
        - match: com.acme.model.**            # everything below a package
        - id: predictions
          match: com.acme.Model#predict
          runtime:
            init: com.acme.Hooks#seed         # static, no arguments, called before
            inspect: com.acme.Hooks#first100  # static Object -> Object
            args: true                        # fingerprint the arguments too
            calls: all                        # all | first: 1000 (the default) | sample: 100
        - match: "@com.acme.Traced"           # any method bearing the annotation
      """;

  @TempDir Path folder;

  @Test
  void everyKeyIsDocumentedAndTheDocumentsExampleIsUnderstood() throws IOException {
    String document = Files.readString(Path.of("RULES.md"));
    String example = document.split("```yaml\n")[1].split("```")[0];
    write("ato.yaml", example);

    assertThat(resolve("ato.yaml", Map.of()).project()).contains("pricing");
    assertThat(SettingsReader.KEYS).allMatch(key -> document.contains("| `" + key + "` |"));
    assertThat(RuleReader.KEYS).allMatch(key -> document.contains("| `" + key + "` |"));
    assertThat(RuntimeRule.KEYS).allMatch(key -> document.contains("| `" + key + "` |"));
  }

  @Test
  void theExampleMeansWhatItSays() throws IOException {
    write("rules/ato.yaml", EXAMPLE);

    Settings settings = resolve("rules/ato.yaml", Map.of());

    assertThat(settings.project()).contains("image_classification");
    assertThat(settings.database()).isEqualTo("sqlite:///experiments.db");
    assertThat(settings.tags()).containsExactly("baseline");
    assertThat(settings.config()).contains(folder.resolve("rules/conf/train.yaml").toString());
    assertThat(settings.rules().exclude())
        .extracting(Object::toString)
        .containsExactly("com.acme.generated.**");
    assertThat(settings.rules().traces())
        .extracting(TraceRule::id, TraceRule::text, TraceRule::where)
        .containsExactly(
            tuple("train_step", "com.acme.Trainer#trainStep", "rules/ato.yaml:7:5"),
            tuple("", "com.acme.model.**", "rules/ato.yaml:9:5"),
            tuple("predictions", "com.acme.Model#predict", "rules/ato.yaml:10:5"),
            tuple("", "@com.acme.Traced", "rules/ato.yaml:17:5"));
    assertThat(settings.rules().traces().get(2).runtime())
        .contains(
            RuntimeRule.DEFAULT
                .with("init", "com.acme.Hooks#seed")
                .with("inspect", "com.acme.Hooks#first100")
                .with("args", "true")
                .with("calls", "all"));
  }

  @Test
  void withoutAnythingThereAreDefaults() {
    Settings settings = resolve("", Map.of());

    assertThat(settings)
        .isEqualTo(
            new Settings(
                Optional.empty(),
                "ato.db",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                256L << 20,
                StoreMode.JOURNAL,
                2000,
                List.of(),
                Rules.NONE));
  }

  @Test
  void theApplicationIsNamedByPackages() throws IOException {
    write("ato.yaml", "application: [com.acme, org.acme.**, net.acme.*]\n");

    assertThat(resolve("", Map.of()).application())
        .containsExactly("com.acme", "org.acme", "net.acme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"com..acme", "com.acme.", "com/acme", "1.acme", "com.*.acme", "com.acme.Model#x"})
  void whatIsNoPackageIsNoApplication(String written) throws IOException {
    write("ato.yaml", "application: ['" + written + "']\n");

    assertThatThrownBy(() -> resolve("", Map.of()))
        .hasMessage(
            "ato.yaml:1:15: application must be the name of a package, such as com.acme, but was '"
                + written
                + "'");
  }

  @Test
  void theArgumentWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
    write("ato.yaml", "project: file\ndatabase: file.db\ntags: file\n");

    Settings settings =
        resolve(
            "project=argument", Map.of("ATO_PROJECT", "variable", "ATO_DATABASE", "variable.db"));

    assertThat(settings.project()).contains("argument");
    assertThat(settings.database()).isEqualTo("variable.db");
    assertThat(settings.tags()).containsExactly("file");
  }

  @Test
  void theArgumentIsCutAtCommasOutsideParentheses() {
    Settings settings =
        resolve(
            "trace=a.T#m(int,int),runtime=a.U#n,tags=[x,y],journal_limit=1 MiB,exit_wait=500 ms,store=direct",
            Map.of());

    assertThat(settings.rules().traces())
        .extracting(rule -> rule.text() + " " + rule.runtime().isPresent())
        .containsExactly("a.T#m(int, int) false", "a.U#n true");
    assertThat(settings.tags()).containsExactly("x", "y");
    assertThat(settings.journalLimit()).isEqualTo(1 << 20);
    assertThat(settings.exitWaitMillis()).isEqualTo(500);
    assertThat(settings.store()).isEqualTo(StoreMode.DIRECT);
  }

  @Test
  void tracesOfTheArgumentReplaceThoseOfTheDefaultFileButJoinThoseOfANamedOne() throws IOException {
    write("ato.yaml", "traces:\n- match: a.File\n");

    assertThat(resolve("trace=a.T", Map.of()).rules().traces())
        .extracting(TraceRule::text)
        .containsExactly("a.T");
    assertThat(resolve("ato.yaml,trace=a.T", Map.of()).rules().traces())
        .extracting(TraceRule::text)
        .containsExactly("a.File", "a.T");
    assertThat(resolve("", Map.of("ATO_TRACE", "a.V,runtime=a.W")).rules().traces())
        .extracting(TraceRule::text)
        .containsExactly("a.V", "a.W");
  }

  @Test
  void aPatternWithAnExclamationMarkTakesAway() throws IOException {
    write("ato.yaml", "traces:\n- match: [a.**, '!a.gen.**']\n- match: '!b.**'\n");

    Rules rules = resolve("", Map.of()).rules();

    assertThat(rules.traces()).extracting(TraceRule::text).containsExactly("a.**, !a.gen.**");
    assertThat(rules.exclude()).extracting(Object::toString).containsExactly("b.**");
  }

  @Test
  void whatGoesBeyondTheSubsetIsReadByTheFullReader() throws IOException {
    write(
        "ato.yaml",
        "--- {project: &p 'x', traces: [{match: a.T, runtime: {calls: {sample: 7}}}]}\n");

    Settings settings = resolve("", Map.of());

    assertThat(settings.project()).contains("x");
    assertThat(settings.rules().traces().get(0).runtime().orElseThrow().calls())
        .hasToString("sample: 7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trace: x | ato.yaml:1:1: unknown key 'trace'; did you mean 'traces'? accepted: project, database,",
        "traces: x | ato.yaml:1:9: traces must be a list",
        "traces:\\n- id: x | ato.yaml:2:3: a trace needs 'match",
        "traces:\\n- mach: x | ato.yaml:2:3: unknown key 'mach'; did you mean 'match'? accepted: id, match, runtime",
        "traces:\\n- match: a..b | ato.yaml:2:10: 'a..b' is no rule; accepted: a.b.Type,",
        "traces:\\n- match: @a.B | ato.yaml:2:10: a value that begins with '@' must stand in quotes: \"@a.B\"",
        "traces:\\n- match: !a.B | ato.yaml:2:10: a value that begins with '!' must stand in quotes: \"!a.B\"",
        "traces:\\n- match: a.B\\n  runtime:\\n    calls: first: 7 | must stand in braces or quotes: {first: 7}",
        "traces:\\n- match: a.B\\n  runtime:\\n    calls: 7 | ato.yaml:4:12: calls must be all, first: 1000, sample: 100 or reservoir: 100, or first with one of the others, but was '7'",
        "traces:\\n- match: a.B\\n  runtime:\\n    args: maybe | ato.yaml:4:11: args must be true or false, but was 'maybe'",
        "store: disk | ato.yaml:1:8: store must be journal or direct, but was 'disk'",
        "journal_limit: much | ato.yaml:1:16: journal_limit must be a size such as 256 MiB, but was 'much'",
        "project: a\\nproject: b | ato.yaml:2:1: the key 'project' stands here twice",
        "project: 'a | ato.yaml:",
        "project: [a] | ato.yaml:1:10: project must be a single value, but was a list",
        "hello | ato.yaml:1:1: expected 'key: value'",
      })
  void aMistakeIsNamedWithItsPlace(String yaml, String message) throws IOException {
    write("ato.yaml", yaml.replace("\\n", "\n"));

    assertThatThrownBy(() -> resolve("", Map.of()))
        .isInstanceOf(RulesException.class)
        .message()
        .contains(message)
        .doesNotContain("\n");
  }

  @Test
  void aFileThatIsMissingIsNamedWithWhoNamedIt() {
    assertThatThrownBy(() -> resolve("none.yaml", Map.of()))
        .hasMessage("the rules file none.yaml does not exist (agent argument)");
    assertThatThrownBy(() -> resolve("", Map.of("ATO_RULES", "none.yaml")))
        .hasMessage("the rules file none.yaml does not exist (ATO_RULES)");
    assertThatThrownBy(() -> resolve("projekt=x", Map.of()))
        .hasMessageStartingWith("agent argument: unknown key 'projekt'; did you mean 'project'?");
    assertThatThrownBy(() -> resolve("", Map.of("ATO_STORE", "x")))
        .hasMessageStartingWith("ATO_STORE: store must be");
  }

  private Settings resolve(String argument, Map<String, String> environment) {
    return Settings.resolve(argument, environment, folder.toFile(), new FullYaml());
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
