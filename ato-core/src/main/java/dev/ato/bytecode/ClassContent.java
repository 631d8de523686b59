package dev.ato.bytecode;

import dev.ato.digest.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
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
  static Optional<Sha256> of(byte[] classBytes, ClassLookup others, Contents contents) {
    ReadClass read = CodeReader.read(classBytes);
    ClassNode node = read.node();
    Captures captures = contents.captures(read);
    Set<String> inlined = AccessMethods.inlined(node);
    ClassFingerprinter fingerprinter = new ClassFingerprinter(read, others, contents);
    ClassFingerprints fingerprints = fingerprinter.fingerprints();
    contents.addRead(fingerprints.others());
    if (!fingerprints.unreadable().isEmpty()) {
      return Optional.empty();
    }
    fingerprints.lambdas().forEach(lambda -> inlined.add(key(lambda.target())));
    ClassContent content = new ClassContent(node, fingerprinter.names(), captures);
    content.addFields();
    content.addMethods(fingerprints, inlined);
    return Optional.of(Sha256.ofUtf8(content.text()));
  }

  private static String key(MemberReference target) {
    return target.name() + target.descriptor();
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

  private void addMethods(ClassFingerprints fingerprints, Set<String> inlined) {
    Map<String, Sha256> logic = new HashMap<>();
    fingerprints
        .methods()
        .forEach(method -> logic.put(method.name() + method.descriptor(), method.fingerprint()));
    for (MethodNode method : node.methods) {
      boolean isHelper =
          (method.access & Opcodes.ACC_SYNTHETIC) != 0 && (method.access & Opcodes.ACC_BRIDGE) == 0;
      if (isHelper && !inlined.contains(method.name + method.desc)) {
        // Its name is the compiler's; who calls it names it, and so says that it is used.
        lines.add("helper " + logic.get(method.name + method.desc));
      } else if (!isHelper) {
        lines.add(
            "method "
                + (method.access & METHOD)
                + " "
                + NameText.ofMember(method.name)
                + " "
                + names.descriptor(shown(method))
                + " "
                + logic.get(method.name + method.desc));
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
        .map((InnerClassNode entry) -> Objects.requireNonNullElse(entry.innerName, ""))
        .findFirst()
        .orElse("");
  }
}
