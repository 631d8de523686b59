package dev.ato.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two builds have in common although names in them differ. */
class BuildComparisonTest {

  private static final String LOOP =
      "static int %s(int[] a) { int sum = 0; for (int x : a) sum += x * %s; return sum; }";

  @TempDir private Path folder;

  @Test
  void aMethodThatDoesTheSameUnderAnotherNameWasRenamed() {
    BuildComparison comparison =
        compare("class T { " + loop("sum", 3) + " }", "class T { " + loop("total", 3) + " }");

    assertThat(renamed(comparison)).containsExactly("T#sum -> total");
    assertThat(comparison.added()).isEmpty();
    assertThat(comparison.removed()).isEmpty();
    assertThat(comparison.differs()).isFalse();
  }

  @Test
  void aMethodThatDoesSomethingElseUnderAnotherNameWasNotRenamed() {
    BuildComparison comparison =
        compare(
            "class T { static int one(int a) { return a + 1; } }",
            "class T { static int two(int a) { return a * 2; } }");

    assertThat(comparison.renamed()).isEmpty();
    assertThat(comparison.added()).hasSize(1);
    assertThat(comparison.removed()).hasSize(1);
    assertThat(comparison.differs()).isTrue();
  }

  @Test
  void aMethodThatWasRenamedAndChangedIsAChangedOne() {
    String body =
        """
        static int %s(int[] a) {
          int sum = 0;
          for (int x : a) { System.out.println(x); System.err.println(x); sum += x * %d; }
          System.out.println("in all"); System.out.println("it is"); System.out.println(sum);
          return sum;
        }
        """;
    BuildComparison comparison =
        compare(
            "class T {" + body.formatted("add", 3) + "}",
            "class T {" + body.formatted("compute", 4) + "}");

    assertThat(comparison.renamed()).isEmpty();
    assertThat(comparison.changed()).hasSize(1);
    MethodPair changed = comparison.changed().get(0);
    assertThat(changed.isRenamed()).isTrue();
    assertThat(changed.likeness()).isBetween(75, 99);
    assertThat(comparison.differs()).isTrue();
  }

  @Test
  void twoShortMethodsOfNoLikenessOfNamesAreNotTakenForOne() {
    BuildComparison comparison =
        compare(
            "class T { static int a() { return 1; } static int size() { return 0; } }",
            "class T { static int a() { return 1; } static int b() { return 5; } "
                + "static int depth() { return 0; } }");

    assertThat(comparison.renamed()).isEmpty();
    assertThat(comparison.removed()).hasSize(1);
  }

  @Test
  void aShortMethodIsKnownByALikeName() {
    BuildComparison comparison =
        compare(
            "class T { static int getSize() { return 0; } static int b() { return 1; } }",
            "class T { static int c() { return 0; } static int size() { return 0; } }");

    assertThat(renamed(comparison)).containsExactly("T#getSize -> size");
  }

  @Test
  void aShortMethodIsKnownByItsNeighbours() {
    String source =
        """
        class T {
          static int before() { return 8; }
          static int %s() { return 0; }
          static int after() { return 9; }
        }
        """;
    BuildComparison comparison =
        compare(source.formatted("height"), source.formatted("depth"), "-g");

    assertThat(renamed(comparison)).containsExactly("T#height -> depth");
  }

  @Test
  void whatCallsARenamedMethodFollowsItAndIsNotChanged() {
    String source =
        """
        class T {
          %s
          static int use(int[] a) { return a.length + %s(a); }
        }
        """;
    BuildComparison comparison =
        compare(
            "package p; " + source.formatted(loop("sum", 3), "sum"),
            "package p; " + source.formatted(loop("total", 3), "total"));

    assertThat(comparison.following())
        .extracting(pair -> pair.after().key().name())
        .containsExactly("use");
    assertThat(comparison.changed()).isEmpty();
    assertThat(comparison.differs()).isFalse();
  }

  @Test
  void aCallerThatComesToCallAnotherMethodDoesNotFollow() {
    String source =
        """
        package p;
        class T {
          %s
          %s
          static int use(int[] a) { return a.length + %s(a); }
        }
        """;
    BuildComparison comparison =
        compare(
            source.formatted(loop("sum", 3), loop("other", 5), "sum"),
            source.formatted(loop("total", 3), loop("other", 5), "other"));

    assertThat(renamed(comparison)).containsExactly("p.T#sum -> total");
    assertThat(comparison.following()).isEmpty();
    assertThat(comparison.changed())
        .extracting(pair -> pair.after().key().name())
        .containsExactly("use");
  }

  @Test
  void aNameInATextDoesNotFollow() {
    String source =
        """
        package p;
        class %1$s {
          int x; int y;
          int sum() { return x + y; }
          int product() { return x * y; }
          int difference() { return x - y; }
        }
        class User { String name() { return "p.%2$s"; } }
        """;

    BuildComparison comparison =
        compare(source.formatted("Old", "Old"), source.formatted("Fresh", "Fresh"));

    assertThat(comparison.moved()).hasSize(1);
    assertThat(comparison.changed())
        .extracting(pair -> pair.after().key().owner())
        .containsExactly("p.User");
  }

