package dev.ato.agent;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * A jar that stands inside another one, read without unpacking it to the disk (the layout is
 * PKWARE's APPNOTE 6.3.10, §4.3).
 *
 * <p>A jar on the class path has its whole directory read when the JVM starts, so what is hidden in
 * one entry costs a process nothing until it is asked for. The bytes are held softly: they are read
 * again if memory was short in between.
 */
final class NestedJar {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int DIRECTORY_OFFSET = 16;
  private static final int ENTRY_COUNT = 10;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL_HEADER_LENGTH = 30;

  private final File outer;
  private final String entry;
  private SoftReference<byte[]> content = new SoftReference<>(null);
  private @Nullable Map<String, Integer> directory;

  NestedJar(File outer, String entry) {
    this.outer = outer;
    this.entry = entry;
  }

  /** The names of all entries. */
  synchronized Set<String> names() throws IOException {
    return directory().keySet();
  }

  /** The bytes of an entry, or null if there is none of this name. */
  synchronized byte @Nullable [] read(String name) throws IOException {
    Integer position = directory().get(name);
    return position == null ? null : inflated(content(), position, name);
  }

  private Map<String, Integer> directory() throws IOException {
    if (directory == null) {
      directory = readDirectory(content());
    }
    return directory;
  }

  private Map<String, Integer> readDirectory(byte[] jar) throws IOException {
    int end = jar.length - END_LENGTH;
    if (end < 0 || number(jar, end) != END_SIGNATURE) {
      throw new IOException(outer + "!/" + entry + " is not a jar without comment");
    }
    int count = shortNumber(jar, end + ENTRY_COUNT);
    int position = number(jar, end + DIRECTORY_OFFSET);
    Map<String, Integer> positions = new HashMap<>(2 * count);
    for (int i = 0; i < count; i++) {
      int nameLength = shortNumber(jar, position + 28);
      int extraLength = shortNumber(jar, position + 30);
      int commentLength = shortNumber(jar, position + 32);
      String name = new String(jar, position + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
      positions.put(name, position);
      position += ENTRY_LENGTH + nameLength + extraLength + commentLength;
    }
    return positions;
  }

  private static byte[] inflated(byte[] jar, int position, String name) throws IOException {
    byte[] bytes = new byte[number(jar, position + 24)];
    int local = number(jar, position + 42);
    int data =
        local + LOCAL_HEADER_LENGTH + shortNumber(jar, local + 26) + shortNumber(jar, local + 28);
    if (shortNumber(jar, position + 10) == ZipEntry.STORED) {
      System.arraycopy(jar, data, bytes, 0, bytes.length);
      return bytes;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(jar, data, number(jar, position + 20));
      int length = 0;
      while (length < bytes.length && !inflater.finished()) {
        length += inflater.inflate(bytes, length, bytes.length - length);
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new IOException(name + " is damaged in the agent jar", e);
    } finally {
      inflater.end();
    }
  }

  /** Four bytes, the lowest first. */
  private static int number(byte[] bytes, int position) {
    return shortNumber(bytes, position) | shortNumber(bytes, position + 2) << 16;
  }

  private static int shortNumber(byte[] bytes, int position) {
    return (bytes[position] & 0xff) | (bytes[position + 1] & 0xff) << 8;
  }

  private byte[] content() throws IOException {
    byte[] bytes = content.get();
    if (bytes == null) {
      bytes = readContent();
      content = new SoftReference<>(bytes);
    }
    return bytes;
  }

  private byte[] readContent() throws IOException {
    try (JarFile jar = new JarFile(outer, false)) {
      ZipEntry found = jar.getEntry(entry);
      if (found == null) {
        throw new FileNotFoundException(outer + " has no entry " + entry);
      }
      try (InputStream stream = jar.getInputStream(found)) {
        // The size is known: to read on until the end would copy everything twice.
        return stream.readNBytes((int) found.getSize());
      }
    }
  }
}
