package dev.ato.agent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the head of a class file, its constant pool and its super types (JVMS §4.1, §4.4). */
final class ClassHead {

  private static final int POOL_COUNT = 8;
  private static final int POOL = 10;
  private static final int UTF8 = 1;

  private final byte[] bytes;

  ClassHead(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether one of these texts is a constant of the class; descriptors of annotations are. */
  boolean mentionsAny(List<byte[]> texts) {
    int position = POOL;
    for (int i = unsigned(POOL_COUNT) - 1; i > 0; i--) {
      if (bytes[position] == UTF8 && isAny(texts, position + 3, unsigned(position + 1))) {
        return true;
      }
      i -= slots(position) - 1;
      position += length(position);
    }
    return false;
  }

  private boolean isAny(List<byte[]> texts, int position, int length) {
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).length == length && isAt(position, texts.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int position, byte[] text) {
    // The last characters differ sooner than the first.
    for (int i = text.length - 1; i >= 0; i--) {
      if (bytes[position + i] != text[i]) {
        return false;
      }
    }
    return true;
  }

  /** The internal names of the super class and the interfaces. */
  List<String> supertypes() {
    int[] positions = new int[unsigned(POOL_COUNT)];
    int position = POOL;
    for (int i = 1; i < positions.length; ) {
      positions[i] = position;
      i += slots(position);
      position += length(position);
    }
    List<String> names = new ArrayList<>();
    addClass(names, positions, unsigned(position + 4));
    int interfaces = unsigned(position + 6);
    for (int i = 0; i < interfaces; i++) {
      addClass(names, positions, unsigned(position + 8 + 2 * i));
    }
    return names;
  }

  private void addClass(List<String> names, int[] positions, int index) {
    if (index != 0) {
      int name = positions[unsigned(positions[index] + 1)];
      names.add(new String(bytes, name + 3, unsigned(name + 1), StandardCharsets.UTF_8));
    }
  }

  /** How many places of the pool the constant at {@code position} takes. */
  private int slots(int position) {
    return bytes[position] == 5 || bytes[position] == 6 ? 2 : 1;
  }

  /** How many bytes the constant at {@code position} takes. */
  private int length(int position) {
    return switch (bytes[position]) {
      case UTF8 -> 3 + unsigned(position + 1);
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
      case 5, 6 -> 9;
      case 15 -> 4;
      case 7, 8, 16, 19, 20 -> 3;
      default ->
          throw new IllegalArgumentException(
              "constant of unknown kind " + bytes[position] + " in a class file");
    };
  }

  private int unsigned(int position) {
    return (bytes[position] & 0xff) << 8 | (bytes[position + 1] & 0xff);
  }
}
