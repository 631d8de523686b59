package dev.ato.bytecode.known;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts that are written once however often they are meant, like those of a constant pool. */
final class TextTable {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number that stands for a text. */
  int number(String text) {
    return numbers.computeIfAbsent(text, added -> numbers.size());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(numbers.size());
    for (String text : numbers.keySet()) {
      byte[] bytes = text.getBytes(UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /** The texts that were written, each at its number. */
  static String[] read(ByteBuffer in) {
    String[] texts = new String[in.getInt()];
    for (int number = 0; number < texts.length; number++) {
      texts[number] = text(in);
    }
    return texts;
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    String text = new String(in.array(), in.arrayOffset() + in.position(), length, UTF_8);
    in.position(in.position() + length);
    return text;
  }
}
