package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

class NameTextTest {

  @Test
  void typesReadAsInSource() {
    assertThat(NameText.ofDescriptor("(I[Ljava/lang/String;[[J)La/B$C;"))
        .isEqualTo("(int, java.lang.String[], long[][]): a.B$C");
    assertThat(NameText.ofClassOrArray("[I")).isEqualTo("int[]");
    assertThat(NameText.ofType(Type.VOID_TYPE)).isEqualTo("void");
  }

  @Test
  void aClassThatBearsTheNameOfAPrimitiveIsQuoted() {
    assertThat(NameText.ofClass("int")).isEqualTo("`int`");
    assertThat(NameText.ofClass("anything")).isEqualTo("`anything`");
  }

  @Test
  void namesThatJavaCouldNotSpellAreQuoted() {
    assertThat(NameText.ofMember("a b")).isEqualTo("`a b`");
    assertThat(NameText.ofMember("a`\n")).isEqualTo("`a\\`\\n`");
    assertThat(NameText.ofMember("")).isEqualTo("``");
    assertThat(NameText.ofClass("a.b/c")).isEqualTo("`a.b/c`");
    assertThat(NameText.ofClass("a//c")).isEqualTo("`a//c`");
  }

  @Test
  void namesOfOtherScriptsAndCompilersStayReadable() {
    assertThat(NameText.ofMember("größe")).isEqualTo("größe");
    assertThat(NameText.ofMember("lambda$m$0")).isEqualTo("lambda$m$0");
    assertThat(NameText.ofMember("<init>")).isEqualTo("<init>");
    assertThat(NameText.ofClass("okio/-Util")).isEqualTo("okio.-Util");
  }
}
