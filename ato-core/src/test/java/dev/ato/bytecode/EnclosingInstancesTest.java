package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
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
import org.objectweb.asm.tree.VarInsnNode;

/** What the compilers do with the object around an inner one, made by hand. */
class EnclosingInstancesTest {

  private static final String READ = "class T { int f; class In { int g() { return f; } } }";
  private static final String UNREAD = "class T { int f; class In { int g() { return 1; } } }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        READ,
        UNREAD,
        "class T { int f; class In { class Deep { int g() { return f; } } } }",
        "class T { int f; class In { int g() { Runnable r = () -> f++; return 1; } } }"
      })
  void aCheckOfTheObjectAroundIsInvisible(String source) {
    Map<String, byte[]> classes = Sources.compile(source, "--release", "17");

    assertThat(constructor(classes)).isEqualTo(constructor(edited(classes, this::addCheck)));
  }

  @Test
  void keepingTheObjectAroundForNobodyIsInvisible() {
    Map<String, byte[]> classes = Sources.compile(UNREAD, "--release", "17");

    assertThat(constructor(classes)).isEqualTo(constructor(edited(classes, this::removeStore)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {READ, "class T { int f; class In { class Deep { int g() { return f; } } } }"})
  void keepingTheObjectAroundForSomebodyIsVisible(String source) {
    Map<String, byte[]> classes = Sources.compile(source, "--release", "17");

    assertThat(constructor(classes)).isNotEqualTo(constructor(edited(classes, this::removeStore)));
  }

  @Test
  void keepingTheObjectAroundInAFieldThatIsNotThereIsVisible() {
    Map<String, byte[]> classes = Sources.compile(UNREAD, "--release", "17");

    assertThat(constructor(classes)).isNotEqualTo(constructor(edited(classes, this::changeField)));
  }

  @Test
  void aCheckOfAnotherParameterIsVisible() {
    String source = "class T { class In { In(Object o) { } } }";
    Map<String, byte[]> classes = Sources.compile(source, "--release", "17");

    assertThat(constructor(classes))
        .isNotEqualTo(constructor(edited(classes, it -> addCheck(it, 2))));
  }

  @Test
  void aCheckInAStaticNestedClassIsVisible() {
    String source = "class T { static class In { In(T t) { } } }";
    Map<String, byte[]> classes = Sources.compile(source, "--release", "17");

    assertThat(constructor(classes)).isNotEqualTo(constructor(edited(classes, this::addCheck)));
  }

  private void addCheck(MethodNode constructor) {
    addCheck(constructor, 1);
  }

  private void addCheck(MethodNode constructor, int slot) {
    InsnList check = new InsnList();
    check.add(new VarInsnNode(Opcodes.ALOAD, slot));
    check.add(new InsnNode(Opcodes.DUP));
    check.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            "java/util/Objects",
            "requireNonNull",
            "(Ljava/lang/Object;)Ljava/lang/Object;"));
    check.add(new InsnNode(Opcodes.POP));
    check.add(new InsnNode(Opcodes.POP));
    constructor.instructions.insert(check);
    constructor.maxStack = 4;
  }

  private void removeStore(MethodNode constructor) {
    for (var node : constructor.instructions.toArray()) {
      if (node instanceof FieldInsnNode put && put.name.startsWith("this$")) {
        constructor.instructions.remove(put.getPrevious().getPrevious());
        constructor.instructions.remove(put.getPrevious());
        constructor.instructions.remove(put);
      }
    }
  }

  private void changeField(MethodNode constructor) {
    for (var node : constructor.instructions.toArray()) {
      if (node instanceof FieldInsnNode put && put.name.startsWith("this$")) {
        put.desc = "[" + put.desc;
      }
    }
  }

  private static Map<String, byte[]> edited(
      Map<String, byte[]> classes, Consumer<MethodNode> edit) {
    ClassNode node = new ClassNode();
    new ClassReader(classes.get("T$In")).accept(node, 0);
    node.methods.stream().filter(method -> method.name.equals("<init>")).forEach(edit);
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    Map<String, byte[]> all = new TreeMap<>(classes);
    all.put("T$In", writer.toByteArray());
    return all;
  }

  private static Sha256 constructor(Map<String, byte[]> classes) {
    ClassFingerprints fingerprints =
        ClassFingerprints.of(classes.get("T$In"), name -> Optional.ofNullable(classes.get(name)));
    return Fingerprints.method(fingerprints, "<init>").fingerprint();
  }
}
