package dev.ato.agent.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassLocationTest {

  @ParameterizedTest
  @CsvSource({
    "jar:nested:/a/app.jar/!BOOT-INF/classes/!/, /a/app.jar!/BOOT-INF/classes",
    "jar:nested:/a/app.jar/!BOOT-INF/lib/x.jar!/, /a/app.jar!/BOOT-INF/lib/x.jar",
    "jar:file:/a/app.jar!/BOOT-INF/classes!/, /a/app.jar!/BOOT-INF/classes",
    "jar:file:/a%20b/app.war!/WEB-INF/classes!/, /a b/app.war!/WEB-INF/classes",
    "jrt:/java.base, jrt:/java.base",
  })
  void aPlaceWithinAJarReadsLikeAPath(String url, String location) {
    assertThat(ClassLocation.readable(url)).isEqualTo(location);
  }

  @Test
  void aClassOfNoKnownOriginHasNone() {
    assertThat(ClassLocation.of(String.class.getProtectionDomain())).isEmpty();
    assertThat(ClassLocation.of(null)).isEmpty();
  }
}
