package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class GroovyCallSitesTest {

  private static final String SITE = "Lorg/codehaus/groovy/runtime/callsite/CallSite;";
  private static final int MADE = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  @Test
  void aCallSiteIsShownByItsNameWhateverItsNumber() {
    assertThat(listing(MADE, 0, "trim", "reverse"))
        .isEqualTo(listing(MADE, 1, "size", "trim"))
        .contains("call site of (v0, \"trim\")");
  }

  @Test
  void anotherNameBehindTheSameNumberIsVisible() {
    assertThat(listing(MADE, 0, "trim", "reverse")).isNotEqualTo(listing(MADE, 0, "size", "trim"));
  }

  @Test
  void aNumberWithoutANameStays() {
    assertThat(listing(MADE, 7, "trim", "reverse")).contains("get ref[] (v0, 7)");
  }

  @Test
  void namesThatTheCompilerDidNotMakeAreNotUsed() {
    assertThat(listing(Opcodes.ACC_STATIC, 0, "trim", "reverse")).contains("get ref[] (v0, 0)");
  }

  @Test
  void whatMakesTheCallSitesShowsInTheCalls() {
    assertThat(of(MADE, 0, "trim").methods())
        .filteredOn(MethodFingerprint::shownElsewhere)
        .extracting(MethodFingerprint::name)
        .containsExactly("$createCallSiteArray_1", "$getCallSiteArray");
  }

  @Test
  void whatMakesThemInAnotherWayStandsForItself() {
    assertThat(of(Opcodes.ACC_STATIC, 0, "trim").methods())
        .filteredOn(MethodFingerprint::shownElsewhere)
        .isEmpty();
  }

  private static String listing(int access, int number, String... names) {
    return Fingerprints.method(of(access, number, names), "m").listing();
  }

  private static ClassFingerprints of(int access, int number, String... names) {
    byte[] classFile =
        Assembled.classFile(
            Opcodes.V1_8,
            writer -> {
              giving(writer, access);
              making(writer, access, List.of(names));
              Assembled.method(
                  writer,
                  Opcodes.ACC_STATIC,
                  "m",
                  "()" + SITE,
                  code -> {
                    code.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "a/T", "$getCallSiteArray", "()[" + SITE, false);
                    code.visitLdcInsn(number);
                    code.visitInsn(Opcodes.AALOAD);
                    code.visitInsn(Opcodes.ARETURN);
                  });
            });
    return ClassFingerprints.of(classFile, ClassLookup.NONE);
  }

  private static void giving(ClassWriter writer, int access) {
    Assembled.method(
        writer,
        access,
        "$getCallSiteArray",
        "()[" + SITE,
        code -> {
          code.visitFieldInsn(Opcodes.GETSTATIC, "a/T", "sites", "[" + SITE);
          code.visitInsn(Opcodes.ARETURN);
        });
  }

  private static void making(ClassWriter writer, int access, List<String> names) {
    Assembled.method(
        writer,
        access,
        "$createCallSiteArray_1",
        "([Ljava/lang/String;)V",
        code -> {
          for (int i = 0; i < names.size(); i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitLdcInsn(i);
            code.visitLdcInsn(names.get(i));
            code.visitInsn(Opcodes.AASTORE);
          }
          code.visitInsn(Opcodes.RETURN);
        });
  }
}
