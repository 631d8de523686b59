package dev.ato.bytecode.known;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.ClassLookup;
import dev.ato.digest.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints that an earlier process worked out, looked up by the bytes of the class.
 *
 * <p>What is found holds for the same scheme, the same class, and the same of every other class
 * that the fingerprints were read from. A file that is missing, damaged or of another scheme knows
 * nothing, and nothing here fails: then all is worked out anew. Several processes may use one file.
 */
public final class KnownFingerprints {

  /** What is not yet written may take as much memory; beyond that nothing is added. */
  private static final long MOST_PENDING = 16 << 20;

  private final File path;
  private final KnownFile layout =
      new KnownFile(("known 2 " + ClassFingerprints.SCHEME + "\n").getBytes(UTF_8));
  private final List<KnownFile.Entry> added = new ArrayList<>();
  private @Nullable RandomAccessFile file;
  private Map<Sha256, Long> places = new HashMap<>();
  private boolean opened;
  private long pending;

  /** The fingerprints in a file, which need not exist. */
  public KnownFingerprints(File path) {
    this.path = path;
  }

  /** The fingerprints of a class, if they are known and hold. */
  public Optional<ClassFingerprints> find(Sha256 hash, ClassLookup others) {
    Optional<ClassFingerprints> found = read(hash);
    return found.filter(known -> ClassFingerprints.areSame(known.others(), others));
  }

  private synchronized Optional<ClassFingerprints> read(Sha256 hash) {
    try {
      if (!opened) {
        open();
      }
      Long place = places.get(hash);
      return file == null || place == null
          ? Optional.empty()
          : Optional.of(FingerprintsCodec.decode(KnownFile.read(file, place)));
    } catch (IOException | RuntimeException damaged) {
      places.remove(hash);
      return Optional.empty();
    }
  }

  private void open() throws IOException {
    opened = true;
    if (path.isFile()) {
      file = new RandomAccessFile(path, "r");
      places = layout.index(file);
    }
  }

  /** Remembers what was worked out; of a class with unreadable methods, nothing. */
  public synchronized void add(Sha256 hash, ClassFingerprints fingerprints) {
    if (fingerprints.unreadable().isEmpty() && pending < MOST_PENDING) {
      KnownFile.Entry entry = new KnownFile.Entry(hash, FingerprintsCodec.encode(fingerprints));
      added.add(entry);
      pending += entry.length();
    }
  }

  /** Writes what was added, as far as the disk lets it, and closes the file. */
  public synchronized void save() {
    try {
      if (file != null) {
        file.close();
      }
      if (!added.isEmpty()) {
        layout.append(path, added);
        added.clear();
      }
    } catch (IOException | RuntimeException refused) {
      // The next process works it out again.
    }
    file = null;
  }
}
