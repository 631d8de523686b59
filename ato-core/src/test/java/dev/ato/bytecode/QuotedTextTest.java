package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotedTextTest {

  @Test
  void readableTextStaysAsItIs() {
    assertThat(QuotedText.of("Größe 10 € 😀", '"')).isEqualTo("\"Größe 10 € 😀\"");
  }

  @Test
  void quotesBackslashesAndLineEndsAreEscaped() {
    assertThat(QuotedText.of("a\"b\\n\n\r\t`", '"')).isEqualTo("\"a\\\"b\\\\n\\n\\r\\t`\"");
  }

  @Test
  void loneSurrogatesAreEscaped() {
    assertThat(QuotedText.of("\ud800", '"')).isEqualTo("\"\\ud800\"");
    assertThat(QuotedText.of("\udc00\ud800", '"')).isEqualTo("\"\\udc00\\ud800\"");
  }

  @Test
  void invisibleCharactersAreEscaped() {
    assertThat(QuotedText.of("\u202e\u0000\u2028", '"')).isEqualTo("\"\\u202e\\u0000\\u2028\"");
  }

  @Test
  void noTwoTextsLookTheSameInUtf8() {
    Random random = new Random(1);
    char[] alphabet = "ab\\\"nu0\n\ud800\udc00\u2028?`".toCharArray();
    Set<String> texts = new HashSet<>();
    Set<String> quoted = new HashSet<>();

    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(7); length > 0; length--) {
        text.append(alphabet[random.nextInt(alphabet.length)]);
      }
      texts.add(text.toString());
      byte[] encoded = QuotedText.of(text.toString(), '"').getBytes(StandardCharsets.UTF_8);
      quoted.add(new String(encoded, StandardCharsets.UTF_8));
    }

    assertThat(quoted).hasSameSizeAs(texts);
  }
}
