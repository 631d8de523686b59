package dev.ato.it.corpus;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.UnreadableMethod;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * The methods of a build that count, by class, name and descriptor, each with its listing: those
 * with code that a programmer wrote or that stand for something written (constructors,
 * initializers), and none that the compiler marked as its own, or whose class it did.
 */
record Build(Map<String, String> listings) {

  /** Stands for the listing of a method whose code cannot be read, which is like no other. */
  static final String UNREADABLE = "unreadable: ";

  /** Fingerprints the class files in a folder. */
  static Build read(Path folder, Matching matching) {
    try (ClassFiles files = ClassFiles.open(folder)) {
      Map<String, ClassNode> classes = new HashMap<>();
      Map<String, String> listings = new TreeMap<>();
      files.forEach(file -> classes.put(file.location(), outline(file)));
      ClassPlaces places =
          new ClassPlaces(matching == Matching.PLACE ? classes.values() : List.of());
      for (ClassFile file : files) {
        ClassNode type = classes.get(file.location());
        if ((type.access & Opcodes.ACC_SYNTHETIC) == 0) {
          add(file.fingerprints(), type, places, listings);
        }
      }
      return new Build(listings);
    }
  }

  /**
   * What ecj makes of a method that it holds to be wrong: one that throws an error which says so.
   */
  private static final String UNCOMPILED =
      "construct java.lang.Error(java.lang.String) (v0, \"Unresolved compilation problem";

  /** Whether a compiler made something else of a method than what its source says. */
  static boolean isUncompiled(String listing) {
    return listing.contains(UNCOMPILED);
  }

  /** Whether there is a reason instead of a listing. */
  static boolean isUnreadable(String listing) {
    return listing.startsWith(UNREADABLE);
  }

  private static ClassNode outline(ClassFile file) {
    ClassNode type = new ClassNode();
    new ClassReader(file.bytes()).accept(type, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return type;
  }

  private static void add(
      ClassFingerprints fingerprints,
      ClassNode type,
      ClassPlaces places,
      Map<String, String> listings) {
    for (MethodFingerprint method : fingerprints.methods()) {
      if (!isMade(method, type)) {
        listings.put(key(type, method.name(), method.descriptor(), places), method.listing());
      }
    }
    for (UnreadableMethod method : fingerprints.unreadable()) {
      listings.put(
          key(type, method.name(), method.descriptor(), places), UNREADABLE + method.reason());
    }
  }

  /** Whether the compiler made a method: then it is no unit. */
  private static boolean isMade(MethodFingerprint method, ClassNode type) {
    int made = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;
    return (type.access & Opcodes.ACC_SYNTHETIC) != 0
        || type.methods.stream()
            .filter(it -> it.name.equals(method.name()) && it.desc.equals(method.descriptor()))
            .anyMatch(it -> (it.access & made) != 0);
  }

  /**
   * What a method and its partner have in common. An anonymous class has one constructor (JLS
   * §15.9.5.1), whose parameters the compiler chooses; of a local class it chooses those for what
   * is captured, so that a constructor without brothers is known without them.
   */
  private static String key(ClassNode type, String name, String descriptor, ClassPlaces places) {
    boolean chosen = name.equals("<init>") && isAnonymousOrLocal(type) && isOnly(name, type);
    return places.place(type.name) + "#" + name + (chosen ? "" : places.descriptor(descriptor));
  }

  /** JVMS §4.7.6: such a class has no outer class of which it is a member. */
  private static boolean isAnonymousOrLocal(ClassNode type) {
    return type.innerClasses.stream()
        .anyMatch(inner -> inner.name.equals(type.name) && inner.outerName == null);
  }

  private static boolean isOnly(String name, ClassNode type) {
    return type.methods.stream().filter(method -> method.name.equals(name)).count() == 1;
  }
}
