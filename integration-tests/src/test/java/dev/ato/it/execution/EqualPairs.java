package dev.ato.it.execution;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.digest.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The methods of two builds whose bytes differ though their fingerprints are equal. */
final class EqualPairs {

  private EqualPairs() {}

  /** All pairs, in the order of classes and methods. */
  static List<Pair> of(Path one, Path other) {
    List<Pair> pairs = new ArrayList<>();
    try (ClassFiles first = ClassFiles.open(one);
        ClassFiles second = ClassFiles.open(other)) {
      Map<String, ClassFile> partners = new HashMap<>();
      second.forEach(file -> partners.put(file.outline().name(), file));
      for (ClassFile file : first) {
        ClassFile partner = partners.get(file.outline().name());
        if (partner != null) {
          pairs.addAll(of(file, partner));
        }
      }
    }
    return pairs;
  }

  private static List<Pair> of(ClassFile one, ClassFile other) {
    Map<String, Sha256> plain = one.plainHashes();
    Map<String, Sha256> otherPlain = other.plainHashes();
    Map<String, Sha256> fingerprints = new HashMap<>();
    other.fingerprints().methods().forEach(each -> fingerprints.put(key(each), each.fingerprint()));
    return one.fingerprints().methods().stream()
        .filter(each -> !each.synthetic() && !each.name().startsWith("<"))
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
  record Pair(Task task, boolean branches) {}
}
