package dev.ato.bytecode;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ato.AtoException;
import dev.ato.digest.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Takes one class from its code to its fingerprints: normalize all methods, list each, hash. */
final class ClassFingerprinter {

  private static final Comparator<Written> BY_NAME_AND_DESCRIPTOR =
      Comparator.comparing((Written written) -> written.method().name)
          .thenComparing(written -> written.method().desc);

  private static final byte[] SCHEME = scheme();

  private final MessageDigest digest = Sha256.newDigest();
  private final ClassNode node;
  private final FingerprintedClass owner;
  private final Contents contents;
  private final Neighbours neighbours;
  private final IdentityHashMap<MethodInsnNode, String> receivers = new IdentityHashMap<>();
  private final Set<LambdaReference> lambdas = new LinkedHashSet<>();
  private final Set<String> shownElsewhere;

  /** A method with code, and its first line in the source. */
  private record Written(MethodNode method, int line) {}

  ClassFingerprinter(ReadClass read, Contents contents) {
    node = read.node();
    this.contents = contents;
    owner = FingerprintedClass.of(read, contents);
    neighbours = owner.neighbours();
    shownElsewhere = shownElsewhere(node);
  }

  ClassFingerprints fingerprints() {
    List<Written> methods = new ArrayList<>();
    for (MethodNode method : node.methods) {
      if (hasCode(method)) {
        methods.add(new Written(method, ReadMethod.firstLine(method)));
        noteReceivers(method);
      }
    }
    for (Written written : methods) {
      guarded(written.method(), method -> Normalizations.apply(method, neighbours));
    }
    methods.sort(BY_NAME_AND_DESCRIPTOR);
    List<MethodFingerprint> fingerprints = new ArrayList<>(methods.size());
    for (Written written : methods) {
      guarded(written.method(), method -> fingerprints.add(fingerprint(method, written.line())));
    }
    return new ClassFingerprints(
        owner.name(),
        Optional.ofNullable(node.sourceFile).orElse(""),
        fingerprints,
        List.copyOf(lambdas),
        List.copyOf(owner.unreadable()),
        read());
  }

  /** The fingerprinter of a class about which nothing else is known. */
  static ClassFingerprinter of(byte[] classBytes, ClassLookup others) {
    ReadClass read = CodeReader.read(classBytes);
    return new ClassFingerprinter(read, new Contents(new Surroundings(others), read.node().name));
  }

  /** The fingerprints of a class; what it does is kept for those that name it, if any can. */
  static ClassFingerprints fingerprints(byte[] classBytes, Surroundings surroundings) {
    ReadClass read = CodeReader.read(classBytes);
    surroundings.keepSketch(read.node());
    Contents contents = new Contents(surroundings, read.node().name);
    ClassFingerprinter fingerprinter = new ClassFingerprinter(read, contents);
    ClassFingerprints fingerprints = fingerprinter.fingerprints();
    if (fingerprinter.owner.isNumbered()) {
      contents.keep(classBytes, () -> ClassContent.of(read, fingerprinter, fingerprints, contents));
    }
    return fingerprints;
  }

  private static Set<String> shownElsewhere(ClassNode node) {
    try {
      return ShownElsewhere.of(node);
    } catch (RuntimeException broken) {
      // ASM has no exception of its own for descriptors that make no sense.
      return Set.of();
    }
  }

  private Map<String, Optional<Sha256>> read() {
    Map<String, Optional<Sha256>> read = new HashMap<>(contents.read());
    read.putAll(neighbours.read());
    return read;
  }

  /** The names under which the class shows classes and fields. */
  ShownNames names() {
    return owner.beginListing();
  }

  /** Keeps the receivers' classes, of which {@link ObjectMethods} makes {@code Object}. */
  private void noteReceivers(MethodNode method) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof MethodInsnNode call && ObjectMethods.isOne(call)) {
        receivers.put(call, call.owner);
      }
    }
  }

  /** The hash of each method before any normalization but that of debug tables. */
  Map<String, Sha256> plainHashes() {
    Map<String, Sha256> hashes = new HashMap<>();
    DebugTables debugTables = new DebugTables();
    for (MethodNode method : node.methods) {
      if (hasCode(method)) {
        guarded(method, it -> debugTables.apply(it, neighbours));
        guarded(method, it -> hashes.put(it.name + it.desc, PlainCode.hash(it)));
      }
    }
    return hashes;
  }

  /** One bad method never loses the others. */
  private void guarded(MethodNode method, Consumer<MethodNode> work) {
    if (owner.isUnreadable(method)) {
      return;
    }
    try {
      work.accept(method);
    } catch (RuntimeException failure) {
      // ASM has no exception of its own for descriptors and operands that make no sense.
      owner.addUnreadable(method, failure);
    } catch (StackOverflowError tooDeep) {
      owner.addUnreadable(
          method, new AtoException("it nests deeper than the thread's stack allows"));
    }
  }

  private MethodFingerprint fingerprint(MethodNode method, int line) {
    References references = new References(receivers);
    String listing = ListingWriter.write(owner, method, references);
    lambdas.addAll(references.lambdas());
    return new MethodFingerprint(
        owner.name(),
        method.name,
        method.desc,
        shownElsewhere.contains(method.name + method.desc),
        hash(listing),
        listing,
        line,
        references.members());
  }

  /**
   * Each part behind its length, so that no two pairs of scheme and listing give the same bytes.
   */
  private Sha256 hash(String listing) {
    byte[] text = listing.getBytes(UTF_8);
    digest.update(SCHEME);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).flip());
    return Sha256.read(digest.digest(text), 0);
  }

  private static byte[] scheme() {
    byte[] scheme = ClassFingerprints.SCHEME.getBytes(UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + scheme.length)
        .putInt(scheme.length)
        .put(scheme)
        .array();
  }

  private static boolean hasCode(MethodNode method) {
    return (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
  }
}
