package dev.ato.it.mutation;

import dev.ato.bytecode.ClassLookup;
import dev.ato.digest.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * The classes around an anonymous or local one. Which of two variables of one type it captures for
 * which use, they show: they make its objects, and give the values in the order of their use.
 */
final class Around {

  private final String owner;
  private final ClassLookup beside;

  /**
   * Those around a class.
   *
   * @param owner its internal name (JVMS §4.2.1)
   */
  Around(String owner, ClassLookup beside) {
    this.owner = owner;
    this.beside = beside;
  }

  /** Whether all methods around have the same fingerprints with either version of the class. */
  boolean isSame(byte[] one, byte[] other) {
    return fingerprints(one).equals(fingerprints(other));
  }

  private List<Map<String, Sha256>> fingerprints(byte[] version) {
    ClassLookup with = name -> name.equals(owner) ? Optional.of(version) : beside.find(name);
    List<Map<String, Sha256>> fingerprints = new ArrayList<>();
    for (Optional<byte[]> it = around(version); it.isPresent(); it = around(it.orElseThrow())) {
      fingerprints.add(Unit.fingerprints(it.orElseThrow(), with));
    }
    return fingerprints;
  }

  /** The class whose method a class is declared in (JVMS §4.7.7). */
  private Optional<byte[]> around(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.SKIP_CODE);
    return Optional.ofNullable(node.outerClass).flatMap(beside::find);
  }
}
