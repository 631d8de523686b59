package dev.ato.bytecode.known;

import dev.ato.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The file's layout: a line that names the scheme, then entries, each the hash of a class, the
 * length of its content, the content's CRC-32, and the content; numbers are big-endian.
 */
final class KnownFile {

  /** A larger file is begun anew. */
  static final long LARGEST = 64L << 20;

  private static final int HEAD = Sha256.BYTES + 2 * Integer.BYTES;
  private static final int LONGEST = 1 << 26;

  private final byte[] title;

  KnownFile(byte[] title) {
    this.title = title;
  }

  /** An entry that is to be written. */
  static final class Entry {
    private final Sha256 hash;
    private final byte[] content;

    Entry(Sha256 hash, byte[] content) {
      this.hash = hash;
      this.content = content;
    }

    int length() {
      return content.length;
    }
  }

  /** Where the entries of a file lie, by the hashes of the classes. */
  Map<Sha256, Long> index(RandomAccessFile file) throws IOException {
    Map<Sha256, Long> places = new HashMap<>();
    scan(file, places);
    return places;
  }

  /**
   * The content of the entry at a place.
   *
   * @throws IOException if it is damaged
   */
  static byte[] read(RandomAccessFile file, long place) throws IOException {
    file.seek(place + Sha256.BYTES);
    byte[] content = new byte[file.readInt()];
    int checksum = file.readInt();
    file.readFully(content);
    if (checksum(content) != checksum) {
      throw new IOException("an entry is damaged");
    }
    return content;
  }

  /** Adds entries behind what is whole; not if another process does so now. */
  void append(File path, List<Entry> entries) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path, "rw");
        FileLock lock = file.getChannel().tryLock()) {
      if (lock != null) {
        append(file, entries);
      }
    }
  }

  private void append(RandomAccessFile file, List<Entry> entries) throws IOException {
    byte[] added = bytes(entries);
    long end = scan(file, new HashMap<>());
    if (end + added.length > LARGEST) {
      end = 0;
    }
    file.setLength(end);
    file.seek(end);
    if (end == 0) {
      file.write(title);
    }
    file.write(added);
  }

  private static byte[] bytes(List<Entry> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (Entry entry : entries) {
      out.write(entry.hash.bytes());
      out.writeInt(entry.content.length);
      out.writeInt(checksum(entry.content));
      out.write(entry.content);
    }
    return bytes.toByteArray();
  }

  /** Finds the entries; gives the end of the last that is there whole, 0 for another file. */
  private long scan(RandomAccessFile file, Map<Sha256, Long> places) throws IOException {
    long size = file.length();
    byte[] found = new byte[(int) Math.min(size, title.length)];
    file.seek(0);
    file.readFully(found);
    if (!Arrays.equals(found, title)) {
      return 0;
    }
    byte[] head = new byte[HEAD];
    long place = title.length;
    while (place + HEAD <= size) {
      file.seek(place);
      file.readFully(head);
      int length = ByteBuffer.wrap(head).getInt(Sha256.BYTES);
      if (length < 0 || length > LONGEST || place + HEAD + length > size) {
        break;
      }
      places.put(Sha256.read(head, 0), place);
      place += HEAD + length;
    }
    return place;
  }

  private static int checksum(byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content, 0, content.length);
    return (int) checksum.getValue();
  }
}
