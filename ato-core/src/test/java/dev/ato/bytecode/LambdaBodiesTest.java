package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Opener;
import dev.ato.digest.Sha256;
import dev.ato.digest.ValueDigester;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** In a JVM of its own, in which the JDK's constant pools are open, as the agent opens them. */
class LambdaBodiesTest {

  @Test
  void theSameCodeIsTheSameWhereverItStands() throws IOException, InterruptedException {
    assertThat(run(true))
        .isEqualTo(
            """
            same code true
            other code false
            other capture false
            same reference true
            other reference false
            boxing reference is known true
            """);
  }

  @Test
  void whereTheyAreClosedNoCodeIsKnown() throws IOException, InterruptedException {
    assertThat(run(false)).endsWith("boxing reference is known false\n");
  }

  private static String run(boolean open) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (open) {
      command.add("--add-opens=java.base/jdk.internal.access=ALL-UNNAMED");
      command.add("--add-opens=java.base/jdk.internal.reflect=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Lambdas.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }

  /** The program. */
  static final class Lambdas {

    private static final ValueDigester DIGESTER =
        new ValueDigester(Opener.NONE).with(new LambdaBodies(Opener.NONE, type -> Lambdas::find));

    private Lambdas() {}

    public static void main(String[] arguments) {
      IntUnaryOperator one = x -> x * 31 + 7;
      IntUnaryOperator same = y -> y * 31 + 7;
      IntUnaryOperator other = x -> x * 31 + 8;
      print("same code", one, same);
      print("other code", one, other);
      print("other capture", adding(1), adding(2));
      ToIntFunction<String> length = String::length;
      ToIntFunction<String> again = String::length;
      print("same reference", length, again);
      ToIntFunction<String> hash = String::hashCode;
      print("other reference", length, hash);
      IntFunction<Integer> boxing = Integer::valueOf;
      Supplier<Object> made = Object::new;
      boolean known =
          DIGESTER.digest(boxing).note().isEmpty() && DIGESTER.digest(made).note().isEmpty();
      System.out.println("boxing reference is known " + known);
    }

    private static IntUnaryOperator adding(int number) {
      return x -> x + number;
    }

    private static void print(String what, Object one, Object other) {
      Sha256 hash = DIGESTER.digest(one).hash();
      System.out.println(what + " " + hash.equals(DIGESTER.digest(other).hash()));
    }

    private static Optional<byte[]> find(String name) {
      try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }
}
