package dev.ato.it.languages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.build.Build;
import dev.ato.build.BuildComparison;
import dev.ato.build.BuildMethod;
import dev.ato.build.BuildReader;
import dev.ato.build.MethodPair;
import dev.ato.bytecode.known.KnownFingerprints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A program in three versions: {@code base}; {@code clothes}, in which names of locals and
 * parameters, layout and comments differ, and some members are added above others; {@code logic},
 * in which each member differs whose name begins with {@code changed}.
 */
class LanguagesIT {

  private static final Pattern CHANGED = Pattern.compile("changed[A-Z]\\w*");
  private static final Pattern IN_NAME = Pattern.compile("changed[A-Z][A-Za-z]*");

  private static final Set<Language> COMPILED = EnumSet.noneOf(Language.class);

  @TempDir static Path folder;

  @ParameterizedTest
  @EnumSource
  void clothesDoNotShow(Language language) throws IOException, ReflectiveOperationException {
    BuildComparison comparison = compare(language, "clothes");

    assertThat(comparison.changed()).isEmpty();
    assertThat(comparison.removed()).isEmpty();
    assertThat(comparison.renamed()).isEmpty();
    assertThat(comparison.added())
        .isNotEmpty()
        .allMatch(method -> method.key().toString().contains("added"));
    assertThat(comparison.same()).isGreaterThan(40);
  }

  @ParameterizedTest
  @EnumSource
  void everyChangeOfLogicShows(Language language) throws IOException, ReflectiveOperationException {
    BuildComparison comparison = compare(language, "logic");

    assertThat(changed(comparison)).isEqualTo(meant(language));
    assertThat(comparison.added()).isEmpty();
    assertThat(comparison.removed()).isEmpty();
  }

  private BuildComparison compare(Language language, String version)
      throws IOException, ReflectiveOperationException {
    Path programs = folder.resolve(language.name());
    if (COMPILED.add(language)) {
      language.compile(List.of("base", "clothes", "logic"), programs);
    }
    BuildReader reader = new BuildReader(KnownFingerprints.none(), () -> {});
    try (Build older = reader.read(List.of(programs.resolve("base")));
        Build newer = reader.read(List.of(programs.resolve(version)))) {
      assertThat(older.unreadable()).isEmpty();
      assertThat(newer.unreadable()).isEmpty();
      return BuildComparison.of(older, newer);
    }
  }

  /**
   * What the methods are named after that were reported; for others their own names. Scala's
   * anonymous classes are named after nothing: they show in the method that makes them.
   */
  private static Set<String> changed(BuildComparison comparison) {
    return comparison.changed().stream()
        .map(MethodPair::before)
        .map(BuildMethod::key)
        .map(key -> member(key.owner() + "#" + key.name()))
        .filter(member -> !member.contains("$anon$"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String member(String method) {
    Matcher name = IN_NAME.matcher(method);
    return name.find() ? name.group() : method;
  }

  private static Set<String> meant(Language language) throws IOException {
    return CHANGED
        .matcher(Files.readString(language.source("base")))
        .results()
        .map(it -> it.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
