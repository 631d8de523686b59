package dev.ato.it.execution;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.MethodOutline;
import dev.ato.digest.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** The methods of two builds whose bytes differ though their fingerprints are equal. */
final class EqualPairs {

  private static final Pattern NUMBER = Pattern.compile("\\$\\d");
  private static final Pattern TYPE = Pattern.compile("L([^;]+);");

  private EqualPairs() {}

  /** All pairs, in the order of classes and methods. */
  static List<Pair> of(Path one, Path other) {
    List<Pair> pairs = new ArrayList<>();
    try (ClassFiles first = ClassFiles.open(one);
        ClassFiles second = ClassFiles.open(other)) {
      Map<String, ClassFile> partners = new HashMap<>();
      second.forEach(file -> partners.put(file.outline().name(), file));
      Set<String> unlike = unlike(first, partners);
      for (ClassFile file : first) {
        ClassFile partner = partners.get(file.outline().name());
        if (partner != null) {
          of(file, partner).stream().filter(it -> !it.mentions(unlike)).forEach(pairs::add);
        }
      }
    }
    return pairs;
  }

  /**
   * The outermost classes within which objects are made of other things in the other build, or of
   * classes with other numbers: of these none can be made that is alike in both.
   */
  private static Set<String> unlike(ClassFiles first, Map<String, ClassFile> partners) {
    Set<String> unlike = new HashSet<>();
    for (ClassFile file : first) {
      ClassOutline outline = file.outline();
      ClassFile partner = partners.get(outline.name());
      if ((outline.access() & Opcodes.ACC_SYNTHETIC) != 0) {
        continue;
      }
      if (partner == null || !shape(outline).equals(shape(partner.outline()))) {
        unlike.add(outermost(outline.name()));
      }
    }
    return unlike;
  }

  /** What an object is made of; of classes with a number also what it is. */
  private static Set<String> shape(ClassOutline outline) {
    boolean isNumbered = NUMBER.matcher(outline.name()).find();
    Set<String> shape = new HashSet<>();
    for (MethodOutline method : outline.methods()) {
      if (!method.isSynthetic() && (isNumbered || method.name().equals("<init>"))) {
        shape.add(method.name() + method.descriptor());
      }
    }
    return shape;
  }

  private static String outermost(String name) {
    int end = name.indexOf('$', 1);
    return end < 0 ? name : name.substring(0, end);
  }

  private static List<Pair> of(ClassFile one, ClassFile other) {
    Map<String, Sha256> plain = one.plainHashes();
    Map<String, Sha256> otherPlain = other.plainHashes();
    Map<String, Sha256> fingerprints = new HashMap<>();
    other.fingerprints().methods().forEach(each -> fingerprints.put(key(each), each.fingerprint()));
    return one.fingerprints().methods().stream()
        .filter(each -> !each.shownElsewhere() && !each.name().startsWith("<"))
        .filter(each -> each.fingerprint().equals(fingerprints.get(key(each))))
        .filter(each -> !plain.get(key(each)).equals(otherPlain.get(key(each))))
        .map(each -> new Pair(new Task(each.owner(), key(each)), branches(each.listing())))
        .toList();
  }

  private static String key(MethodFingerprint method) {
    return method.name() + method.descriptor();
  }

  /** Whether a listing has places to which conditions or loops lead. */
  private static boolean branches(String listing) {
    return listing.contains("goto L");
  }

  /**
   * A method that both builds have.
   *
   * @param branches whether it has a condition, a switch or a loop
   */
  record Pair(Task task, boolean branches) {

    /** Whether its class or one of its signature lies within one of these. */
    boolean mentions(Set<String> outermostClasses) {
      return Stream.concat(
              Stream.of(task.type()),
              TYPE.matcher(task.method()).results().map(it -> it.group(1).replace('/', '.')))
          .anyMatch(name -> outermostClasses.contains(outermost(name)));
    }
  }
}
