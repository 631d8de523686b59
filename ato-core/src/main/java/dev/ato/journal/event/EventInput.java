package dev.ato.journal.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what {@link EventOutput} writes. */
final class EventInput {

  private final byte[] bytes;
  private int position;

  EventInput(byte[] bytes) {
    this.bytes = bytes;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[position++];
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** Whether there is nothing more: an older writer knew fewer fields. */
  boolean isAtEnd() {
    return position == bytes.length;
  }

  List<Long> words() {
    int count = smallNumber();
    List<Long> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(ByteBuffer.wrap(bytes).getLong(position));
      position += Long.BYTES;
    }
    return words;
  }

  int smallNumber() {
    return Math.toIntExact(number());
  }

  String text() {
    int length = smallNumber();
    String text = new String(bytes, position, length, UTF_8);
    position += length;
    return text;
  }

  List<String> texts() {
    int count = smallNumber();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  Sha256 hash() {
    Sha256 hash = Sha256.read(bytes, position);
    position += Sha256.BYTES;
    return hash;
  }

  Optional<Sha256> optionalHash() {
    return number() == 0 ? Optional.empty() : Optional.of(hash());
  }
}
