package dev.ato.bytecode.known;

import dev.ato.digest.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The file's layout: a line that names the scheme, then entries, each a key, the length of its
 * content, the CRC-32 of key and content, and the content; numbers are big-endian. A key may have
 * several entries.
 */
final class KnownFile {

  private static final int HEAD = Sha256.BYTES + 2 * Integer.BYTES;
  private static final int LONGEST = 1 << 26;

  private final byte[] title;
  private final RandomAccessFile file;

  /** A file that is open for reading at least. */
  KnownFile(byte[] title, RandomAccessFile file) {
    this.title = title.clone();
    this.file = file;
  }

  /**
   * An entry.
   *
   * @param content is the entry's from then on
   */
  record Entry(Sha256 key, ByteBuffer content) {

    int length() {
      return HEAD + content.remaining();
    }

    private byte[] bytes() {
      ByteBuffer bytes = ByteBuffer.allocate(length());
      bytes.put(key.bytes()).putInt(content.remaining()).putInt(checksum());
      return bytes.put(content.duplicate()).array();
    }

    private int checksum() {
      CRC32 checksum = new CRC32();
      checksum.update(key.bytes());
      checksum.update(content.duplicate());
      return (int) checksum.getValue();
    }
  }

  /**
   * Where the entries are that lie in a file whole.
   *
   * @param places by key, the oldest first
   * @param end the end of the last, 0 if the file is no such file
   */
  record Index(Map<Sha256, List<Long>> places, long end) {}

  /** Finds the entries; what lies behind damage is lost. */
  Index index() throws IOException {
    Map<Sha256, List<Long>> places = new HashMap<>();
    long size = file.length();
    long place = title.length;
    if (!hasTitle()) {
      return new Index(places, 0);
    }
    byte[] head = new byte[HEAD];
    while (place + HEAD <= size) {
      file.seek(place);
      file.readFully(head);
      int length = ByteBuffer.wrap(head).getInt(Sha256.BYTES);
      if (length < 0 || length > LONGEST || place + HEAD + length > size) {
        break;
      }
      places.computeIfAbsent(Sha256.read(head, 0), key -> new ArrayList<>(1)).add(place);
      place += HEAD + length;
    }
    return new Index(places, place);
  }

  private boolean hasTitle() throws IOException {
    byte[] found = new byte[(int) Math.min(file.length(), title.length)];
    file.seek(0);
    file.readFully(found);
    return Arrays.equals(found, title);
  }

  /** The entry at a place; empty if it is damaged or gone. */
  Optional<Entry> find(long place) {
    try {
      return read(place);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private Optional<Entry> read(long place) throws IOException {
    byte[] head = new byte[HEAD];
    file.seek(place);
    file.readFully(head);
    ByteBuffer numbers = ByteBuffer.wrap(head, Sha256.BYTES, 2 * Integer.BYTES);
    int length = numbers.getInt();
    int checksum = numbers.getInt();
    if (length < 0 || length > LONGEST || place + HEAD + length > file.length()) {
      return Optional.empty();
    }
    byte[] content = new byte[length];
    file.readFully(content);
    Entry entry = new Entry(Sha256.read(head, 0), ByteBuffer.wrap(content));
    return Optional.of(entry).filter(whole -> whole.checksum() == checksum);
  }

  /** Writes entries from a place on, and nothing behind them. */
  void write(long place, List<Entry> entries) throws IOException {
    file.setLength(place);
    file.seek(place);
    for (Entry entry : entries) {
      file.write(entry.bytes());
    }
  }

  /** Makes the file one that has no entry; gives its end. */
  long begin() throws IOException {
    file.setLength(0);
    file.write(title);
    return title.length;
  }
}
