package dev.ato.bytecode;

import dev.ato.AtoException;
import dev.ato.digest.Sha256;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The class being fingerprinted and those beside it, each read at most once. */
final class Neighbours {

  private final ClassNode own;
  private final Surroundings others;
  private final Map<String, Optional<ClassNode>> found = new HashMap<>();
  private final Map<String, Optional<ClassNode>> whole = new HashMap<>();
  private final Map<String, Map<String, FieldInsnNode>> handedOn = new HashMap<>();
  private final Map<String, Optional<Sha256>> read = new HashMap<>();
  private final Map<String, Set<String>> privateMethods = new HashMap<>();

  Neighbours(ClassNode own, Surroundings others) {
    this.own = own;
    this.others = others;
  }

  /** The class being fingerprinted. */
  ClassNode own() {
    return own;
  }

  /** A class by its internal name; empty if it cannot be found or read. */
  Optional<ClassNode> find(String internalName) {
    return internalName.equals(own.name)
        ? Optional.of(own)
        : found.computeIfAbsent(internalName, this::look);
  }

  /** Whether a class, this one or one of its nest, declares a private method with a receiver. */
  boolean isPrivate(String owner, String name, String descriptor) {
    return (owner.equals(own.name) || isNestMate(owner))
        && privateMethods
            .computeIfAbsent(owner, this::privateMethodsOf)
            .contains(name + descriptor);
  }

  private Set<String> privateMethodsOf(String internalName) {
    if (!internalName.equals(own.name)) {
      Set<String> found = others.sketch(internalName).privateMethods();
      read.put(internalName, others.hash(internalName));
      return found;
    }
    Set<String> found = new HashSet<>();
    for (MethodNode method : own.methods) {
      if (ClassSketch.isPrivate(method.access, method.name)) {
        found.add(method.name + method.desc);
      }
    }
    return found;
  }

  /** Whether a class may be of the same nest (JVMS §5.4.4), as its name or the host tells. */
  private boolean isNestMate(String internalName) {
    if (own.nestMembers != null) {
      return own.nestMembers.contains(internalName);
    }
    String host = own.nestHostClass;
    return host != null
        && internalName.startsWith(host)
        && (internalName.length() == host.length() || internalName.charAt(host.length()) == '$');
  }

  /** A class with all its code; empty if it cannot be found, or some of it not be read. */
  Optional<ClassNode> whole(String internalName) {
    return whole.computeIfAbsent(internalName, this::lookWhole);
  }

  /** The captured fields of a class that the one around it has, too, each with that one's. */
  Map<String, FieldInsnNode> handedOn(ClassNode inner) {
    Map<String, FieldInsnNode> known = handedOn.get(inner.name);
    if (known == null) {
      known = HandedOn.mayBeMeant(inner) ? lookForHandedOn(inner) : Map.of();
      handedOn.put(inner.name, known);
    }
    return known;
  }

  private Map<String, FieldInsnNode> lookForHandedOn(ClassNode inner) {
    try {
      return whole(inner.outerClass).map(outer -> HandedOn.of(inner, outer)).orElse(Map.of());
    } catch (RuntimeException broken) {
      // ASM has no exception of its own for descriptors and names that make no sense.
      return Map.of();
    }
  }

  private Optional<ClassNode> lookWhole(String internalName) {
    Optional<byte[]> bytes = others.find(internalName);
    read.put(internalName, others.hash(internalName));
    try {
      return bytes
          .map(CodeReader::read)
          .filter(found -> found.unreadable().isEmpty())
          .map(ReadClass::node);
    } catch (AtoException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<ClassNode> look(String internalName) {
    Optional<byte[]> bytes = others.find(internalName);
    read.put(internalName, others.hash(internalName));
    return bytes.flatMap(Neighbours::parse);
  }

  /** The hashes of those that were asked for, by internal name; empty for those not found. */
  Map<String, Optional<Sha256>> read() {
    return read;
  }

  /** The method that {@code owner} itself declares. */
  static Optional<MethodNode> method(ClassNode owner, String name, String descriptor) {
    for (MethodNode method : owner.methods) {
      if (method.name.equals(name) && method.desc.equals(descriptor)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  private static Optional<ClassNode> parse(byte[] classBytes) {
    try {
      return Optional.of(CodeReader.readBeside(classBytes).node());
    } catch (AtoException unreadable) {
      // Then what calls into it keeps the call as it is written.
      return Optional.empty();
    }
  }
}
