package dev.ato.bytecode.known;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds entries to a file that other processes read and write at the same time. What one of them has
 * found in the file stays where it is: a file is only made longer, or another put in its place.
 */
final class KnownAppender {

  private static final int TRIES = 20;
  private static final int PAUSE_MILLIS = 10;

  private final File path;
  private final byte[] title;
  private final long largest;

  /**
   * An appender.
   *
   * @param largest the size in bytes that the file keeps to, give or take what is added at once
   */
  KnownAppender(File path, byte[] title, long largest) {
    this.path = path;
    this.title = title.clone();
    this.largest = largest;
  }

  /** Adds entries; not if other processes do so all the while. */
  void append(List<KnownFile.Entry> entries) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path, "rw");
        FileLock lock = lock(file)) {
      if (lock != null) {
        append(new KnownFile(title, file), file.length(), entries);
      }
    }
  }

  private static @Nullable FileLock lock(RandomAccessFile file) throws IOException {
    FileLock lock = file.getChannel().tryLock();
    for (int tries = 1; lock == null && tries < TRIES; tries++) {
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
      lock = file.getChannel().tryLock();
    }
    return lock;
  }

  private void append(KnownFile file, long size, List<KnownFile.Entry> entries) throws IOException {
    KnownFile.Index index = file.index();
    long added = entries.stream().mapToLong(KnownFile.Entry::length).sum();
    if (size == 0) {
      file.write(file.begin(), entries);
    } else if (index.end() > 0 && index.end() + added <= largest) {
      file.write(index.end(), entries);
    } else {
      List<KnownFile.Entry> all = new ArrayList<>(youngest(file, index, largest / 2 - added));
      all.addAll(entries);
      replace(all);
    }
  }

  /** The entries that were written last, up to a size, the oldest first. */
  private static List<KnownFile.Entry> youngest(KnownFile file, KnownFile.Index index, long size) {
    List<KnownFile.Entry> kept = new ArrayList<>();
    index.places().values().stream()
        .flatMap(List::stream)
        .filter(place -> index.end() - place <= size)
        .sorted()
        .forEach(place -> file.find(place).ifPresent(kept::add));
    return kept;
  }

  private void replace(List<KnownFile.Entry> entries) throws IOException {
    File folder = path.getAbsoluteFile().getParentFile();
    File draft = File.createTempFile(path.getName(), ".part", folder);
    try {
      try (RandomAccessFile file = new RandomAccessFile(draft, "rw")) {
        KnownFile fresh = new KnownFile(title, file);
        fresh.write(fresh.begin(), entries);
      }
      Files.move(draft.toPath(), path.toPath(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft.toPath());
    }
  }
}
