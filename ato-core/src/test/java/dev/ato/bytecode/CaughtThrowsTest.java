package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaughtThrowsTest {

  private static final String USE = "static void use(Object o) {} static void work() {} ";

  private static final String THROWN_ON =
      USE
          + """
          void m() {
            try {
              try { work(); } catch (RuntimeException e) { throw e; }
            } catch (Throwable t) {
              use(t);
            }
          }
          """;

  @Test
  void aThrowToAHandlerOfEverythingIsAJump() {
    String straight = USE + "void m() { try { work(); } catch (Throwable t) { use(t); } }";

    assertThat(Fingerprints.listing(THROWN_ON))
        .isEqualTo(
            Fingerprints.listing(
                straight.replace("catch", "catch (RuntimeException e) {" + " use(e); } catch")));
  }

  @Test
  void soItIsOfANewException() {
    String listing =
        Fingerprints.listing(
            USE + "void m() {" + " try { throw new Error(); } catch (Throwable t) { use(t); } }");

    assertThat(listing).doesNotContain("throw");
  }

  @Test
  void aThrowToAHandlerOfLessStays() {
    assertThat(Fingerprints.listing(THROWN_ON.replace("Throwable t", "Exception t")))
        .contains("throw t");
  }

  @Test
  void aThrowThatAnotherHandlerIsAskedForBeforeStays() {
    String asked =
        THROWN_ON.replace(
            "catch (Throwable", "catch (IllegalStateException i) {} catch (Throwable");

    assertThat(Fingerprints.listing(asked)).contains("throw t");
  }

  @Test
  void aThrowOfWhatMayBeNullStays() {
    // Then it is a NullPointerException that is thrown.
    String parameter = USE + "void m(Error e) { try { throw e; } catch (Throwable t) { use(t); } }";

    assertThat(Fingerprints.listing(parameter))
        .contains("throw p0")
        .isNotEqualTo(Fingerprints.listing(USE + "void m(Error e) { use(e); }"));
  }

  @Test
  void aThrowOfWhatMayBeNullOnOneWayStays() {
    String chosen =
        USE
            + """
            void m(Error given) {
              try {
                Throwable e = given;
                try { work(); } catch (Error caught) { e = caught; }
                throw e;
              } catch (Throwable t) {
                use(t);
              }
            }
            """;

    assertThat(Fingerprints.listing(chosen)).contains("throw x");
  }

  @Test
  void aThrowOfSomethingElseIsVisible() {
    assertThat(Fingerprints.listing(THROWN_ON.replace("throw e", "throw new Error(e)")))
        .isNotEqualTo(Fingerprints.listing(THROWN_ON));
  }
}
