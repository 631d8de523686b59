package dev.ato.bytecode;

import dev.ato.digest.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a class does, as a text that does not depend on its number, the order of its members, or the
 * names of the variables that it captures.
 */
final class ClassContent {

  private static final int KIND =
      Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_ABSTRACT | Opcodes.ACC_RECORD;
  private static final int FIELD =
      Opcodes.ACC_STATIC | Opcodes.ACC_VOLATILE | Opcodes.ACC_TRANSIENT;
  private static final int METHOD = Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;

  private final ClassNode node;
  private final ShownNames names;
  private final Captures captures;
  private final TreeSet<String> lines = new TreeSet<>();

  private ClassContent(ClassNode node, ShownNames names, Captures captures) {
    this.node = node;
    this.names = names;
    this.captures = captures;
  }

  /** The hash of a class's content; empty if some of it cannot be read. */
  static Optional<Sha256> of(ReadClass read, Contents contents) {
    ClassFingerprinter fingerprinter = new ClassFingerprinter(read, contents);
    return of(read, fingerprinter, fingerprinter.fingerprints(), contents);
  }

  /** The same of a class that was fingerprinted before. */
  static Optional<Sha256> of(
      ReadClass read,
      ClassFingerprinter fingerprinter,
      ClassFingerprints fingerprints,
      Contents contents) {
    contents.addRead(fingerprints.others());
    if (!fingerprints.unreadable().isEmpty()) {
      return Optional.empty();
    }
    ClassContent content =
        new ClassContent(read.node(), fingerprinter.names(), contents.captures(read));
    content.addFields();
    content.addMethods(fingerprints);
    return Optional.of(Sha256.ofUtf8(content.text()));
  }

  private void addFields() {
    for (FieldNode field : node.fields) {
      if (!captures.fields().contains(field.name)) {
        lines.add(
            "field "
                + (field.access & FIELD)
                + " "
                + NameText.ofMember(field.name)
                + " "
                + names.descriptor(field.desc)
                + (field.value == null ? "" : " " + ConstantText.of(field.value)));
      }
    }
  }

  private void addMethods(ClassFingerprints fingerprints) {
    Map<String, MethodFingerprint> logic = new HashMap<>();
    fingerprints
        .methods()
        .forEach(method -> logic.put(method.name() + method.descriptor(), method));
    for (MethodNode method : node.methods) {
      MethodFingerprint print = logic.get(method.name + method.desc);
      boolean isBridge = (method.access & Opcodes.ACC_BRIDGE) != 0;
      boolean isMade = (method.access & Opcodes.ACC_SYNTHETIC) != 0 && !isBridge;
      boolean isShown = isBridge || print == null || !print.shownElsewhere();
      Object hash = print == null ? "none" : print.fingerprint();
      if (isShown && isMade) {
        // Its name is the compiler's; who calls it names it, and so says that it is used.
        lines.add("helper " + hash);
      } else if (isShown) {
        lines.add(
            "method "
                + (method.access & METHOD)
                + " "
                + NameText.ofMember(method.name)
                + " "
                + names.descriptor(shown(method))
                + " "
                + hash);
      }
    }
  }

  private String shown(MethodNode method) {
    return method.name.equals("<init>") ? captures.arranged(method.desc) : method.desc;
  }

  private String text() {
    List<String> head = new ArrayList<>();
    head.add("kind " + (node.access & KIND));
    head.add("name " + simpleName());
    head.add("extends " + (node.superName == null ? "" : names.type(node.superName)));
    node.interfaces.forEach(each -> head.add("implements " + names.type(each)));
    head.addAll(lines);
    return String.join("\n", head);
  }

  /** The name in source; none of an anonymous class. */
  private String simpleName() {
    return node.innerClasses.stream()
        .filter(entry -> entry.name.equals(node.name))
        .map(NumberedClasses::simpleName)
        .findFirst()
        .orElse("");
  }
}
