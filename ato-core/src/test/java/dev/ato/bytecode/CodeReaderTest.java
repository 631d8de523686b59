package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.ato.AtoException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

class CodeReaderTest {

  private static final String SOURCE =
      "class T { int bad() { return 0x1234; } int good() { return 1; } Runnable r = () -> {}; }";

  @Test
  void aMethodThatCannotBeReadIsNamedAndTheOthersStay() {
    byte[] classFile = Sources.compileClass("T", SOURCE);
    replace(classFile, new byte[] {0x11, 0x12, 0x34}, new byte[] {(byte) 0xFE, 0, 0});

    ClassFingerprints all = ClassFingerprints.of(classFile, ClassLookup.NONE);

    assertThat(all.methods())
        .extracting(MethodFingerprint::name)
        .containsExactly("<init>", "good", "lambda$new$0");
    assertThat(all.unreadable())
        .singleElement()
        .satisfies(
            method -> {
              assertThat(method.owner()).isEqualTo("T");
              assertThat(method.name()).isEqualTo("bad");
              assertThat(method.descriptor()).isEqualTo("()I");
              assertThat(method.reason()).startsWith("broken code: ").doesNotContain("\n");
            });
  }

  @Test
  void aMethodWhoseLambdaCannotBeReadIsUnreadableToo() {
    String source = "class T { java.util.function.IntSupplier m() { return () -> 0x1234; } }";
    byte[] classFile = Sources.compileClass("T", source);
    replace(classFile, new byte[] {0x11, 0x12, 0x34}, new byte[] {(byte) 0xFE, 0, 0});

    assertThat(ClassFingerprints.of(classFile, ClassLookup.NONE).unreadable())
        .extracting(UnreadableMethod::name)
        .containsExactly("lambda$m$0", "m");
  }

  @Test
  void dynamicConstantsInACircleAreUnreadable() {
    ClassFingerprints all = ClassFingerprints.of(circular(), ClassLookup.NONE);

    assertThat(all.methods()).extracting(MethodFingerprint::name).containsExactly("good");
    assertThat(all.unreadable())
        .extracting(UnreadableMethod::reason)
        .singleElement()
        .asString()
        .endsWith("Too many nested ConstantDynamic");
  }

  @Test
  void noDamageIsWorseThanOneClearLine() {
    byte[] whole = Sources.compileClass("com/acme/Sample", Sample.SOURCE);
    Random random = new Random(1);

    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = whole.clone();
      damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
      assertThatCode(() -> readOrRefuse(damaged)).doesNotThrowAnyException();
    }
  }

  @Test
  void noDamageOfAClassWithinIsWorseEither() {
    Map<String, byte[]> classes =
        new HashMap<>(
            Sources.ecj(
                "class T { Object m(int x, int y) { return new Object() { Object n() {"
                    + " return new Object() { int k() { return x - y; } }; } }; } }"));
    ClassLookup lookup = name -> Optional.ofNullable(classes.get(name));
    Random random = new Random(1);

    for (String name : List.of("T$1", "T$1$1")) {
      byte[] whole = Objects.requireNonNull(classes.get(name));
      for (int i = 0; i < 600; i++) {
        byte[] damaged = whole.clone();
        damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
        classes.put(name, damaged);
        assertThatCode(() -> classes.values().forEach(each -> readOrRefuse(each, lookup)))
            .doesNotThrowAnyException();
      }
      classes.put(name, whole);
    }
  }

  private static void readOrRefuse(byte[] classFile) {
    readOrRefuse(classFile, ClassLookup.NONE);
  }

  private static void readOrRefuse(byte[] classFile, ClassLookup others) {
    try {
      ClassFingerprints.of(classFile, others);
    } catch (AtoException refused) {
      assertThat(refused.getMessage()).doesNotContain("\n");
    }
  }

  /** A class file with a dynamic constant that is its own bootstrap argument (JVMS §4.7.23). */
  private static byte[] circular() {
    Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, "a/B", "make", "()I", false);
    byte[] classFile =
        Assembled.classFile(
            Opcodes.V11,
            writer -> {
              Assembled.method(
                  writer,
                  0,
                  "bad",
                  "()V",
                  code -> code.visitLdcInsn(new ConstantDynamic("c", "I", bootstrap, 77)));
              Assembled.method(writer, 0, "good", "()V", code -> code.visitInsn(Opcodes.RETURN));
            });
    ClassReader reader = new ClassReader(classFile);
    int constant = indexOf(reader, 17);
    int argument = indexOf(reader, 3);
    int handle = indexOf(reader, 15);
    replace(classFile, shorts(handle, 1, argument), shorts(handle, 1, constant));
    return classFile;
  }

  private static int indexOf(ClassReader reader, int tag) {
    for (int i = 1; i < reader.getItemCount(); i++) {
      if (reader.getItem(i) > 0 && reader.readByte(reader.getItem(i) - 1) == tag) {
        return i;
      }
    }
    throw new IllegalArgumentException("no constant with tag " + tag);
  }

  private static byte[] shorts(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  private static void replace(byte[] bytes, byte[] from, byte[] to) {
    for (int i = 0; i <= bytes.length - from.length; i++) {
      if (ByteBuffer.wrap(bytes, i, from.length).equals(ByteBuffer.wrap(from))) {
        System.arraycopy(to, 0, bytes, i, to.length);
        return;
      }
    }
    throw new IllegalArgumentException("nothing to replace");
  }
}
