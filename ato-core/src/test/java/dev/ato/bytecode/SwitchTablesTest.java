package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Tables as Kotlin writes them; javac's and ecj's are tested with the compilers themselves. */
class SwitchTablesTest {

  private static final String TABLE = "$EnumSwitchMapping$0";
  private static final List<String> ONE = List.of("A", "B");
  private static final List<String> OTHER = List.of("B", "A");

  @Test
  void aCaseIsShownByItsConstant() {
    assertThat(listing(SwitchTablesTest::choose, ONE, true)).contains("case A goto", "case B goto");
  }

  @Test
  void anotherConstantBehindTheSameNumberIsVisible() {
    assertThat(listing(SwitchTablesTest::choose, ONE, true))
        .isNotEqualTo(listing(SwitchTablesTest::choose, OTHER, true));
  }

  @Test
  void aCaseThatIsComparedAloneIsShownByItsConstant() {
    assertThat(listing(SwitchTablesTest::compare, ONE, true)).contains("case A goto");
    assertThat(listing(SwitchTablesTest::compare, OTHER, true)).contains("case B goto");
  }

  @Test
  void nullKeepsItsNumber() {
    assertThat(listing(SwitchTablesTest::chooseOrNull, ONE, true))
        .contains("if p0 is null goto", "case -1 goto", "case A goto", "case B goto")
        .isNotEqualTo(listing(SwitchTablesTest::chooseOrNull, OTHER, true));
  }

  @Test
  void aTableThatIsUsedForMoreShowsWhatStandsInIt() {
    assertThat(listing(SwitchTablesTest::giveBack, ONE, true))
        .contains("get static a.W.$EnumSwitchMapping$0: int[] {1=A, 2=B}");
    assertThat(listing(SwitchTablesTest::giveBack, OTHER, true)).contains("{1=B, 2=A}");
  }

  @Test
  void aTableThatIsMadeInAnotherWayShowsByTheHashOfIt() {
    assertThat(listing(SwitchTablesTest::choose, List.of("A", "-"), true))
        .containsPattern("int\\[] \\{[0-9a-f]{64}}")
        .contains("case 1 goto");
  }

  @Test
  void aTableOfAClassThatNoCompilerMadeIsAField() {
    assertThat(listing(SwitchTablesTest::choose, ONE, false)).contains("int[]\n", "case 1 goto");
  }

  private interface Use {
    void write(MethodVisitor code);
  }

  private static String listing(Use use, List<String> constants, boolean isSynthetic) {
    Map<String, byte[]> classes = new HashMap<>();
    classes.put("a/W", table(constants, isSynthetic));
    byte[] user =
        Assembled.classFile(
            Opcodes.V1_6 - 1,
            writer -> Assembled.method(writer, Opcodes.ACC_STATIC, "m", "(La/E;)I", use::write));
    ClassFingerprints all =
        ClassFingerprints.of(user, name -> Optional.ofNullable(classes.get(name)));
    return Fingerprints.method(all, "m").listing();
  }

  private static void choose(MethodVisitor code) {
    read(code);
    select(code, 1, 2);
  }

  private static void chooseOrNull(MethodVisitor code) {
    Label present = new Label();
    Label chosen = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitJumpInsn(Opcodes.IFNONNULL, present);
    code.visitInsn(Opcodes.ICONST_M1);
    code.visitJumpInsn(Opcodes.GOTO, chosen);
    code.visitLabel(present);
    read(code);
    code.visitLabel(chosen);
    select(code, -1, 1, 2);
  }

  private static void compare(MethodVisitor code) {
    Label other = new Label();
    read(code);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitJumpInsn(Opcodes.IF_ICMPNE, other);
    code.visitInsn(Opcodes.ICONST_3);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(other);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  private static void giveBack(MethodVisitor code) {
    read(code);
    code.visitInsn(Opcodes.IRETURN);
  }

  private static void read(MethodVisitor code) {
    code.visitFieldInsn(Opcodes.GETSTATIC, "a/W", TABLE, "[I");
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "a/E", "ordinal", "()I", false);
    code.visitInsn(Opcodes.IALOAD);
  }

  private static void select(MethodVisitor code, int... keys) {
    Label otherwise = new Label();
    Label[] labels = new Label[keys.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    code.visitLookupSwitchInsn(otherwise, keys, labels);
    for (int i = 0; i < labels.length; i++) {
      code.visitLabel(labels[i]);
      code.visitLdcInsn(10 * (i + 1));
      code.visitInsn(Opcodes.IRETURN);
    }
    code.visitLabel(otherwise);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
  }

  /** The class with the table; {@code -} stands for what no compiler writes there. */
  private static byte[] table(List<String> constants, boolean isSynthetic) {
    ClassWriter writer = new ClassWriter(0);
    int access = Opcodes.ACC_SUPER | (isSynthetic ? Opcodes.ACC_SYNTHETIC : 0);
    writer.visit(Opcodes.V1_6 - 1, access, "a/W", null, "java/lang/Object", null);
    writer.visitField(Opcodes.ACC_STATIC, TABLE, "[I", null, null);
    Assembled.method(
        writer,
        Opcodes.ACC_STATIC,
        "<clinit>",
        "()V",
        code -> {
          code.visitMethodInsn(Opcodes.INVOKESTATIC, "a/E", "values", "()[La/E;", false);
          code.visitInsn(Opcodes.ARRAYLENGTH);
          code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
          code.visitVarInsn(Opcodes.ASTORE, 0);
          int number = 1;
          for (String constant : constants) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            if (constant.equals("-")) {
              code.visitInsn(Opcodes.ICONST_5);
            } else {
              code.visitFieldInsn(Opcodes.GETSTATIC, "a/E", constant, "La/E;");
              code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "a/E", "ordinal", "()I", false);
            }
            code.visitLdcInsn(number++);
            code.visitInsn(Opcodes.IASTORE);
          }
          code.visitVarInsn(Opcodes.ALOAD, 0);
          code.visitFieldInsn(Opcodes.PUTSTATIC, "a/W", TABLE, "[I");
          code.visitInsn(Opcodes.RETURN);
        });
    writer.visitEnd();
    return writer.toByteArray();
  }
}
