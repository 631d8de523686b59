package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a hunt for changes that go unseen has found, each a pair that must differ; and what broke.
 */
class SoundnessTest {

  private static final String CONCAT =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
          + "Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;";

  @Test
  void reachableCodeBehindDeadCodeStaysInSimpleForm() {
    assertThat(withDeadCode(Opcodes.ICONST_3))
        .contains("in simple form", "push 3")
        .isNotEqualTo(withDeadCode(Opcodes.ICONST_4));
  }

  private static String withDeadCode(int constant) {
    return Assembled.listing(
        Opcodes.V1_4,
        Opcodes.ACC_STATIC,
        "(I)I",
        code -> {
          Label subroutine = new Label();
          Label behind = new Label();
          code.visitJumpInsn(Opcodes.JSR, subroutine);
          code.visitJumpInsn(Opcodes.GOTO, behind);
          code.visitLabel(subroutine);
          code.visitVarInsn(Opcodes.ASTORE, 1);
          code.visitVarInsn(Opcodes.RET, 1);
          code.visitInsn(Opcodes.ICONST_0);
          code.visitInsn(Opcodes.POP);
          code.visitLabel(behind);
          code.visitVarInsn(Opcodes.ILOAD, 0);
          code.visitInsn(constant);
          code.visitInsn(Opcodes.IADD);
          code.visitInsn(Opcodes.IRETURN);
        });
  }

  @Test
  void aHandlerForAClassThatMayBeAbsentIsLogic() {
    String plain = "Object m(Object a) { return Runnable.class; }";
    String caught =
        "Object m(Object a) { try { return Runnable.class; } catch (%s e) { return null; } }";

    for (String type : new String[] {"NoClassDefFoundError", "LinkageError", "Throwable"}) {
      assertThat(Fingerprints.listing(caught.formatted(type)))
          .isNotEqualTo(Fingerprints.listing(plain));
    }
    assertThat(Fingerprints.listing(caught.formatted("RuntimeException")))
        .isEqualTo(Fingerprints.listing(plain));
  }

  @Test
  void anAccessorThatLeavesMoreThanItsResultStaysACall() {
    assertThat(
            callOf(
                "(I)I",
                body -> {
                  body.visitVarInsn(Opcodes.ILOAD, 0);
                  body.visitVarInsn(Opcodes.ILOAD, 0);
                  body.visitInsn(Opcodes.IRETURN);
                }))
        .contains("access$000");
  }

  @Test
  void anAccessorNarrowsWhatItReturns() {
    assertThat(
            callOf(
                "(I)B",
                body -> {
                  body.visitVarInsn(Opcodes.ILOAD, 0);
                  body.visitInsn(Opcodes.IRETURN);
                }))
        .contains("int to byte p0");
  }

  @Test
  void anAccessorThatAsksWhereItStandsStaysACall() {
    Handle bootstrap =
        new Handle(Opcodes.H_INVOKESTATIC, "a/B", "b", "()Ljava/lang/Object;", false);

    assertThat(
            callOf(
                "(I)I",
                body -> {
                  body.visitLdcInsn(new ConstantDynamic("x", "I", bootstrap));
                  body.visitInsn(Opcodes.IRETURN);
                }))
        .contains("access$000");
  }

  private static String callOf(String descriptor, Consumer<MethodVisitor> accessor) {
    Map<String, byte[]> classes = new TreeMap<>();
    int access = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    ClassWriter other = new ClassWriter(0);
    other.visit(Opcodes.V11, Opcodes.ACC_SUPER, "a/O", null, "java/lang/Object", null);
    Assembled.method(other, access, "access$000", descriptor, accessor);
    classes.put("a/O", other.toByteArray());
    byte[] own =
        Assembled.classFile(
            Opcodes.V11,
            writer ->
                Assembled.method(
                    writer,
                    Opcodes.ACC_STATIC,
                    "m",
                    "(I)I",
                    code -> {
                      code.visitVarInsn(Opcodes.ILOAD, 0);
                      code.visitMethodInsn(
                          Opcodes.INVOKESTATIC, "a/O", "access$000", descriptor, false);
                      code.visitInsn(Opcodes.IRETURN);
                    }));
    ClassFingerprints all =
        ClassFingerprints.of(own, name -> Optional.ofNullable(classes.get(name)));
    return Fingerprints.method(all, "m").listing();
  }

  @Test
  void aPrivateToStringIsNoOverride() {
    byte[] own =
        Assembled.classFile(
            Opcodes.V11,
            writer -> {
              Assembled.method(
                  writer, Opcodes.ACC_PRIVATE, "toString", "()Ljava/lang/String;", code -> {});
              Assembled.method(
                  writer,
                  Opcodes.ACC_STATIC,
                  "m",
                  "(La/T;)Ljava/lang/String;",
                  code -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitMethodInsn(
                        Opcodes.INVOKEVIRTUAL, "a/T", "toString", "()Ljava/lang/String;", false);
                    code.visitInsn(Opcodes.ARETURN);
                  });
            });

