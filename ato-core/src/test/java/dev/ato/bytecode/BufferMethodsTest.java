package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BufferMethodsTest {

  private static final String METHOD = "void m(java.nio.%s b) { b.%s; }";

  @ParameterizedTest
  @ValueSource(
      strings = {"clear()", "flip()", "limit(1)", "mark()", "position(1)", "reset()", "rewind()"})
  void whatTheyGiveIsInvisible(String call) {
    for (String buffer : new String[] {"ByteBuffer", "CharBuffer", "LongBuffer"}) {
      String method = METHOD.formatted(buffer, call);

      assertThat(Fingerprints.listing(method, "--release", "8"))
          .isEqualTo(Fingerprints.listing(method, "--release", "17"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit(1)", "limit()", "position()", "remaining()", "capacity()"})
  void onWhichBufferOneIsCalledBehindAnotherIsInvisible(String call) {
    String method = METHOD.formatted("CharBuffer", "flip()." + call);

    assertThat(Fingerprints.listing(method, "--release", "8"))
        .isEqualTo(Fingerprints.listing(method, "--release", "17"));
  }

  @Test
  void anotherMethodBehindAnotherIsVisible() {
    assertThat(Fingerprints.listing(METHOD.formatted("CharBuffer", "flip().limit()")))
        .isNotEqualTo(Fingerprints.listing(METHOD.formatted("CharBuffer", "flip().position()")))
        .isNotEqualTo(Fingerprints.listing(METHOD.formatted("CharBuffer", "mark().limit()")));
  }

  @Test
  void anotherMethodIsVisible() {
    assertThat(Fingerprints.listing(METHOD.formatted("ByteBuffer", "flip()")))
        .isNotEqualTo(Fingerprints.listing(METHOD.formatted("ByteBuffer", "clear()")));
  }

  @Test
  void anotherBufferIsVisible() {
    assertThat(Fingerprints.listing(METHOD.formatted("ByteBuffer", "flip()")))
        .isNotEqualTo(Fingerprints.listing(METHOD.formatted("CharBuffer", "flip()")));
  }

  @Test
  void whatGivesAnotherBufferIsVisible() {
    assertThat(Fingerprints.listing(METHOD.formatted("ByteBuffer", "slice()")))
        .contains("slice(): java.nio.ByteBuffer");
  }
}
