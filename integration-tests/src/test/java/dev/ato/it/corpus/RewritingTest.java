package dev.ato.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewritingTest {

  @TempDir Path folder;

  @Test
  void commentsGoAndLinesBreakElsewhere() throws IOException {
    String source = "class A { // first\n  String s = \"// no comment\"; /* second */ int i;\n}\n";

    assertThat(rewritten(Rewriting.LAYOUT, source))
        .isEqualTo("class\nA\n{ String\ns\n=\n\"// no comment\";\nint\ni; } ");
  }

  @Test
  void methodsAreReversedWithinEachClassAndFieldsStay() throws IOException {
    String source =
        """
        class A {
          void a() { new Object() { void x() {} int f; void y() {} }; }
          int f = 1;
          A() {}
          static { }
          void b() {}
        }
        """;

    assertThat(rewritten(Rewriting.METHOD_ORDER, source))
        .isEqualTo(
            """
            class A {
              void b() {}
              int f = 1;
              A() {}
              static { }
              void a() { new Object() { void y() {} int f; void x() {} }; }
            }
            """);
  }

  @Test
  void everyKindOfLocalVariableIsRenamedAndNothingElse() throws IOException {
    String source =
        """
        import java.util.function.*;
        class A {
          int a;
          int m(int a, final @Deprecated int[] b[], Object... c) throws Exception {
            int d = this.a, e = a + d, f[] = {e};
            Function<String, Object> g = a1 -> a1 + a;
            BiFunction<String, String, Object> h = (var i, var j) -> i + j;
            for (int k : f) { e += k; }
            try (AutoCloseable l = () -> {}) { l.close(); } catch (RuntimeException | Error n) { throw n; }
            if (c[0] instanceof String o && o.length() > a) { return m(o.length(), b, a /* a */, "a"); }
            return new Object() { int a = d; int p() { return a + b.length; } }.p();
          }
        }
        """;

    assertThat(rewritten(Rewriting.VARIABLE_NAMES, source))
        .isEqualTo(
            """
            import java.util.function.*;
            class A {
              int a;
              int m(int renamed0, final @Deprecated int[] renamed1[], Object... renamed2) throws Exception {
                int renamed3 = this.a, renamed4 = renamed0 + renamed3, renamed5[] = {renamed4};
                Function<String, Object> renamed6 = renamed7 -> renamed7 + renamed0;
                BiFunction<String, String, Object> renamed8 = (var renamed9, var renamed10) -> renamed9 + renamed10;
                for (int renamed11 : renamed5) { renamed4 += renamed11; }
                try (AutoCloseable renamed12 = () -> {}) { renamed12.close(); } catch (RuntimeException | Error renamed13) { throw renamed13; }
                if (renamed2[0] instanceof String renamed14 && renamed14.length() > renamed0) { return m(renamed14.length(), renamed1, renamed0 /* a */, "a"); }
                return new Object() { int a = renamed3; int p() { return a + renamed1.length; } }.p();
              }
            }
            """);
  }

  @Test
  void parametersOfARecordsConstructorsKeepTheirNames() throws IOException {
    String source =
        "record A(int a) { A { if (a < 0) throw new Error(); } A(int a, int b) { this(a); } }";

    assertThat(rewritten(Rewriting.VARIABLE_NAMES, source)).isEqualTo(source);
  }

  private String rewritten(Rewriting rewriting, String source) throws IOException {
    SourceFiles sources = new SourceFiles(folder.resolve("sources"));
    SourceFiles.write(sources.folder().resolve("A.java"), source);

    SourceFiles target = rewriting.rewrite(sources, List.of(), folder.resolve("target"));

    return Files.readString(target.folder().resolve("A.java"));
  }
}