    assertThat(Fingerprints.method(ClassFingerprints.of(own, ClassLookup.NONE), "m").listing())
        .contains("invoke special a.T.toString");
  }

  @Test
  void aConcatenationThatCannotBeLinkedStaysAsItIs() {
    assertThat(concatenation("\1")).contains("concat");
    assertThat(concatenation("\1", "unused")).contains("\"unused\"");
  }

  private static String concatenation(Object... arguments) {
    return Assembled.listing(
        "(I)Ljava/lang/String;",
        code -> {
          code.visitVarInsn(Opcodes.ILOAD, 0);
          code.visitInvokeDynamicInsn(
              "makeConcatWithConstants",
              "(I)Ljava/lang/String;",
              new Handle(
                  Opcodes.H_INVOKESTATIC,
                  "java/lang/invoke/StringConcatFactory",
                  "makeConcatWithConstants",
                  CONCAT,
                  false),
              arguments);
          code.visitInsn(Opcodes.ARETURN);
        });
  }

  @Test
  void aTextIsTheSameHoweverItsCharactersAreJoined() {
    String source = "String m(Object a) { return \"\\ud83d\\ude00\" + a; }";

    assertThat(Fingerprints.listing(source, "--release", "8"))
        .isEqualTo(Fingerprints.listing(source, "--release", "11"));
  }

  @Test
  void aBuilderThatIsUsedBehindAFailedAppendIsNoConcatenation() {
    String members =
        "String m(Object o) { StringBuilder b = new StringBuilder(\"x\");"
            + " try { b.append(o); } catch (RuntimeException e) { } return b.toString(); }";

    assertThat(Fingerprints.listing(members)).contains("StringBuilder.append");
  }

  @Test
  void aHandlerOfADivisionThatCannotFailIsNotThere() {
    String members =
        "int m(int a) { try { return a / 3; } catch (ArithmeticException e) { return 7; } }";

    assertThat(Fingerprints.listing(members))
        .isEqualTo(Fingerprints.listing("int m(int a) { return a / 3; }"));
  }

  @Test
  void aGuardedConcatenationWhoseHandlerUsesTheExceptionIsRead() {
    String members =
        "String m(Object a) { try { return \"x\" + a; } catch (RuntimeException e) { return e.toString(); } }";

    assertThat(Fingerprints.listing(members, "--release", "8"))
        .isEqualTo(Fingerprints.listing(members, "--release", "11"))
        .contains("concat", "catch java.lang.RuntimeException");
  }

  @Test
  @Timeout(20)
  void aThousandNestedLoopsAreRead() {
    String listing =
        Assembled.listing(
            "(I)I",
            code -> {
              for (int slot = 1; slot < 20; slot++) {
                code.visitIntInsn(Opcodes.SIPUSH, slot);
                code.visitVarInsn(Opcodes.ISTORE, slot);
              }
              Label[] heads = new Label[1000];
              for (int i = 0; i < heads.length; i++) {
                heads[i] = new Label();
                code.visitLabel(heads[i]);
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "a/T", "f", "()V", false);
              }
              for (int i = heads.length - 1; i >= 0; i--) {
                code.visitVarInsn(Opcodes.ILOAD, 0);
                code.visitIntInsn(Opcodes.SIPUSH, i);
                code.visitJumpInsn(Opcodes.IF_ICMPEQ, heads[i]);
              }
              code.visitVarInsn(Opcodes.ILOAD, 19);
              code.visitInsn(Opcodes.IRETURN);
            });

    assertThat(listing).contains("return 19");
  }

  @Test
  void aFieldThatIsNotDeclaredIsNoCapturedVariable() {
    String source = "class T { Object m(String a) { return new Object() { String b = a; }; } }";

    assertThat(changed(source, "T$1", FieldInsnNode.class, store -> store.name += "x"))
        .isNotEqualTo(changed(source, "T$1", FieldInsnNode.class, store -> {}));
  }

  @Test
  void theTableOfASwitchOverAnEnumHoldsNumbers() {
    String source =
        "enum E { A, B } class T { int m(E e) {"
            + " switch (e) { case A: return 1; case B: return 2; default: return 0; } } }";

    assertThat(changed(source, "T", FieldInsnNode.class, table -> table.desc = "Lother/Type;"))
        .isNotEqualTo(changed(source, "T", FieldInsnNode.class, table -> {}));
  }

  /** The listings of a class whose first instruction of a type is changed in each method. */
  private static <T extends AbstractInsnNode> List<String> changed(
      String source, String name, Class<T> type, Consumer<T> change) {
    Map<String, byte[]> classes = new TreeMap<>(Sources.compile(source, "--release", "17"));
    ClassNode node = new ClassNode();
    new ClassReader(classes.get(name)).accept(node, ClassReader.SKIP_FRAMES);
    for (MethodNode method : node.methods) {
      Arrays.stream(method.instructions.toArray())
          .filter(type::isInstance)
          .map(type::cast)
          .findFirst()
          .ifPresent(change);
    }
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    classes.put(name, writer.toByteArray());
    return Fingerprints.fingerprints(classes, name).methods().stream()
        .map(MethodFingerprint::listing)
        .toList();
  }
}
