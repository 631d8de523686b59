package dev.ato.it.mutation;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.ClassLookup;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.digest.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method that is changed, in a class file that holds what its fingerprint depends on.
 *
 * <p>The fingerprint of a method that the compiler made, such as the body of a lambda, is looked
 * for in the methods that use it too; that of a constructor in those that use what it captures;
 * that of a class without a name in those that make its objects ({@link Around}).
 */
final class Unit {

  private final String owner;
  private final MethodNode method;
  private final byte[] classFile;
  private final ClassLookup beside;
  private final Around around;
  private final Map<String, Sha256> original;

  /**
   * A method of a class.
   *
   * @param owner its internal name (JVMS §4.2.1)
   * @param beside finds the other classes of the library
   * @param all the fingerprints of all methods of the class
   */
  Unit(
      String owner,
      MethodNode method,
      byte[] classFile,
      ClassLookup beside,
      Map<String, Sha256> all) {
    this.owner = owner;
    this.method = method;
    this.classFile = classFile;
    this.beside = beside;
    around = new Around(owner, beside);
    original = concerned(all);
  }

  /** The class with this method, and at least what its fingerprint depends on. */
  byte[] classFile() {
    return classFile;
  }

  /** The internal name of the class (JVMS §4.2.1). */
  String owner() {
    return owner;
  }

  /** The method as the library has it. */
  MethodNode method() {
    return method;
  }

  /** Name and descriptor of the method. */
  String member() {
    return method.name + method.desc;
  }

  /** Finds the other classes of the library. */
  ClassLookup beside() {
    return beside;
  }

  /** What a change of this method left of it. */
  Verdict judge(byte[] changed) {
    Map<String, Sha256> fingerprints = concerned(fingerprints(changed, beside));
    if (!fingerprints.containsKey(member())) {
      return Verdict.UNREADABLE;
    }
    boolean isSame = fingerprints.equals(original) && around.isSame(classFile, changed);
    return isSame ? Verdict.UNSEEN : Verdict.SEEN;
  }

  @Override
  public String toString() {
    return owner + "#" + member();
  }

  /** Of this method and, if it is a constructor or the compiler's, of all in the class. */
  private Map<String, Sha256> concerned(Map<String, Sha256> all) {
    boolean isAlone = (method.access & Opcodes.ACC_SYNTHETIC) == 0 && !method.name.equals("<init>");
    Map<String, Sha256> concerned = new TreeMap<>(all);
    concerned.keySet().removeIf(name -> isAlone && !name.equals(member()));
    return concerned;
  }

  /** The fingerprints of a class by names and descriptors of its methods. */
  static Map<String, Sha256> fingerprints(byte[] content, ClassLookup beside) {
    Map<String, Sha256> fingerprints = new HashMap<>();
    for (MethodFingerprint each : ClassFingerprints.of(content, beside).methods()) {
      fingerprints.put(each.name() + each.descriptor(), each.fingerprint());
    }
    return fingerprints;
  }
}
