package dev.ato.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.AtoException;
import dev.ato.bytecode.known.KnownFingerprints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildReaderTest {

  private static final String ENUM = "enum Colour { RED, GREEN } ";
  private static final String SWITCH =
      """
      class T {
        int of(Colour colour) {
          switch (colour) { case RED: return 1; case GREEN: return 2; default: return 3; }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void eachClassIsToldOnce() {
    AtomicInteger told = new AtomicInteger();
    Path path = new Builds(folder).compile("a", "class A {} class B {}");

    try (Build build =
        new BuildReader(KnownFingerprints.none(), told::incrementAndGet).read(List.of(path))) {
      assertThat(told).hasValue(2);
      assertThat(build.size()).isEqualTo(2);
    }
  }

  @Test
  void ofClassesOfOneNameTheFirstCountsAsOnAClassPath() {
    Builds builds = new Builds(folder);
    Path one = builds.compile("a", "class A { int m() { return 1; } }");
    Path two = builds.compile("b", "class A { int m() { return 2; } } class B {}");

    try (Build build = reader().read(List.of(one, two));
        Build first = reader().read(List.of(one))) {
      MethodKey key = new MethodKey("A", "m", "()I");
      assertThat(build.methods().get(key).fingerprint())
          .isEqualTo(first.methods().get(key).fingerprint());
      assertThat(build.size()).isEqualTo(2);
    }
  }

  @Test
  void aClassOfTheSameBytesIsReadAnewIfTheTableOfItsSwitchChanged() throws IOException {
    Path before = new Builds(folder).compile("before", ENUM + SWITCH);
    Path after = new Builds(folder).compile("after", ENUM + SWITCH);
    String exchanged = SWITCH.replaceFirst("(case RED[^;]*;) (case GREEN[^;]*;)", "$2 $1");
    Path other = new Builds(folder).compile("other", ENUM + exchanged);
    Files.delete(after.resolve("T$1.class"));
    Files.copy(other.resolve("T$1.class"), after.resolve("T$1.class"));

    assertThat(Files.readAllBytes(after.resolve("T.class")))
        .isEqualTo(Files.readAllBytes(before.resolve("T.class")));
    try (Build older = reader().read(List.of(before));
        Build newer = reader().read(List.of(after), older)) {
      assertThat(BuildComparison.of(older, newer).changed())
          .extracting(pair -> pair.after().key().name())
          .contains("of");
    }
  }

  @Test
  void aCommandThatKnowsTheBytesAnswersTheSame() {
    Builds builds = new Builds(folder);
    List<Path> before = List.of(builds.compile("before", ENUM + SWITCH));
    List<Path> after =
        List.of(builds.compile("after", ENUM + SWITCH.replace("return 2", "return 5")));
    List<List<String>> answers = new ArrayList<>();

    for (int time = 0; time < 2; time++) {
      KnownFingerprints known = new KnownFingerprints(folder.resolve("known").toFile());
      BuildReader reader = new BuildReader(known, () -> {});
      try (Build older = reader.read(before);
          Build newer = reader.read(after, older)) {
        BuildComparison comparison = BuildComparison.of(older, newer);
        answers.add(
            comparison.changed().stream()
                .map(pair -> pair.before().listing() + pair.after().listing())
                .toList());
      }
      known.save();
    }

    assertThat(answers.get(0)).hasSize(1).isEqualTo(answers.get(1));
    assertThat(folder.resolve("known")).isNotEmptyFile();
  }

  @Test
  void aPathThatIsNotThereClosesTheOthersAndFails() {
    Path there = new Builds(folder).compile("a", "class A {}");

    assertThatThrownBy(() -> reader().read(List.of(there, folder.resolve("nowhere.jar"))))
        .isInstanceOf(AtoException.class)
        .hasMessageContaining("nowhere.jar");
  }

  private static BuildReader reader() {
    return new BuildReader(KnownFingerprints.none(), () -> {});
  }
}
