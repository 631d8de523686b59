package dev.ato.agent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectNameTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme.Main, com.acme.Main",
    "app.jar, app",
    "lib/app-1.2.jar, app",
    "/opt/my-app-10.2-all-deps.jar, my-app",
    "my-app.jar, my-app",
    "app.mod/com.acme.Main, com.acme.Main",
    "src/Price.java, Price",
    "'', unnamed"
  })
  void aJarIsNamedWithoutItsVersionSoThatVersionsAreCompared(String program, String name) {
    assertThat(ProjectName.of(program)).isEqualTo(name);
  }
}
