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
      })
  void methodsAreMatchedByNameAndParameters(
      String pattern, String name, String descriptor, boolean matches) {
    assertThat(method(pattern).matches(name, descriptor)).isEqualTo(matches);
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
        "a.T#m(1+)"
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
