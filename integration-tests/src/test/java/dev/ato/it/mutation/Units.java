package dev.ato.it.mutation;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassLookup;
import java.util.ArrayList;
import java.util.List;
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

  private Units(byte[] classFile, ClassLookup beside) {
    this.classFile = classFile;
    this.beside = beside;
    new ClassReader(classFile).accept(whole, ClassReader.SKIP_FRAMES);
  }

  /** The methods with code of a class file of a library. */
  static List<Unit> of(ClassFile file) {
    byte[] content = file.bytes();
    return new Units(content, file.beside(content)).all();
  }

  /** The methods with code of a class that stands alone. */
  static List<Unit> of(byte[] classFile) {
    return new Units(classFile, ClassLookup.NONE).all();
  }

  private List<Unit> all() {
    List<Unit> units = new ArrayList<>();
    for (MethodNode method : whole.methods) {
      if (method.instructions.size() > 0) {
        Unit unit = unit(method);
        if (unit.isReadable()) {
          units.add(unit);
        }
      }
    }
    return units;
  }

  private Unit unit(MethodNode method) {
    Unit full = new Unit(whole.name, method, classFile, beside);
    if (isSynthetic(method)) {
      return full;
    }
    Unit cut = new Unit(whole.name, method, without(method), beside);
    return cut.isReadable() && cut.fingerprint().equals(full.fingerprint()) ? cut : full;
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
