package dev.ato.bytecode;

import dev.ato.AtoException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads a class with its code. A method that cannot be read is left out and named; the others stay.
 */
final class CodeReader {

  private CodeReader() {}

  static ReadClass read(byte[] classBytes) {
    return read(classBytes, true);
  }

  /**
   * Reads a class whose own methods are only counted: with code are those that the compiler made
   * for other classes, and the static initializer.
   */
  static ReadClass readBeside(byte[] classBytes) {
    return read(classBytes, false);
  }

  private static ReadClass read(byte[] classBytes, boolean whole) {
    ClassReader reader = ClassBytes.open(classBytes);
    Map<String, UnreadableMethod> unreadable = new LinkedHashMap<>();
    while (true) {
      Attempt attempt = new Attempt(unreadable.keySet(), whole);
      try {
        reader.accept(attempt, ClassReader.SKIP_FRAMES);
        return new ReadClass(attempt, List.copyOf(unreadable.values()));
      } catch (RuntimeException | OutOfMemoryError failure) {
        // ASM trusts the lengths in a class file; those of a broken one can be beyond all bounds.
        MethodNode culprit = attempt.reading;
        if (culprit == null) {
          throw ClassBytes.broken(reader, failure);
        }
        unreadable.put(key(culprit.name, culprit.desc), unreadable(attempt, culprit, failure));
      }
    }
  }

  static UnreadableMethod unreadable(ClassNode owner, MethodNode method, Throwable failure) {
    return new UnreadableMethod(
        owner.name.replace('/', '.'), method.name, method.desc, reason(failure));
  }

  private static String reason(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "broken code: it claims to be longer than the memory";
    }
    String message = failure.getMessage();
    return failure instanceof AtoException && message != null
        ? message
        : "broken code: " + failure.toString().lines().findFirst().orElse("");
  }

  private static String key(String name, String descriptor) {
    return name + descriptor;
  }

  /** One reading of the class, without the methods known to be unreadable. */
  private static final class Attempt extends ClassNode {

    private final Set<String> leftOut;
    private final boolean whole;
    private @Nullable MethodNode reading;

    Attempt(Set<String> leftOut, boolean whole) {
      super(Opcodes.ASM9);
      this.leftOut = leftOut;
      this.whole = whole;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      // ASM reads index 0 of the constant pool as null.
      Objects.requireNonNull(name, "a method has no name");
      Objects.requireNonNull(descriptor, "a method has no descriptor");
      if (!leftOut.isEmpty() && leftOut.contains(key(name, descriptor))) {
        return null; // null means: ASM steps over the code
      }
      MethodNode method =
          new ReadMethod(access, name, descriptor, signature, exceptions) {
            @Override
            public void visitEnd() {
              reading = null;
            }
          };
      methods.add(method);
      if (!whole && (access & Opcodes.ACC_SYNTHETIC) == 0 && !name.equals("<clinit>")) {
        return null;
      }
      reading = method;
      return method;
    }
  }
}
