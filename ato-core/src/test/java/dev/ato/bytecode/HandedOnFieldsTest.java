package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Values that one anonymous class hands on to the next, as ecj does and javac from 18 on. */
class HandedOnFieldsTest {

  private static final String NESTED =
      "class T { Object m(int x, int y) { return new Object() { int b() { return y; }"
          + " Object n() { return new Object() { int k() { return x; } }; } }; } }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        NESTED,
        "class T { Object m(int x) { return new Object() { Object n() { return new Object() {"
            + " Object o() { return new Object() { int k() { return x; } }; } }; } }; } }",
        "class T { Object m(int x) { return new Object() { Object n(int y) { return new Object() {"
            + " int f = x; int k() { return x - y; } }; } }; } }",
        "class T { Object m(int x, int y) { return new Object() { Object n() { return new Object() {"
            + " int k() { return x - y; } }; } int a() { return y; } }; } }",
        "class T { Object m(int x) { return new Thread(\"a\") { Object n() { return new Thread(\"b\") {"
            + " public void run() { System.out.println(x); } }; } }; } }"
      })
  void handingOnIsInvisible(String source) {
    Map<String, byte[]> javac = Sources.compile(source, "--release", "17");

    assertThat(Fingerprints.methodOf(Sources.ecj(source)).listing())
        .isEqualTo(Fingerprints.methodOf(javac).listing());
  }

  @Test
  void anotherValueThatIsHandedOnIsVisible() {
    assertThat(fingerprint((code, read) -> read.name = "val$y"))
        .isNotEqualTo(fingerprint((code, read) -> {}));
  }

  @Test
  void aValueOfAnotherObjectIsNotHandedOn() {
    assertThat(
            fingerprint(
                (code, read) -> code.set(read.getPrevious(), new InsnNode(Opcodes.ACONST_NULL))))
        .isNotEqualTo(fingerprint((code, read) -> {}));
  }

  @Test
  void aValueThatIsHandedOnAtOnePlaceOnlyIsNotHandedOn() {
    assertThat(fingerprint(HandedOnFieldsTest::makeAnother))
        .isNotEqualTo(fingerprint((code, read) -> {}));
  }

  /** One more object, of which the value is not known. */
  private static void makeAnother(InsnList code, FieldInsnNode read) {
    MethodInsnNode call = (MethodInsnNode) read.getNext();
    InsnList another = new InsnList();
    another.add(new TypeInsnNode(Opcodes.NEW, call.owner));
    another.add(new VarInsnNode(Opcodes.ALOAD, 0));
    another.add(new InsnNode(Opcodes.ICONST_1));
    another.add(call.clone(Map.of()));
    code.insert(another);
  }

  /** The fingerprint of {@code m} where the value that is handed on is read in another way. */
  private static Sha256 fingerprint(BiConsumer<InsnList, FieldInsnNode> change) {
    Map<String, byte[]> classes = new TreeMap<>(Sources.ecj(NESTED));
    ClassNode node = new ClassNode();
    new ClassReader(classes.get("T$1")).accept(node, ClassReader.SKIP_FRAMES);
    for (MethodNode method : node.methods) {
      if (method.name.equals("n")) {
        change.accept(method.instructions, read(method));
      }
    }
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    classes.put("T$1", writer.toByteArray());
    return Fingerprints.methodOf(classes).fingerprint();
  }

  private static FieldInsnNode read(MethodNode method) {
    return Arrays.stream(method.instructions.toArray())
        .filter(FieldInsnNode.class::isInstance)
        .map(FieldInsnNode.class::cast)
        .filter(read -> read.name.equals("val$x"))
        .findFirst()
        .orElseThrow();
  }
}
