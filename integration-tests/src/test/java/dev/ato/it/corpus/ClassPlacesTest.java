package dev.ato.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPlacesTest {

  private static final String SOURCE =
      """
      import java.util.function.*;
      class A {
        Object a() { return new Object() { Object x() { return 1; } }; }
        Object b() {
          class Local { Object x() { return new Object() { Object y(Local one) { return 2; } }; } }
          return new Local();
        }
        Object c() { Supplier<Object> s = () -> new Object() { Object x() { return 3; } }; return s; }
        Object d() { class Local { Object x() { return 4; } } return new Local(); }
      }
      """;

  @TempDir Path folder;

  @Test
  void aLocalClassIsFoundWhereItsNumberIsAnother() throws Exception {
    Map<String, String> before = build("before", Rewriting.NONE).listings();
    Map<String, String> after = build("after", Rewriting.METHOD_ORDER).listings();

    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(before.keySet().stream().filter(method -> method.contains("#x()")))
        .isNotEmpty()
        .allSatisfy(
            method -> assertThat(returned(after, method)).isEqualTo(returned(before, method)));
  }

  /** The listing up to where it may name classes by their numbers. */
  private static String returned(Map<String, String> listings, String method) {
    return listings.get(method).replaceAll("A\\$\\w+", "");
  }

  private Build build(String name, Rewriting rewriting) throws IOException, InterruptedException {
    SourceFiles sources = new SourceFiles(folder.resolve("sources"));
    SourceFiles.write(sources.folder().resolve("A.java"), SOURCE);
    SourceFiles target = rewriting.rewrite(sources, List.of(), folder.resolve(name));
    Path classes = folder.resolve(name + "-classes");
    Jdk jdk = new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
    CompilerProcess.javac(jdk, "-g", "--release", "17").compile(target, List.of(), classes);
    return Build.read(classes, Matching.PLACE);
  }
}
