package dev.ato.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.junit.jupiter.api.Test;

class ClassHeadTest {

  @Test
  void constantsAreFoundByTheirWholeText() throws IOException {
    ClassHead head = new ClassHead(bytes(Numbers.class));

    assertThat(head.mentionsAny(List.of("Ljava/lang/Deprecated;".getBytes(UTF_8)))).isTrue();
    assertThat(head.mentionsAny(List.of("Ljava/lang/Deprecate;".getBytes(UTF_8)))).isFalse();
  }

  @Test
  void superTypesAreReadBehindConstantsOfEveryKind() throws IOException {
    assertThat(new ClassHead(bytes(Numbers.class)).supertypes())
        .containsExactly("java/util/AbstractList", "java/util/RandomAccess");
    assertThat(new ClassHead(bytes(Object.class)).supertypes()).isEmpty();
  }

  @Test
  void aClassDescendsFromWhatItsSuperTypesDescendFrom() throws IOException {
    Hierarchy hierarchy = new Hierarchy();
    ClassLoader loader = ClassHeadTest.class.getClassLoader();

    assertThat(hierarchy.isSubtype(loader, bytes(Numbers.class), "java/lang/Iterable")).isTrue();
    assertThat(hierarchy.isSubtype(loader, bytes(Numbers.class), "java/util/Map")).isFalse();
  }

  @Test
  void theEntryOfTheAgentCanBeLoadedByJava8() throws IOException {
    byte[] entry = bytes(AtoAgent.class);

    assertThat(entry[7]).isEqualTo((byte) 52);
  }

  @Test
  void versionsOfOldAreUnderstood() {
    assertThat(AtoAgent.feature("1.8")).isEqualTo(8);
    assertThat(AtoAgent.feature("17")).isEqualTo(17);
    assertThat(AtoAgent.feature("next")).isEqualTo(17);
  }

  @Test
  void theJdksOwnProgramsAreKnown() {
    assertThat(JdkTools.isTool("jdk.compiler", "jdk.compiler/com.sun.tools.javac.Main A.java"))
        .isTrue();
    assertThat(JdkTools.isTool("java.base", "java.base/sun.security.tools.keytool.Main")).isTrue();
    assertThat(
            JdkTools.isTool(
                "jdk.compiler", "jdk.compiler/com.sun.tools.javac.launcher.Main A.java"))
        .isFalse();
    assertThat(JdkTools.isTool("com.acme", "com.acme/com.acme.Main")).isFalse();
    assertThat(JdkTools.isTool("", "com.acme.Main")).isFalse();
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String name = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream stream = type.getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
  }

  abstract static class Numbers extends AbstractList<Long> implements RandomAccess {

    @Deprecated
    double number(long other) {
      return 0.123456789 + other * 1234567890123L + 77777.5f;
    }

    Runnable task() {
      return () -> add(1L);
    }
  }
}
