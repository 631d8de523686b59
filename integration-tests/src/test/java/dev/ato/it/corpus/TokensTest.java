package dev.ato.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "name = 1                | name",
        "12.5f                   | 12",
        "\"a\\\"b\" + c          | \"a\\\"b\"",
        "'\\'' + c               | '\\''",
        "\"\"\"a \" b\"\"\" + c  | \"\"\"a \" b\"\"\"",
        "/* a // b */ c          | /* a // b */",
        "// a                    | // a",
        "+= 1                    | +"
      })
  void aTokenEndsWhereTheNextBegins(String source, String token) {
    assertThat(source.substring(0, Tokens.end(source, 0))).isEqualTo(token);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {"int a;", "/* a */ int a;", "ba a;", "\"a\" + a", "'a' + a", "ab, a;"})
  void aWordIsNotFoundInCommentsLiteralsOrOtherWords(String source) {
    assertThat(Tokens.find("a", source, 0)).isEqualTo(source.lastIndexOf('a'));
  }
}
