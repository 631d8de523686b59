package dev.ato.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePatternTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme.Trainer, com.acme.Trainer, true",
    "com.acme.Trainer, com.acme.Trainers, false",
    "com.acme.Trainer, com.acme.Trainer$Inner, false",
    "com.acme.**, com.acme.Trainer, true",
    "com.acme.**, com.acme.deep.er.Trainer$1, true",
    "com.acme.**, com.acmes.Trainer, false",
    "com.acme.*, com.acme.Trainer, true",
    "com.acme.*, com.acme.deep.Trainer, false",
    "com.*.Trainer, com.acme.Trainer, true",
    "com.acme.*Service, com.acme.UserService, true",
    "com.acme.*Service, com.acme.UserServices, false",
    "**.Trainer, com.acme.Trainer, true",
    "com/acme/Trainer, com.acme.Trainer, true",
    "com.acme.Model+, com.acme.Model, true",
    "Trainer, Trainer, true",
  })
  void classesAreMatchedByName(String pattern, String className, boolean matches) {
    assertThat(method(pattern).classes().matches(className)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.T#m | m | (I)V | true",
        "a.T#m | mm | (I)V | false",
        "a.T::m | m | (I)V | true",
        "a.T | anything | ()V | true",
        "a.T#get* | getName | ()V | true",
        "a.T#get* | target | ()V | false",
        "a.T#T | <init> | ()V | true",
        "a.Outer$Inner#Inner | <init> | ()V | true",
        "a.T#<init>(int) | <init> | (I)V | true",
        "a.T#<init>(int) | <init> | (J)V | false",
        "a.T#m() | m | ()V | true",
        "a.T#m() | m | (I)V | false",
        "a.T#m(double[], ..) | m | ([DLjava/lang/String;I)V | true",
        "a.T#m(double[], ..) | m | ([D)V | true",
        "a.T#m(double[], ..) | m | ([[D)V | false",
        "a.T#m(String) | m | (Ljava/lang/String;)V | true",
        "a.T#m(java.lang.String) | m | (Ljava/lang/String;)V | true",
        "a.T#m(lang.String) | m | (Ljava/lang/String;)V | true",
        "a.T#m(String) | m | (Lcom/acme/NoString;)V | false",
        "a.T#m(Map.Entry) | m | (Ljava/util/Map$Entry;)V | true",
        "a.T#m(List<String>, *) | m | (Ljava/util/List;Z)V | true",
        "a.T#m(Map<String, List<T>>) | m | (Ljava/util/Map;)V | true",
        "a.T#m(int...) | m | ([I)V | true",
        "a.T#m(.., int) | m | (JJI)V | true",
        "a.T#`adds two numbers` | adds two numbers | ()V | true",
        "a.T#copy-impl | copy-impl | ()V | true",
        "a.T#++ | $plus$plus | ()V | true",
        "a.T#unary_! | unary_$bang | ()V | true",
      })
  void methodsAreMatchedByNameAndParameters(
      String pattern, String name, String descriptor, boolean matches) {
    assertThat(method(pattern).matches(name, descriptor)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.T::m | a.T#m",
        "a.T.m | a.T#m",
        "a.T.* | a.T#*",
        "a.T.m(int, String) | a.T#m(int, String)",
        "a.T.T(int) | a.T#<init>(int)",
        "a.T.<init> | a.T#<init>",
        "a/b/T | a.b.T",
        "a/b/T.m | a.b.T#m",
        "a/b/T#m | a.b.T#m",
        "a/b/T.m(I[Ljava/lang/String;)V | a.b.T#m(int, java.lang.String[])",
        "a.T#m()V | a.T#m()",
        "a.Outer.Inner | a.Outer$Inner",
        "a.Outer.Inner#m | a.Outer$Inner#m",
        "a.Outer.Inner.m | a.Outer$Inner#m",
        "a.Outer.Inner.Inner(int) | a.Outer$Inner#<init>(int)",
        "a.Outer.** | a.Outer$**",
        "Outer.Inner+ | Outer$Inner+",
        "at a.b.T.m(T.java:42) | a.b.T#m",
        "a.b.T.m(T.java:42) | a.b.T#m",
        "at a.b.T.m(T.java:42) ~[app.jar:1.0] | a.b.T#m",
        "at app//a.b.T.m(T.java) | a.b.T#m",
        "at java.base/java.util.List.of(List.java:1) | java.util.List#of",
        "at app/my.module@1.0/a.T.m(Native Method) | a.T#m",
        "at a.T.<init>(T.java:3) | a.T#<init>",
        "at a.T.lambda$score$3(T.java:3) | a.T#score",
        "at a.T.lambda$static$0(T.java:3) | a.T#<clinit>",
        "at a.T.lambda$new$0(T.java:3) | a.T#<init>",
        "at a.Outer$Inner.m(Outer.java:3) | a.Outer$Inner#m",
        "at a.MainKt.main(Main.kt:3) | a.MainKt#main",
        "at a.MyTest.adds two numbers(MyTest.kt:3) | a.MyTest#`adds two numbers`",
        "at a.Foo$.bar(Foo.scala:3) | a.Foo$#bar",
      })
  void otherSpellingsAreUnderstoodAndPrintedAsRules(String spelling, String rule) {
    RulePattern pattern = RulePattern.parse(spelling);

    assertThat(pattern).hasToString(rule);
    assertThat(RulePattern.parse(rule)).hasToString(rule);
  }

  @Test
  void aPackageMayHaveACapitalLetter() {
    assertThat(method("com.ACME.Trainer").classes().matches("com.ACME.Trainer")).isTrue();
    assertThat(method("com.ACME.Trainer").classes().matches("com.ACME$Trainer")).isTrue();
    assertThat(method("com.ACME.Trainer").classes().internalPrefix()).isEqualTo("com/ACME");
  }

  @Test
  void anAnnotationIsMeantByItsDescriptor() {
    assertThat(RulePattern.parse("@com.acme.Traced"))
        .isEqualTo(new AnnotationPattern("Lcom/acme/Traced;"))
        .hasToString("@com.acme.Traced");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.T", "a.T#m", "a.T+#m(int, ..)", "a.**", "@a.T", "a.T#<init>(double[])"})
  void aPatternIsPrintedAsItIsWritten(String pattern) {
    assertThat(RulePattern.parse(pattern)).hasToString(pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a..T",
        "a.T#",
        "a.T#m(int",
        "a.T#m(int,,int)",
        "a.T m",
        ".a",
        "a.",
        "@a.*",
        "a.*+",
        "a.T#m n",
        "1a",
        "a.T#m(1+)",
        "a.T.m(IV;)V",
        "at nothing",
        "at a.T$$Lambda/0x0000000800c03000.run(Unknown Source)"
      })
  void whatIsNoPatternIsRefusedWithWhatIsAccepted(String pattern) {
    assertThatThrownBy(() -> RulePattern.parse(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("\n")
        .isNotBlank();
  }

  private static MethodPattern method(String pattern) {
    return (MethodPattern) RulePattern.parse(pattern);
  }
}
