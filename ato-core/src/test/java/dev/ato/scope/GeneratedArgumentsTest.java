package dev.ato.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Any arguments give a config or one line of error: no stack trace, no code run, no hang. */
class GeneratedArgumentsTest {

  /** All million take too long beside other tests. */
  private static final int LISTS = Integer.getInteger("scope.arguments", 100_000);

  private static final List<String> PIECES =
      List.of(
          "lr",
          "model",
          "a",
          "high_lr",
          "late",
          "manual",
          "=",
          ":=",
          "=",
          ".",
          "..",
          "\"",
          "'",
          "%",
          "[",
          "]",
          "(",
          ")",
          "{",
          "}",
          ",",
          ":",
          " ",
          "\n",
          "\t",
          "\\",
          "\\u00",
          "0",
          "1",
          "-1",
          "1e9999",
          "1e-3",
          "0x",
          "_",
          "-",
          "--",
          "+",
          "None",
          "True",
          "nan",
          "\u2028",
          "\ud800",
          "\u0000",
          "__import__('os').system('id')",
          "${jndi:ldap://x}",
          "!!java.io.File",
          "@file",
          "*",
          "&a",
          "$(id)",
          "`id`",
          "#",
          ";",
          "[[[[[[[[[[",
          "{a:",
          "{\"a\":1}",
          "a.b.c");

  private final AtomicInteger runs = new AtomicInteger();

  private final Scope scope =
      Scope.named("fuzz")
          .view("defaults", View.byDefault(), c -> c.set("lr", 1).set("model.a", "x"))
          .view("high_lr", View.priority(1), c -> c.set("lr", runs.incrementAndGet()))
          .view("late", View.lazy(), c -> c.set("model.b", c.get("lr")));

  private final MultiScope both = MultiScope.of(scope, Scope.named("model"));

  @Test
  void everyListGivesAResultOrOneLine() {
    int results = 0;
    for (int seed = 0; seed < LISTS; seed++) {
      Random random = new Random(seed);
      String[] arguments = new String[random.nextInt(4)];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = argument(random);
      }
      results += outcome(random.nextBoolean(), arguments) ? 1 : 0;
    }

    assertThat(results).isBetween(LISTS / 20, LISTS - LISTS / 20);
  }

  /** Whether it gave a result; anything but a result or one line fails the test. */
  private boolean outcome(boolean multi, String... arguments) {
    try {
      if (multi) {
        both.resolve(arguments);
      } else {
        Resolution resolution = scope.resolve(arguments);
        resolution.histories().forEach(History::toString);
      }
      return true;
    } catch (ScopeException failure) {
      String message = String.valueOf(failure.getMessage());
      assertThat(message.chars().noneMatch(c -> c == '\n' || c == '\r' || c == 0))
          .as("one line for %s: %s", List.of(arguments), message)
          .isTrue();
      return false;
    }
  }

  private static String argument(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      text.append(
          random.nextInt(12) == 0
              ? Character.toString(random.nextInt(0x11_0000))
              : PIECES.get(random.nextInt(PIECES.size())));
    }
    return random.nextInt(3) == 0 ? "lr=" + text : text.toString();
  }
}
