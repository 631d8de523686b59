package dev.ato.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "DB_PASSWORD",
        "--db.passwd",
        "apiKey",
        "api-key",
        "GITHUB_TOKEN",
        "client.secret",
        "private_key",
        "aws.credentials",
        "-Djavax.net.ssl.keyStorePassword",
        "proxyPass",
        "auth"
      })
  void namesOfSecretsAreKnown(String name) {
    assertThat(Masking.isSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "author",
        "passes",
        "compass.north",
        "keyboard",
        "lr",
        "batch.size",
        "passThrough"
      })
  void otherNamesAreLeftAlone(String name) {
    assertThat(Masking.isSecret(name)).isFalse();
  }

  @Test
  void secretArgumentsAreHiddenWithAndWithoutEqualsSign() {
    List<String> arguments =
        List.of("--password=x", "--token", "abc", "--lr", "0.1", "-Dmy.secret=y", "password=z");

    assertThat(Masking.arguments(arguments))
        .containsExactly(
            "--password=***", "--token", "***", "--lr", "0.1", "-Dmy.secret=***", "password=***");
  }

  @Test
  void tokensOfWellKnownServicesAreHiddenUnderAnyName() {
    List<String> arguments =
        List.of(
            "-H",
            "Authorization: Bearer abc.def",
            "AKIAIOSFODNN7EXAMPLE",
            "key=AKIAIOSFODNN7EXAMPLE",
            "AKIA",
            "eyJ is how many texts in base64 begin");

    assertThat(Masking.arguments(arguments))
        .containsExactly(
            "-H",
            "Authorization: Bearer ***",
            "AKIA***",
            "key=AKIA***",
            "AKIA",
            "eyJ is how many texts in base64 begin");
  }

  @Test
  void anOptionAfterASecretFlagIsNoSecret() {
    assertThat(Masking.arguments(List.of("--use-token", "--verbose", "file.txt")))
        .containsExactly("--use-token", "--verbose", "file.txt");
  }

  @Test
  void credentialsInUrlsAreHidden() {
    assertThat(Masking.url("jdbc:postgresql://me:pa:ss@host:5432/db?user=me&password=x&ssl=true"))
        .isEqualTo("jdbc:postgresql://me:***@host:5432/db?user=me&password=***&ssl=true");
    assertThat(Masking.url("https://host:8080/a@b:c")).isEqualTo("https://host:8080/a@b:c");
    assertThat(Masking.arguments(List.of("--url=s3://key:hidden@bucket")))
        .containsExactly("--url=s3://key:***@bucket");
  }
}
