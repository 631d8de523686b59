package dev.ato.it.mutation;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassLookup;
import dev.ato.digest.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The methods of a class, each in a class file in which most others have lost their code. */
final class Units {

  private final byte[] classFile;
  private final ClassLookup beside;
  private final ClassNode whole = new ClassNode();
  private final Map<String, Sha256> fingerprints;

  private Units(byte[] classFile, ClassLookup beside) {
    this.classFile = classFile;
    this.beside = beside;
    new ClassReader(classFile).accept(whole, ClassReader.SKIP_FRAMES);
    fingerprints = Unit.fingerprints(classFile, beside);
  }

  /** The methods with code of a class file of a library. */
  static List<Unit> of(ClassFile file) {
    byte[] content = file.bytes();
    return new Units(content, file.beside(content)).all();
  }

  private List<Unit> all() {
    return whole.methods.stream()
        .filter(method -> fingerprints.containsKey(method.name + method.desc))
        .map(this::unit)
        .toList();
  }

  private Unit unit(MethodNode method) {
    if (!isSynthetic(method) && !captures(method)) {
      byte[] cut = without(method);
      String member = method.name + method.desc;
      Map<String, Sha256> alone = Unit.fingerprints(cut, beside);
      if (Objects.equals(alone.get(member), fingerprints.get(member))) {
        return new Unit(whole.name, method, cut, beside, alone);
      }
    }
    return new Unit(whole.name, method, classFile, beside, fingerprints);
  }

  /** Whether it is a constructor that decides what fields of the compiler's stand for. */
  private boolean captures(MethodNode method) {
    return method.name.equals("<init>")
        && whole.fields.stream().anyMatch(field -> (field.access & Opcodes.ACC_SYNTHETIC) != 0);
  }

  /** The class with the code of one method and of those that the compiler made. */
  private byte[] without(MethodNode kept) {
    ClassNode cut = new ClassNode();
    ClassWriter writer = new ClassWriter(0);
    cut.version = whole.version;
    for (MethodNode method : whole.methods) {
      cut.methods.add(method == kept || isSynthetic(method) ? method : stub(method));
    }
    copyHead(cut);
    cut.accept(writer);
    return writer.toByteArray();
  }

  private void copyHead(ClassNode cut) {
    cut.access = whole.access;
    cut.name = whole.name;
    cut.superName = whole.superName;
    cut.interfaces = whole.interfaces;
    cut.fields = whole.fields;
    cut.innerClasses = whole.innerClasses;
    cut.outerClass = whole.outerClass;
    cut.outerMethod = whole.outerMethod;
    cut.outerMethodDesc = whole.outerMethodDesc;
    cut.nestHostClass = whole.nestHostClass;
    cut.nestMembers = whole.nestMembers;
  }

  private static MethodNode stub(MethodNode method) {
    int access = method.access & ~Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;
    return new MethodNode(access, method.name, method.desc, null, null);
  }

  private static boolean isSynthetic(MethodNode method) {
    return (method.access & Opcodes.ACC_SYNTHETIC) != 0;
  }
}
