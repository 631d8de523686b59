package dev.ato.bytecode.known;

import dev.ato.digest.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file as it was when it was opened: what others add later is not seen. */
final class OpenFile {

  private final RandomAccessFile file;
  private final KnownFile layout;
  private final Map<Sha256, List<Long>> places;

  private OpenFile(RandomAccessFile file, byte[] title) throws IOException {
    this.file = file;
    layout = new KnownFile(title, file);
    places = layout.index().places();
  }

  /** Opens a file; empty if it cannot be read. */
  static Optional<OpenFile> of(File path, byte[] title) {
    try {
      RandomAccessFile file = new RandomAccessFile(path, "r");
      try {
        return Optional.of(new OpenFile(file, title));
      } catch (IOException unreadable) {
        file.close();
        return Optional.empty();
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The contents that stand under a key, the oldest first. */
  List<ByteBuffer> find(Sha256 key) {
    List<ByteBuffer> found = new ArrayList<>(1);
    for (long place : places.getOrDefault(key, List.of())) {
      layout
          .find(place)
          .filter(entry -> entry.key().equals(key))
          .ifPresent(entry -> found.add(entry.content()));
    }
    return found;
  }

  void close() {
    try {
      file.close();
    } catch (IOException e) {
      // It was only read.
    }
  }
}
