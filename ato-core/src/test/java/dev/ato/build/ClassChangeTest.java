package dev.ato.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassChangeTest {

  private static final String INTERFACES =
      "interface A { default int f() { return 0; } } interface B { default int f() { return 7; } } ";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class T implements A { } | class T implements B { }"
            + " | no longer implements A, also implements B",
        "class T { } | class T implements java.io.Serializable { } | also implements Serializable",
        "class T { volatile int a; } | class T { int a; } | a is no longer volatile",
        "class T { int a; } | class T { transient int a; } | a is transient",
        "class T { static final int A = 1; } | class T { static final int A = 2; } | A = 1 -> 2",
      })
  void whatChangesBesideMethodsIsTold(String before, String after, String sentences) {
    BuildComparison comparison = compare(before, after);

    assertThat(comparison.classes())
        .containsExactly(new ClassChange("T", List.of(sentences.split(", "))));
    assertThat(comparison.differs()).isTrue();
    assertThat(comparison.changed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class T implements A, Runnable { public void run() { } }"
            + " | class T implements Runnable, A { public void run() { } }",
        "class T { int a; private int b; } | final class T { private final int b = 0; long c; }",
        "class T { static final int A = 1; } | class T { static final int A = 1, B = 2; }",
        "class T { Object m() { return new A() { }; } }"
            + " | class T { Runnable l = () -> {}; Object m() { return new A() { }; } }",
      })
  void whatChangesNothingIsNot(String before, String after) {
    assertThat(compare(before, after).classes()).isEmpty();
  }

  @Test
  void theNewNameOfAnInterfaceIsNoOtherInterface() {
    String telling =
        "interface %s { default void f(int x) { System.out.println(x); g(); h(); }"
            + " default void g() { System.out.println(1); } default void h() { System.err.println(2); } } "
            + "class T implements %s { }";
    Builds builds = new Builds(folder);

    BuildComparison comparison =
        builds.compare(telling.formatted("Old", "Old"), telling.formatted("New", "New"));

    assertThat(comparison.moved()).hasSize(1);
    assertThat(comparison.classes()).isEmpty();
  }

  private BuildComparison compare(String before, String after) {
    return new Builds(folder).compare(INTERFACES + before, INTERFACES + after);
  }
}
