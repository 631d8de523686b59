package dev.ato.bytecode.deep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Other compilers than javac read a field whose value the class file has itself. */
class ConstantFieldsTest {

  @Test
  void theValueOfAFieldThatIsReadChangesIt() {
    assertThat(reading("X", 1, 5)).isNotEqualTo(reading("X", 2, 5));
  }

  @Test
  void theValueOfAFieldThatIsNotReadLeavesIt() {
    assertThat(reading("X", 1, 5)).isEqualTo(reading("X", 1, 6));
  }

  /** The deep fingerprint of a method that reads a field. */
  private static Sha256 reading(String field, int x, int y) {
    ClassWriter written = new ClassWriter(0);
    written.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "T", null, "java/lang/Object", null);
    int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    written.visitField(access, "X", "I", null, x);
    written.visitField(access, "Y", "I", null, y);
    MethodVisitor method = written.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
    method.visitCode();
    method.visitFieldInsn(Opcodes.GETSTATIC, "T", field, "I");
    method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(1, 0);
    method.visitEnd();
    return DeepFingerprints.of(Programs.application(Map.of("T", written.toByteArray())))
        .find("T", "m", "()V")
        .orElseThrow();
  }
}
