package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a class says without its code of its private methods, and of classes that are nested.
 *
 * @param privateMethods those with a receiver, by name and descriptor
 * @param outerClass the class whose code declares it; empty unless it is anonymous or local
 * @param outerMethod the method that declares it, with its descriptor; empty if none does
 * @param inner the nested classes that it knows
 */
record ClassSketch(
    Set<String> privateMethods, String outerClass, String outerMethod, List<Inner> inner) {

  /** Kept of a class that cannot be found or read. */
  static final ClassSketch NONE = new ClassSketch(Set.of(), "", "", List.of());

  private static final int SKIPPED =
      ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

  /**
   * A nested class.
   *
   * @param isDeclaredInCode whether it is anonymous or local
   */
  record Inner(String name, boolean isDeclaredInCode) {}

  /** The same of a class whose code is known, too. */
  static ClassSketch of(ClassNode node) {
    Sketching sketching = new Sketching();
    if (node.outerClass != null) {
      sketching.visitOuterClass(node.outerClass, node.outerMethod, node.outerMethodDesc);
    }
    for (InnerClassNode inner : node.innerClasses) {
      inner.accept(sketching);
    }
    for (MethodNode method : node.methods) {
      if (isPrivate(method.access, method.name)) {
        sketching.privateMethods.add(method.name + method.desc);
      }
    }
    return sketching.sketch();
  }

  static ClassSketch of(byte[] classBytes) {
    Sketching sketching = new Sketching();
    ClassBytes.accept(classBytes, sketching, SKIPPED);
    return sketching.sketch();
  }

  /** Whether a method is private and has a receiver: then it is the one that runs. */
  static boolean isPrivate(int access, String name) {
    return (access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == Opcodes.ACC_PRIVATE
        && !name.startsWith("<");
  }

  private static final class Sketching extends ClassVisitor {

    private final Set<String> privateMethods = new HashSet<>();
    private final List<Inner> inner = new ArrayList<>();
    private String outerClass = "";
    private String outerMethod = "";

    Sketching() {
      super(Opcodes.ASM9);
    }

    ClassSketch sketch() {
      return new ClassSketch(privateMethods, outerClass, outerMethod, inner);
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String name, @Nullable String descriptor) {
      outerClass = owner;
      outerMethod =
          Optional.ofNullable(name).orElse("") + Optional.ofNullable(descriptor).orElse("");
    }

    @Override
    public void visitInnerClass(
        String name, @Nullable String outerName, @Nullable String innerName, int access) {
      inner.add(new Inner(name, outerName == null));
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if (isPrivate(access, name)) {
        privateMethods.add(name + descriptor);
      }
      return null; // null means: ASM steps over the code
    }
  }
}
