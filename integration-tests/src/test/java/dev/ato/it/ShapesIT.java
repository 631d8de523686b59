package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that no compiler left as a file, and jars that are more than a list of classes. */
class ShapesIT {

  private static final String PROGRAM =
      """
      package demo;

      import java.lang.invoke.MethodHandles;
      import java.lang.reflect.Proxy;
      import java.util.function.IntUnaryOperator;

      public class Main {
        interface Service { int price(int x); }

        public static class Template implements IntUnaryOperator {
          public int applyAsInt(int x) { return x * 3; }
        }

        public static void main(String[] arguments) throws Exception {
          Service service =
              (Service)
                  Proxy.newProxyInstance(
                      Main.class.getClassLoader(),
                      new Class<?>[] {Service.class},
                      (proxy, method, given) -> (Integer) given[0] * 2);
          byte[] bytes = Main.class.getResourceAsStream("Main$Template.class").readAllBytes();
          for (int i = 0; i < 2; i++) {
            Class<?> hidden = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
            IntUnaryOperator made = (IntUnaryOperator) hidden.getConstructor().newInstance();
            System.out.println(service.price(5) + made.applyAsInt(6));
          }
        }
      }
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void compileTheProgram() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    workspace.write("demo/Main.java", PROGRAM);
    workspace.compile("demo/Main.java");
  }

  @Test
  void aProxyIsFingerprintedAndAHiddenClassIsARecordedSkip()
      throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);

    Outcome run =
        workspace.ato(
            "run",
            "trace=demo.**",
            "trace=demo.Main$Service+",
            "--",
            Built.jdkTool("java"),
            "-cp",
            "classes",
            "demo.Main");

    assertThat(run.stdout().lines()).containsExactly("28", "28");
    assertThat(workspace.ato("traces").stdout()).contains("demo.$Proxy0#price");
    assertThat(workspace.ato("show", "--skipped").stdout())
        .containsOnlyOnce("demo.Main$Template")
        .contains("a hidden class, whose bytes the JVM shows to no agent")
        .doesNotContain("$$Lambda");
  }

  @Test
  void aProxyIsReadFromItsBytes() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    workspace.java(
        "-Djdk.proxy.ProxyGenerator.saveGeneratedFiles=true", "-cp", "classes", "demo.Main");

    Outcome outcome = workspace.ato("fingerprint", "demo/$Proxy0.class");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.stdout()).contains("  demo.$Proxy0#price(int)");
  }

  @Test
  void aSignedJarIsReadThoughItsSignatureIsBroken() throws IOException, InterruptedException {
    Workspace workspace = new Workspace(folder);
    tool(workspace, "jar", "cf", "signed.jar", "-C", "classes", "demo");
    tool(
        workspace,
        ("keytool -genkeypair -keystore keys -storepass secret -alias a -dname CN=a -keyalg RSA")
            .split(" "));
    tool(workspace, "jarsigner -keystore keys -storepass secret signed.jar a".split(" "));
    Files.copy(workspace.file("signed.jar"), workspace.file("broken.jar"));
    workspace.write("other/demo/Main.java", PROGRAM.replace("x * 3", "x * 4"));
    tool(workspace, "javac", "-g", "-d", "other", "other/demo/Main.java");
    tool(workspace, "jar", "uf", "broken.jar", "-C", "other", "demo/Main$Template.class");

    Outcome outcome = workspace.ato("compare", "signed.jar", "broken.jar");

    assertThat(outcome.stderr()).isEmpty();
    assertThat(outcome.stdout())
        .contains("Logic of 1 method changed", "Main$Template#applyAsInt", "3 -> 4");
  }

  private static void tool(Workspace workspace, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(words));
    command.set(0, Built.jdkTool(words[0]));
    Outcome outcome = workspace.run(command);
    assertThat(outcome.exitCode()).as(outcome.stdout() + outcome.stderr()).isZero();
  }
}
