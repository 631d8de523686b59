package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NullsDecidedTest {

  private static final String USE = "static void use(Object o) {} static void work() {} ";

  @Test
  void aNewObjectIsNotNull() {
    assertThat(listing("Object o = new Object(); if (o != null) use(o);"))
        .isEqualTo(listing("Object o = new Object(); use(o);"));
  }

  @Test
  void aCaughtExceptionIsNotNull() {
    assertThat(listing("try { work(); } catch (Error e) { if (e == null) work(); else use(e); }"))
        .isEqualTo(listing("try { work(); } catch (Error e) { use(e); }"));
  }

  @Test
  void whatIsOneOrTheOtherIsNotNull() {
    String chosen =
        "Throwable x; try { work(); x = new Error(); } catch (Error e) { x = e; } %s use(x);";

    assertThat(listing(chosen.formatted("if (x == null) return;")))
        .isEqualTo(listing(chosen.formatted("")));
  }

  @Test
  void theOtherWayIsVisible() {
    assertThat(listing("Object o = new Object(); if (o == null) use(o);"))
        .isNotEqualTo(listing("Object o = new Object(); use(o);"));
  }

  @Test
  void whatMayBeNullOnOneWayIsAskedFor() {
    String chosen = "Throwable x = %s; try { work(); } catch (Error e) { x = e; } %s use(x);";

    assertThat(listing(chosen.formatted("null", "if (x == null) return;")))
        .isNotEqualTo(listing(chosen.formatted("null", "")));
    assertThat(listing(chosen.formatted("(Throwable) last", "if (x == null) return;")))
        .contains("is null");
  }

  @Test
  void aFieldThatHoldsANewObjectIsAskedFor() {
    assertThat(listing("last = new Object(); if (last != null) use(last);")).contains("is null");
  }

  @Test
  void whatTheLastRoundOfALoopLeftIsAskedFor() {
    String loop = "Object o = new Object(); while (o != null) { use(o); o = %s; }";

    assertThat(listing(loop.formatted("last"))).contains("is null");
    assertThat(listing(loop.formatted("new Object()"))).doesNotContain("is null");
  }

  private static String listing(String body) {
    return Fingerprints.listing(USE + "Object last; void m() { " + body + " }");
  }
}
