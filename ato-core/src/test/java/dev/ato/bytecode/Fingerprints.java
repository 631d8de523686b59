package dev.ato.bytecode;

import dev.ato.digest.Sha256;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fingerprints of methods that are given as source text. */
public final class Fingerprints {

  private Fingerprints() {}

  /** The fingerprint of the method {@code m} of a class whose members are {@code members}. */
  static Sha256 ofMethod(String members, String... options) {
    return method(members, options).fingerprint();
  }

  /** The listing of the method {@code m} of a class whose members are {@code members}. */
  public static String listing(String members, String... options) {
    return method(members, options).listing();
  }

  /** The method {@code m} of the class {@code T} in {@code classes}. */
  static MethodFingerprint methodOf(Map<String, byte[]> classes) {
    return method(fingerprints(classes, "T"), "m");
  }

  static ClassFingerprints fingerprints(Map<String, byte[]> classes, String internalName) {
    return ClassFingerprints.of(
        classes.get(internalName), name -> Optional.ofNullable(classes.get(name)));
  }

  static MethodFingerprint method(ClassFingerprints fingerprints, String name) {
    return fingerprints.methods().stream()
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** All fingerprints of the methods that a programmer wrote, by class, name and descriptor. */
  static Map<String, Sha256> ofNamedMethods(Map<String, byte[]> classes) {
    Map<String, Sha256> all = new TreeMap<>();
    for (String name : classes.keySet()) {
      fingerprints(classes, name).methods().stream()
          .filter(method -> !method.shownElsewhere())
          .forEach(
              method ->
                  all.put(
                      method.owner() + "#" + method.name() + method.descriptor(),
                      method.fingerprint()));
    }
    return all;
  }

  private static MethodFingerprint method(String members, String... options) {
    String source = "import java.util.*; import java.util.function.*; class T { " + members + "\n}";
    return methodOf(Sources.compile(source, options));
  }
}
