package dev.ato.bytecode.known;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.ClassHashes;
import dev.ato.digest.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Fingerprints that an earlier process worked out, looked up by the bytes of the class.
 *
 * <p>What is found holds for the same scheme, the same class, and the same of every other class
 * that the fingerprints were read from. A file that is missing, damaged or of another scheme knows
 * nothing, and nothing here fails: then all is worked out anew. Several processes may use one file.
 */
public final class KnownFingerprints {

  /** The size in bytes that a file keeps to. */
  private static final long LARGEST = 64L << 20;

  /** What is not yet written may take as much memory; beyond that nothing is added. */
  private static final long MOST_PENDING = 16 << 20;

  private static final byte[] TITLE =
      ("known 4 " + ClassFingerprints.SCHEME + "\n").getBytes(UTF_8);

  private final Optional<File> path;
  private final Optional<KnownAppender> appender;
  private List<KnownFile.Entry> added = new ArrayList<>();
  private Optional<OpenFile> file = Optional.empty();
  private boolean opened;
  private long pending;

  /** The fingerprints in a file, which need not exist. */
  public KnownFingerprints(File path) {
    this(path, LARGEST);
  }

  KnownFingerprints(File path, long largest) {
    this.path = Optional.of(path);
    appender = Optional.of(new KnownAppender(path, TITLE, largest));
  }

  private KnownFingerprints() {
    path = Optional.empty();
    appender = Optional.empty();
  }

  /** Knows nothing, and keeps nothing. */
  public static KnownFingerprints none() {
    return new KnownFingerprints();
  }

  /**
   * The fingerprints of a class file, looked up or worked out.
   *
   * @param content what was read of the file
   * @throws dev.ato.AtoException if it is no class file, or one too new
   */
  public ClassFingerprints of(ClassFile file, byte[] content) {
    return of(file, content, true);
  }

  /**
   * The same with empty listings, which takes less time.
   *
   * @throws dev.ato.AtoException if it is no class file, or one too new
   */
  public ClassFingerprints withoutListings(ClassFile file, byte[] content) {
    return of(file, content, false).withoutListings();
  }

  private ClassFingerprints of(ClassFile file, byte[] content, boolean listed) {
    Sha256 hash = file.hash(content);
    Optional<ClassFingerprints> found = find(hash, file.hashesBeside(content), listed);
    if (found.isPresent()) {
      return found.get();
    }
    ClassFingerprints read = file.fingerprints(content);
    add(hash, read);
    return read;
  }

  /** The fingerprints of a class, if they are known and hold. */
  public Optional<ClassFingerprints> find(Sha256 hash, ClassHashes others) {
    return find(hash, others, true);
  }

  private Optional<ClassFingerprints> find(Sha256 hash, ClassHashes others, boolean listed) {
    for (ByteBuffer content : read(hash)) {
      try {
        ClassFingerprints found = FingerprintsReader.read(content, listed);
        if (others.are(found.others())) {
          return Optional.of(found);
        }
      } catch (IOException | RuntimeException damaged) {
        // It is worked out anew, and added behind.
      }
    }
    return Optional.empty();
  }

  /**
   * The hashes of a class's methods as they stand in its file, looked up or worked out.
   *
   * @param hash of the class file
   * @throws dev.ato.AtoException if it cannot be read, or is no class file, or one too new
   */
  public Map<String, Sha256> plainHashes(ClassFile file, Sha256 hash) {
    Sha256 key = Sha256.ofUtf8("plain code of " + hash.hex());
    List<ByteBuffer> found = read(key);
    if (!found.isEmpty()) {
      return PlainHashesCodec.read(found.get(0));
    }
    Map<String, Sha256> hashes = file.plainHashes();
    add(key, () -> PlainHashesCodec.write(hashes));
    return hashes;
  }

  /** What is known under a key, the youngest first. */
  private synchronized List<ByteBuffer> read(Sha256 key) {
    List<ByteBuffer> found = open().map(it -> it.find(key)).orElse(new ArrayList<>());
    Collections.reverse(found);
    return found;
  }

  private Optional<OpenFile> open() {
    if (!opened) {
      opened = true;
      file = path.filter(File::isFile).flatMap(it -> OpenFile.of(it, TITLE));
    }
    return file;
  }

  /** Remembers what was worked out; of a class with unreadable methods, nothing. */
  public void add(Sha256 hash, ClassFingerprints fingerprints) {
    if (fingerprints.unreadable().isEmpty()) {
      add(hash, () -> FingerprintsWriter.write(fingerprints));
    }
  }

  private void add(Sha256 key, Supplier<ByteBuffer> content) {
    if (path.isPresent()) {
      add(new KnownFile.Entry(key, content.get()));
    }
  }

  private synchronized void add(KnownFile.Entry entry) {
    if (pending < MOST_PENDING) {
      added.add(entry);
      pending += entry.length();
    }
  }

  /** Writes what was added, as far as the disk lets it, and closes the file until it is asked. */
  public synchronized void save() {
    if (file.isPresent()) { // a lambda costs a traced program milliseconds at its end
      file.get().close();
    }
    file = Optional.empty();
    opened = false;
    try {
      if (appender.isPresent() && !added.isEmpty()) {
        appender.get().append(added);
      }
    } catch (IOException | RuntimeException refused) {
      // The next process works it out again.
    }
    added = new ArrayList<>();
    pending = 0;
  }
}
