package dev.ato.agent;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  private Map<String, Integer> readDirectory(byte[] bytes) throws IOException {
    ByteBuffer jar = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.length - END_LENGTH;
    if (end < 0 || jar.getInt(end) != END_SIGNATURE) {
      throw new IOException(outer + "!/" + entry + " is not a jar without comment");
    }
    int count = Short.toUnsignedInt(jar.getShort(end + ENTRY_COUNT));
    int position = jar.getInt(end + DIRECTORY_OFFSET);
    Map<String, Integer> positions = new HashMap<>(2 * count);
    for (int i = 0; i < count; i++) {
      int nameLength = Short.toUnsignedInt(jar.getShort(position + 28));
      int extraLength = Short.toUnsignedInt(jar.getShort(position + 30));
      int commentLength = Short.toUnsignedInt(jar.getShort(position + 32));
      String name = new String(bytes, position + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
      positions.put(name, position);
      position += ENTRY_LENGTH + nameLength + extraLength + commentLength;
    }
    return positions;
  }

  private static byte[] inflated(byte[] content, int position, String name) throws IOException {
    ByteBuffer jar = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int method = jar.getShort(position + 10);
    int compressedSize = jar.getInt(position + 20);
    byte[] bytes = new byte[jar.getInt(position + 24)];
    int local = jar.getInt(position + 42);
    int data =
        local
            + LOCAL_HEADER_LENGTH
            + Short.toUnsignedInt(jar.getShort(local + 26))
            + Short.toUnsignedInt(jar.getShort(local + 28));
    if (method == ZipEntry.STORED) {
      System.arraycopy(content, data, bytes, 0, bytes.length);
      return bytes;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(content, data, compressedSize);
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
        return stream.readAllBytes();
      }
    }
  }
}
