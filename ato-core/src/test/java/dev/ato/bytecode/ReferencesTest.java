package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.bytecode.MemberReference.Use;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferencesTest {

  @Test
  void whatIsCalledAndReadIsNoted() {
    assertThat(
            references("int f; static int s; int m() { return n() + f + s; } int n() {return 1;}"))
        .containsExactly(
            new MemberReference(Use.FIELD, "T", "f", "I"),
            new MemberReference(Use.VIRTUAL_CALL, "T", "n", "()I"),
            new MemberReference(Use.STATIC_FIELD, "T", "s", "I"));
  }

  @Test
  void whatALambdaDoesIsNotedWhereItIsMade() {
    assertThat(references("Runnable m() { return () -> n(); } static void n() {}"))
        .containsExactly(new MemberReference(Use.STATIC_CALL, "T", "n", "()V"));
  }

  @Test
  void theTargetOfAMethodReferenceIsNoted() {
    assertThat(references("Runnable m() { return T::n; } static void n() {}"))
        .containsExactly(new MemberReference(Use.STATIC_CALL, "T", "n", "()V"));
  }

  @Test
  void aLambdaIsNotedAsAnImplementation() {
    Map<String, byte[]> classes = Sources.compile("class T { Runnable m() { return () -> {}; } }");

    assertThat(Fingerprints.fingerprints(classes, "T").lambdas())
        .containsExactly(
            new LambdaReference(
                "java.lang.Runnable",
                "run",
                new MemberReference(Use.STATIC_CALL, "T", "lambda$m$0", "()V")));
  }

  @Test
  void theReceiversClassIsKeptWhereTheListingNamesObject() {
    assertThat(
            references(
                "String m(T t) { return t.toString(); } public String toString() {return \"\";}"))
        .containsExactly(
            new MemberReference(Use.VIRTUAL_CALL, "T", "toString", "()Ljava/lang/String;"));
  }

  @Test
  void aClassAsAValueAndACastAreNoted() {
    assertThat(references("Class<?> m(Object o) { Number n = (Number) o; return Long.class; }"))
        .containsExactly(
            MemberReference.ofClass(Use.CLASS, "java.lang.Long"),
            MemberReference.ofClass(Use.TYPE, "java.lang.Number"));
  }

  private static List<MemberReference> references(String members) {
    return Fingerprints.methodOf(Sources.compile("class T { " + members + " }")).references();
  }
}
