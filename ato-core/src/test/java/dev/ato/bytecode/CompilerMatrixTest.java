package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One source under each compiler setting: what must not show, and what shows still. */
class CompilerMatrixTest {

  private static final List<String> RELEASES = List.of("8", "11", "17");

  static Stream<Arguments> settings() {
    return RELEASES.stream()
        .flatMap(
            release ->
                Stream.of("-g:none", "-g:lines", "-g:source,vars", "-parameters")
                    .map(option -> Arguments.of(release, option)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void debugTablesNeverShow(String release, String option) {
    var plain = Sources.compile(Sample.SOURCE, "-g", "--release", release);
    var other = Sources.compile(Sample.SOURCE, option, "--release", release);

    assertThat(Fingerprints.ofNamedMethods(other)).isEqualTo(Fingerprints.ofNamedMethods(plain));
  }

  @ParameterizedTest
  @FieldSource("RELEASES")
  void commentsAndLayoutNeverShow(String release) {
    String reformatted =
        "/* licence */\n"
            + Sample.SOURCE.replace("{\n", "\n{ // opens\n\n").replace("; ", ";\n\n  ");
    var plain = Sources.compile(Sample.SOURCE, "--release", release);
    var other = Sources.compile(reformatted, "--release", release);

    assertThat(Fingerprints.ofNamedMethods(other)).isEqualTo(Fingerprints.ofNamedMethods(plain));
  }

  @ParameterizedTest
  @FieldSource("RELEASES")
  void renamedLocalsNeverShow(String release) {
    String renamed =
        Sample.SOURCE.replaceAll("\\bsum\\b", "total").replaceAll("\\bnested\\b", "inner");
    var plain = Sources.compile(Sample.SOURCE, "--release", release);
    var other = Sources.compile(renamed, "--release", release);

    assertThat(renamed).isNotEqualTo(Sample.SOURCE);
    assertThat(Fingerprints.ofNamedMethods(other)).isEqualTo(Fingerprints.ofNamedMethods(plain));
  }

  @ParameterizedTest
  @FieldSource("RELEASES")
  void eachEditShowsInItsMethodAlone(String release) {
    var original =
        Fingerprints.ofNamedMethods(Sources.compile(Sample.SOURCE, "--release", release));
    for (Edit edit : Edit.ALL) {
      var edited = Sources.compile(edit.applied(), "--release", release);

      var before = new TreeMap<>(original);
      var after = Fingerprints.ofNamedMethods(edited);
      before.keySet().removeIf(method -> before.get(method).equals(after.get(method)));

      assertThat(before.keySet())
          .as(edit.toString())
          .singleElement()
          .asString()
          .contains(edit.in());
    }
  }

  /** An edit of the sample, and the method that it is in. */
  private record Edit(String in, String from, String to) {

    static final List<Edit> ALL =
        List.of(
            new Edit("#score", "\"too big: \"", "\"too large: \""),
            new Edit("#score", "1e10", "1e11"),
            new Edit("#score", "sum > 1e10", "sum >= 1e10"),
            new Edit("#score", "name.length()", "name.hashCode()"),
            new Edit("#<init>", "1L << 40", "1L << 41"),
            new Edit(
                "#fibonacci",
                "fibonacci(n - 1) + fibonacci(n - 2)",
                "fibonacci(n - 2) + fibonacci(n - 1)"),
            new Edit("#next", "count++", "++count"),
            new Edit("#lambdas", "\"!\"", "\"?\""),
            new Edit("#lambdas", "String::length", "String::hashCode"),
            new Edit("#lambdas", "next(offset)", "next(-offset)"),
            new Edit("#choose", "static synchronized int choose", "static int choose"),
            new Edit("#choose", "case 10:", "case 11:"),
            new Edit("#choose", "\"one\"", "\"eno\""),
            new Edit("#choose", ">>> 3", ">> 3"),
            new Edit("#read", "FileNotFoundException |", "EOFException |"),
            new Edit("#read", "count--", "count -= 2"),
            new Edit("#kinds", "f != f", "f == f"),
            new Edit("#kinds", "1.5f", "1.25f"),
            new Edit("#kinds", "String[].class", "String[][].class"),
            new Edit("#kinds", "(byte) (grid", "(byte) (char) (grid"),
            new Edit("#kinds", "grid[0][1]", "grid[1][0]"));

    String applied() {
      assertThat(Sample.SOURCE).contains(from);
      return Sample.SOURCE.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
    }
  }
}
