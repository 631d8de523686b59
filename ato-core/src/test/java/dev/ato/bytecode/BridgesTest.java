package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class BridgesTest {

  private static final String TEXT = "Ljava/lang/String;";

  @Test
  void aBridgeOfJavaShowsInWhatItCalls() {
    Map<String, byte[]> classes =
        Sources.compile(
            "class T implements Comparable<T> { public int compareTo(T o) { return 1; } }");

    assertThat(shown(classes.get("T"))).containsExactly("compareTo(Ljava/lang/Object;)I");
  }

  @Test
  void aBridgeThatHandsAllOnInItsOrderIsOne() {
    assertThat(shown("f", 1, 2)).hasSize(1);
  }

  @Test
  void aBridgeThatExchangesWhatItIsGivenStandsForItself() {
    assertThat(shown("f", 2, 1)).isEmpty();
  }

  @Test
  void aBridgeToAMethodOfAnotherNameStandsForItself() {
    assertThat(shown("g", 1, 2)).isEmpty();
  }

  /** What is shown elsewhere of a bridge {@code f} that hands two parameters to a method. */
  private static List<String> shown(String name, int first, int second) {
    String target = "(" + TEXT + TEXT + ")V";
    Consumer<MethodVisitor> handing =
        code -> {
          code.visitVarInsn(Opcodes.ALOAD, 0);
          code.visitVarInsn(Opcodes.ALOAD, first);
          code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/String");
          code.visitVarInsn(Opcodes.ALOAD, second);
          code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/String");
          code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "a/T", name, target, false);
          code.visitInsn(Opcodes.RETURN);
        };
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;
    String descriptor = "(Ljava/lang/Object;Ljava/lang/Object;)V";
    return shown(
        Assembled.classFile(
            Opcodes.V11,
            writer -> {
              Assembled.method(writer, access, "f", descriptor, handing);
              Assembled.method(
                  writer, Opcodes.ACC_PUBLIC, name, target, code -> code.visitInsn(Opcodes.RETURN));
            }));
  }

  private static List<String> shown(byte[] classFile) {
    return ClassFingerprints.of(classFile, ClassLookup.NONE).methods().stream()
        .filter(MethodFingerprint::shownElsewhere)
        .map(method -> method.name() + method.descriptor())
        .toList();
  }
}
