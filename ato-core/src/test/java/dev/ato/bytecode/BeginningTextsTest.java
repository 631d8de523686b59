package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeginningTextsTest {

  private static final String BUILT =
      "String m(%s a, String b) { return new StringBuilder(%s).append(b).append('!').toString(); }";

  private static final String ADDED = "String m(%s a, String b) { return a + b + '!'; }";

  @ParameterizedTest
  @ValueSource(
      strings = {"int", "char", "boolean", "long", "float", "double", "String", "Integer", "Long"})
  void aBuilderThatIsMadeWithATextIsAConcatenation(String type) {
    assertThat(Fingerprints.listing(BUILT.formatted(type, "String.valueOf(a)")))
        .isEqualTo(Fingerprints.listing(ADDED.formatted(type)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Object", "List<String>", "CharSequence"})
  void aTextThatMayBeNullStays(String type) {
    // new StringBuilder(null) throws, and append(null) appends four letters.
    assertThat(Fingerprints.listing(BUILT.formatted(type, "String.valueOf(a)")))
        .contains("construct java.lang.StringBuilder(java.lang.String)")
        .isNotEqualTo(Fingerprints.listing(ADDED.formatted(type)));
  }

  @Test
  void aStringThatMayBeNullStays() {
    assertThat(Fingerprints.listing(BUILT.formatted("String", "a")))
        .isNotEqualTo(Fingerprints.listing(ADDED.formatted("String")))
        .isNotEqualTo(Fingerprints.listing(BUILT.formatted("String", "String.valueOf(a)")));
  }

  @Test
  void charactersThatMayBeNullStay() {
    assertThat(Fingerprints.listing(BUILT.formatted("char[]", "String.valueOf(a)")))
        .contains("valueOf(char[])");
    assertThat(Fingerprints.listing(BUILT.formatted("char[]", "String.valueOf((char[]) null)")))
        .contains("valueOf(char[])");
  }

  @Test
  void anotherTextIsVisible() {
    assertThat(Fingerprints.listing(BUILT.formatted("int", "String.valueOf(a)")))
        .isNotEqualTo(Fingerprints.listing(BUILT.formatted("int", "String.valueOf(a + 1)")))
        .isNotEqualTo(Fingerprints.listing(BUILT.formatted("int", "String.valueOf((char) a)")))
        .isNotEqualTo(Fingerprints.listing(BUILT.formatted("int", "Integer.toHexString(a)")));
  }

  @Test
  void aTextThatIsUsedElsewhereStays() {
    String kept =
        "String t; String m(int a) { t = String.valueOf(a); return new StringBuilder(t).toString(); }";

    assertThat(Fingerprints.listing(kept)).contains("invoke static java.lang.String.valueOf(int)");
  }

  @Test
  void aBuilderThatSomethingElseSeesStaysOne() {
    String seen =
        "StringBuilder m(int a) { return new StringBuilder(String.valueOf(a)).append(1); }";

    assertThat(Fingerprints.listing(seen))
        .contains("construct java.lang.StringBuilder(java.lang.String) (v0, int as text p0)")
        .isNotEqualTo(
            Fingerprints.listing(seen.replace("String.valueOf(a)", "String.valueOf(a + 1)")));
  }
}
