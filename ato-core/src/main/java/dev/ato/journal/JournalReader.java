package dev.ato.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the frames of a journal, which may still be growing: a frame that is not whole yet counts
 * as not there, and can be read later by another reader from {@link #position()}.
 */
public final class JournalReader implements AutoCloseable {

  private static final int BUFFER = 256 << 10;

  private final Path path;
  private final DataInputStream stream;
  private final long size;
  private long position;
  private boolean atTornFrame;
  private Optional<String> damage = Optional.empty();

  private JournalReader(Path path, DataInputStream stream, long size) {
    this.path = path;
    this.stream = stream;
    this.size = size;
  }

  /**
   * Reads a journal as far as it has come now.
   *
   * @param position 0, or the {@link #position()} at which another reader stopped
   * @throws IOException if the file cannot be read, or is of another version
   */
  public static JournalReader open(Path path, long position) throws IOException {
    long size = Files.size(path);
    FileInputStream file = new FileInputStream(path.toFile());
    try {
      JournalReader reader =
          new JournalReader(path, new DataInputStream(new BufferedInputStream(file, BUFFER)), size);
      reader.start(position);
      return reader;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private void start(long from) throws IOException {
    if (size < Frame.FILE_HEADER) {
      position = size;
      return;
    }
    int magic = stream.readInt();
    short version = stream.readShort();
    if (magic != Frame.MAGIC) {
      damage = Optional.of(path + " is not a journal of ato's");
    } else if (version != Frame.VERSION) {
      // No damage: a newer ato can read it, so it must stay where it is.
      throw new IOException(
          "it has version %d, this ato reads %d".formatted(version, Frame.VERSION));
    }
    position = Math.max(from, Frame.FILE_HEADER);
    stream.skipNBytes(position - Frame.FILE_HEADER);
  }

  /**
   * The payload of the next frame; empty at the end of what is complete, and where the file is
   * damaged.
   */
  public Optional<byte[]> next() throws IOException {
    if (atTornFrame || damage.isPresent() || size - position < Frame.HEADER) {
      return Optional.empty();
    }
    int length = stream.readInt();
    int checksum = stream.readInt();
    if (length < 0 || length > Frame.LONGEST) {
      return damaged("a frame of " + length + " bytes");
    }
    if (size - position - Frame.HEADER < length) {
      atTornFrame = true;
      return Optional.empty();
    }
    byte[] payload = stream.readNBytes(length);
    if (payload.length < length) {
      throw new EOFException(path + " became shorter while it was read");
    }
    if (Frame.checksum(payload) != checksum) {
      return damaged("a frame whose checksum is wrong");
    }
    position += Frame.HEADER + length;
    return Optional.of(payload);
  }

  /** After the last frame that was read: where another reader can go on. */
  public long position() {
    return position;
  }

  /** What is wrong with the file, if it is damaged; what was read before that stands. */
  public Optional<String> damage() {
    return damage;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private Optional<byte[]> damaged(String what) {
    damage = Optional.of(path + " is damaged at byte " + position + ": " + what);
    return Optional.empty();
  }
}