  @Test
  void aClassOfAnotherPackageWasMovedWithAllItsMethods() {
    String source =
        """
        package %s;
        public class Model {
          int weight; Model next;
          Model(int weight) { this.weight = weight; }
          int predict(int x) { return next == null ? x * weight : next.predict(x) + weight; }
          class Inner { int all() { return weight + predict(3); } }
        }
        """;
    BuildComparison comparison = compare(source.formatted("a.b"), source.formatted("c"));

    assertThat(comparison.moved())
        .containsExactly(
            new MovedClass("a.b.Model", "c.Model", 2, 0, 100),
            new MovedClass("a.b.Model$Inner", "c.Model$Inner", 2, 0, 100));
    assertThat(comparison.differs()).isFalse();
    assertThat(comparison.same()).isEqualTo(4);
  }

  @Test
  void whatChangedInAMovedClassIsToldMethodByMethod() {
    String source =
        """
        package %s;
        public class Model {
          int weight; Model next;
          Model(int weight) { this.weight = weight; }
          int predict(int x) { return next == null ? x * weight : next.predict(x) %s weight; }
        }
        """;
    BuildComparison comparison = compare(source.formatted("a", "+"), source.formatted("b", "-"));

    assertThat(comparison.changed())
        .extracting(pair -> pair.before().key().owner() + " " + pair.after().key().owner())
        .containsExactly("a.Model b.Model");
    assertThat(comparison.moved().get(0).changed()).isEqualTo(1);
    assertThat(comparison.differs()).isTrue();
  }

  @Test
  void anonymousClassesThatWereNumberedAnewAreKnownByWhatTheyDo() {
    String source =
        """
        package p;
        class T {
          Runnable a() { %s return null; }
          Runnable b() { return new Runnable() { public void run() { System.out.println(1); } }; }
        }
        """;
    BuildComparison comparison =
        compare(
            source.formatted(""),
            source.formatted("new Object() { int x(int a) { return a * 7 + a; } }.x(3);"));

    assertThat(comparison.moved())
        .extracting(MovedClass::before, MovedClass::after)
        .containsExactly(tuple("p.T$1", "p.T$2"));
    assertThat(comparison.changed())
        .extracting(pair -> pair.after().key().name())
        .containsExactly("a");
    assertThat(comparison.removed()).isEmpty();
  }

  @Test
  void aChangedAnonymousClassKeepsItsNumber() {
    String source =
        """
        package p;
        class T {
          Runnable b() { return new Runnable() { public void run() { System.out.println(%s); } }; }
        }
        """;
    BuildComparison comparison = compare(source.formatted("1"), source.formatted("\"two\" + this"));

    assertThat(comparison.moved()).isEmpty();
    assertThat(comparison.changed())
        .extracting(pair -> pair.after().key().owner())
        .contains("p.T$1");
  }

  @Test
  void aMethodThatNoLongerOverridesIsADifferenceThoughNoCodeDiffers() {
    String source =
        """
        class Base { int size(int[] a) { return 1; } }
        class T extends Base {
          int %s(int[] a) { int sum = 0; for (int x : a) sum += x; return sum; }
        }
        """;
    BuildComparison comparison = compare(source.formatted("size"), source.formatted("length"));

    assertThat(comparison.renamed()).extracting(RenamedMethod::safe).containsExactly(false);
    assertThat(comparison.differs()).isTrue();
  }

  @Test
  void aMethodThatComesToOverrideOneOfObjectIsADifference() {
    String source = "class T { public int %s() { int a = 3; return a * super.hashCode(); } }";

    BuildComparison comparison = compare(source.formatted("hash"), source.formatted("hashCode"));

    assertThat(comparison.differs()).isTrue();
  }

  @Test
  void aMethodThatWasRenamedInAllItsFamilyIsTheSame() {
    String source =
        """
        abstract class Base { abstract int %1$s(int[] a); }
        class T extends Base {
          int %1$s(int[] a) { int sum = 0; for (int x : a) sum += x; return sum; }
        }
        """;
    BuildComparison comparison = compare(source.formatted("size"), source.formatted("length"));

    assertThat(comparison.renamed()).extracting(RenamedMethod::safe).containsExactly(true);
    assertThat(comparison.differs()).isFalse();
  }

  @Test
  void aMethodOfAClassWithParentsBeyondTheBuildMayBeCalledFromThere() {
    String source =
        """
        abstract class T extends java.util.AbstractList<String> {
          protected int %s(int[] a) { int sum = 0; for (int x : a) sum += x; return sum; }
        }
        """;
    BuildComparison comparison = compare(source.formatted("count"), source.formatted("length"));

    assertThat(comparison.renamed()).extracting(RenamedMethod::safe).containsExactly(false);
  }

  private BuildComparison compare(String before, String after, String... options) {
    return new Builds(folder).compare(before, after, options);
  }

  private static String loop(String name, int factor) {
    return LOOP.formatted(name, factor);
  }

  private static List<String> renamed(BuildComparison comparison) {
    return comparison.renamed().stream()
        .map(
            method ->
                method.pair().before().key().owner()
                    + "#"
                    + method.pair().before().key().name()
                    + " -> "
                    + method.pair().after().key().name())
        .toList();
  }
}
