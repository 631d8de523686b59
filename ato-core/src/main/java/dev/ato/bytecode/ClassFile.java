package dev.ato.bytecode;

import dev.ato.AtoException;
import dev.ato.digest.Sha256;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One class file at a path; it is read when it is asked for, and not kept. */
public final class ClassFile {

  static final String EXTENSION = ".class";

  private final ClassSource source;
  private final String location;
  private final SourceHashes hashes;
  private final SourceSurroundings surroundings;

  ClassFile(
      ClassSource source, String location, SourceHashes hashes, SourceSurroundings surroundings) {
    this.source = source;
    this.location = location;
    this.hashes = hashes;
    this.surroundings = surroundings;
  }

  /** Where the class file lies, {@code lib/app.jar!/a/b/C.class}. */
  public String location() {
    return source.display(location);
  }

  /**
   * The content.
   *
   * @throws AtoException if it cannot be read
   */
  public byte[] bytes() {
    try {
      return source.read(location).orElseThrow(() -> unreadable("it is gone"));
    } catch (IOException e) {
      throw new AtoException(location() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * What the class says of itself.
   *
   * @throws AtoException if it cannot be read, or is no class file, or one too new
   */
  public ClassOutline outline() {
    return reading(ClassOutline::of);
  }

  /**
   * The fingerprints of the methods, with accessors looked up beside the class.
   *
   * @throws AtoException if it cannot be read, or is no class file, or one too new
   */
  public ClassFingerprints fingerprints() {
    return fingerprints(bytes());
  }

  /**
   * The same of content that was read before.
   *
   * @throws AtoException if it is no class file, or one too new
   */
  public ClassFingerprints fingerprints(byte[] content) {
    return reading(content, read -> ClassFingerprints.of(read, surroundings(read)));
  }

  /**
   * The hash of each method as it stands in the class file, before any normalization but that of
   * debug tables and the constant pool; by name and descriptor, {@code score(D)D}.
   *
   * @throws AtoException if it cannot be read, or is no class file, or one too new
   */
  public Map<String, Sha256> plainHashes() {
    return reading(content -> ClassFingerprinter.of(content, ClassLookup.NONE).plainHashes());
  }

  /** The name of the class as its place implies it, {@code a.b.Outer$Inner}. */
  public String name() {
    return location.substring(0, location.length() - EXTENSION.length()).replace('/', '.');
  }

  private <T> T reading(Function<byte[], T> reader) {
    return reading(bytes(), reader);
  }

  private <T> T reading(byte[] content, Function<byte[], T> reader) {
    try {
      return reader.apply(content);
    } catch (AtoException e) {
      throw new AtoException(location() + ": " + e.getMessage(), e);
    }
  }

  /** The hash of content that was read before. */
  public Sha256 hash(byte[] content) {
    return hashes.add(location, content);
  }

  /** The hashes of the classes that {@link #beside} finds, each worked out once. */
  public ClassHashes hashesBeside(byte[] content) {
    return internalName ->
        root(ClassBytes.open(content).getClassName())
            .flatMap(root -> hashes.find(root + internalName + EXTENSION));
  }

  private Surroundings surroundings(byte[] content) {
    return root(ClassBytes.open(content).getClassName())
        .map(surroundings::at)
        .orElseGet(() -> new Surroundings(ClassLookup.NONE));
  }

  /** Finds classes from the root on that this class's own name implies. */
  public ClassLookup beside(byte[] content) {
    return root(ClassBytes.open(content).getClassName())
        .<ClassLookup>map(root -> internalName -> source.find(root + internalName + EXTENSION))
        .orElse(ClassLookup.NONE);
  }

  /**
   * Where the packages begin among which the class lies: a jar within a jar, a folder within it, or
   * nothing for the place itself; empty if the class does not lie where its name implies.
   *
   * @param internalName of this class (JVMS §4.2.1)
   */
  public Optional<String> root(String internalName) {
    String ownPath = internalName + EXTENSION;
    return location.endsWith(ownPath)
        ? Optional.of(location.substring(0, location.length() - ownPath.length()))
        : Optional.empty();
  }

  private AtoException unreadable(String why) {
    return new AtoException(location() + ": cannot be read: " + why);
  }
}
