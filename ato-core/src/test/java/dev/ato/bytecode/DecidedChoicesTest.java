package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Choices whose outcome is known since a constant was given steps before. */
class DecidedChoicesTest {

  private static final String HELPERS = " static void n() {} static boolean b() { return false; } ";

  @Test
  void aChoiceThatAConstantHasDecidedStepsBeforeIsNone() {
    String flag =
        "static void m() { boolean f = b(); if (f) { f = true; } else { f = false; } %s }";

    assertThat(
            Fingerprints.listing(
                HELPERS
                    + "static void m(int i) { boolean f = i > 0; while (true) { if (f) { n();"
                    + " if (f) { b(); return; } } n(); f = true; } }"))
        .doesNotContain("1 == 0")
        .doesNotContain("0 == 0");
    assertThat(Fingerprints.ofMethod(HELPERS + flag.formatted("if (f) { n(); if (f) { b(); } }")))
        .isEqualTo(Fingerprints.ofMethod(HELPERS + flag.formatted("if (f) { n(); b(); }")));
  }

  @Test
  void aChoiceThatMayBeDecidedOtherwiseStays() {
    String flag =
        "static void m() { boolean f = b(); if (f) { f = true; } else { f = false; }"
            + " if (f) { n(); %s if (f) { b(); } } }";

    assertThat(Fingerprints.ofMethod(HELPERS + flag.formatted("f = b();")))
        .isNotEqualTo(Fingerprints.ofMethod(HELPERS + flag.formatted("")));
  }
}
