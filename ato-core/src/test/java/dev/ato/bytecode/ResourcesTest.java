package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code try} with resources as javac 7 and 8 translate it, which is how JLS §14.20.3.1 does, and
 * as javac does from 11 on.
 */
class ResourcesTest {

  private static final String MEMBERS =
      """
      static abstract class R implements AutoCloseable {
        abstract int read() throws Exception;
        public abstract void close();
        abstract void flush();
      }
      static class N extends R { int read() { return 1; } public void close() {} void flush() {} }
      static R open(int i) { return i == 0 ? null : new N(); }
      R other;
      Throwable last;
      """;

  private static final String STATEMENT =
      MEMBERS + "int m(int i) throws Exception { try (R r = open(i)) { return r.read() / i; } }";

  private static final String TRANSLATED =
      MEMBERS
          + """
          int m(int i) throws Exception {
            R r = open(i);
            Throwable primary = null;
            try {
              return r.read() / i;
            } catch (Throwable t) {
              primary = t;
              throw t;
            } finally {
              if (r != null) {
                if (primary != null) {
                  try {
                    r.close();
                  } catch (Throwable second) {
                    primary.addSuppressed(second);
                  }
                } else {
                  r.close();
                }
              }
            }
          }
          """;

  @Test
  void howAnOlderCompilerClosesIsInvisible() {
    assertThat(Fingerprints.listing(TRANSLATED)).isEqualTo(Fingerprints.listing(STATEMENT));
  }

  @Test
  void soItIsOfANewObjectWhichIsNeverNull() {
    String translated = TRANSLATED.replace("R r = open(i)", "R r = new N()");

    assertThat(Fingerprints.listing(translated))
        .isEqualTo(Fingerprints.listing(STATEMENT.replace("open(i)", "new N()")))
        .doesNotContain("null");
  }

  @Test
  void soItIsOfTwoResources() {
    String inner = TRANSLATED.substring(TRANSLATED.indexOf("R r = open"));
    String second =
        inner
            .substring(0, inner.lastIndexOf('}'))
            .replace("R r ", "R s ")
            .replace("open(i)", "open(i + 1)")
            .replace("r.read", "s.read")
            .replace("r.close", "s.close")
            .replace("r != null", "s != null")
            .replace("primary", "innerOne")
            .replace("second", "third")
            .replace("(Throwable t)", "(Throwable u)")
            .replace("= t;", "= u;")
            .replace("throw t;", "throw u;");
    String translated = TRANSLATED.replace("return r.read() / i;", second);

    assertThat(Fingerprints.listing(translated))
        .isEqualTo(
            Fingerprints.listing(
                MEMBERS
                    + "int m(int i) throws Exception {"
                    + " try (R r = open(i); R s = open(i + 1)) { return s.read() / i; } }"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "primary.addSuppressed(second) | second.addSuppressed(primary)",
        "primary.addSuppressed(second) | last = second",
        "primary.addSuppressed(second) | primary.addSuppressed(last)",
        "primary.addSuppressed(second) | r.flush()",
        "primary.addSuppressed(second) | throw second",
        "primary = t | primary = last",
        "primary = t | last = t",
        "throw t | throw new Exception(t)",
        "throw t | throw (Exception) last",
        "throw t | return 0",
        "catch (Throwable t) | catch (Exception t)",
        "catch (Throwable second) | catch (Exception second)",
        "if (r != null) | if (other != null)",
        "if (r != null) | if (r == null)",
        "if (r != null) | if (true)",
        "if (primary != null) | if (primary == null)",
        "if (primary != null) | if (last != null)",
        "if (primary != null) | if (true)",
        "else { r.close(); } | else { }",
        "else { r.close(); } | else { other.close(); }",
        "else { r.close(); } | else { r.flush(); }",
        "else { r.close(); } | else { r.close(); r.close(); }",
        "try { r.close(); } | try { }",
        "try { r.close(); } | try { other.close(); }",
        "try { r.close(); } | try { r.flush(); }",
        "r.read() / i | i / r.read()",
      })
  void oneInstructionElseIsVisible(String code, String changed) {
    String translated = TRANSLATED.replaceAll("\\s+", " ");
    assertThat(translated).contains(code);

    assertThat(Fingerprints.listing(translated.replace(code, changed)))
        .isNotEqualTo(Fingerprints.listing(STATEMENT));
  }

  @Test
  void aCheckOfAnotherCompilerWhetherBothExceptionsAreOneIsVisible() {
    // addSuppressed throws if it is given the object itself: ecj asks before, javac does not.
    String checked = TRANSLATED.replace("primary.addSup", "if (primary != second) primary.addSup");

    assertThat(Fingerprints.listing(checked)).isNotEqualTo(Fingerprints.listing(STATEMENT));
  }
}
