package dev.ato.bytecode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ato.AtoException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class ClassOutlineTest {

  private static final String TRACER =
      """
      package com.acme;
      import java.util.concurrent.TimeUnit;
      class Outer {
        @interface Kept { String value() default ""; int[] sizes() default {}; }
        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
        @interface Shown {
          TimeUnit unit(); Class<?> type(); Kept nested(); Kept[] more(); long big(); }
        @Deprecated static abstract class Inner extends Number implements Runnable, Cloneable {
          @Kept(value = "a", sizes = {1, 2})
          @Shown(unit = TimeUnit.DAYS, type = String[].class, nested = @Kept("n"),
                 more = {@Kept("x"), @Kept("y")}, big = 5)
          synchronized int twice(int a, String[] b) { return 2 * a; }
          native void outside();
          abstract void open();
        }
      }
      """;

  private final ClassOutline inner =
      ClassOutline.of(Sources.compileClass("com/acme/Outer$Inner", TRACER));

  @Test
  void namesAreAsInSource() {
    assertThat(inner.name()).isEqualTo("com.acme.Outer$Inner");
    assertThat(inner.internalName()).isEqualTo("com/acme/Outer$Inner");
    assertThat(inner.superName()).contains("java.lang.Number");
    assertThat(inner.interfaces()).containsExactly("java.lang.Runnable", "java.lang.Cloneable");
    assertThat(inner.sourceFile()).isEqualTo("T.java");
    assertThat(inner.isInterface()).isFalse();
  }

  @Test
  void methodsSayWhetherTheyHaveCode() {
    assertThat(inner.methods())
        .extracting(MethodOutline::name, MethodOutline::hasCode, MethodOutline::isNative)
        .containsExactlyInAnyOrder(
            tuple("<init>", true, false),
            tuple("twice", true, false),
            tuple("outside", false, true),
            tuple("open", false, false));
  }

  @Test
  void annotationsAreReadWhetherVisibleOrNot() {
    MethodOutline twice = method("twice");

    assertThat(twice.descriptor()).isEqualTo("(I[Ljava/lang/String;)I");
    assertThat(twice.annotations())
        .containsExactlyInAnyOrder(
            new AnnotationOutline(
                "Lcom/acme/Outer$Kept;", Map.of("value", "a", "sizes", List.of(1, 2))),
            new AnnotationOutline(
                "Lcom/acme/Outer$Shown;",
                Map.of(
                    "unit",
                    "DAYS",
                    "type",
                    "java.lang.String[]",
                    "nested",
                    kept("n"),
                    "more",
                    List.of(kept("x"), kept("y")),
                    "big",
                    5L)));
    assertThat(inner.annotations())
        .containsExactly(new AnnotationOutline("Ljava/lang/Deprecated;", Map.of()));
  }

  @Test
  void compilerMadeMethodsAreSynthetic() {
    String source = "class T implements Comparable<T> { public int compareTo(T o) { return 0; } }";

    List<MethodOutline> methods =
        ClassOutline.of(Sources.compileClass("T", source, "-g:none")).methods();

    assertThat(methods).filteredOn(MethodOutline::isSynthetic).hasSize(1);
  }

  @Test
  void withoutDebugTablesThereIsNoSourceFile() {
    assertThat(ClassOutline.of(Sources.compileClass("T", "class T {}", "-g:none")).sourceFile())
        .isEmpty();
  }

  @Test
  void anInterfaceIsOne() {
    ClassOutline outline = ClassOutline.of(Sources.compileClass("T", "interface T {}"));

    assertThat(outline.isInterface()).isTrue();
    assertThat(outline.superName()).isEqualTo(Optional.of("java.lang.Object"));
  }

  @Test
  void aClassFileFromTheFutureIsRefusedInOneLine() {
    byte[] future = Sources.compileClass("com/acme/Outer", TRACER);
    future[7] = (byte) (Opcodes.V28 + 1);

    assertThatThrownBy(() -> ClassOutline.of(future))
        .isInstanceOf(AtoException.class)
        .hasMessage(
            "class com.acme.Outer: class file version 73 is newer than 72, the newest that can be"
                + " read");
  }

  @Test
  void whatIsNoClassFileIsRefusedInOneLine() {
    assertThatThrownBy(() -> ClassOutline.of("hello".getBytes(UTF_8)))
        .isInstanceOf(AtoException.class)
        .hasMessageStartingWith("not a class file: expected it to start with cafebabe")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aTornClassFileIsRefusedInOneLine() {
    byte[] whole = Sources.compileClass("com/acme/Outer$Inner", TRACER);

    for (int length = 0; length < whole.length; length++) {
      byte[] torn = Arrays.copyOf(whole, length);
      try {
        ClassOutline.of(torn);
      } catch (AtoException expected) {
        assertThat(expected.getMessage()).doesNotContain("\n");
      }
    }
  }

  private MethodOutline method(String name) {
    return inner.methods().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static AnnotationOutline kept(String value) {
    return new AnnotationOutline("Lcom/acme/Outer$Kept;", Map.of("value", value));
  }
}
