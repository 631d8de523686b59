package dev.ato.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.App$$SpringCGLIB$$0",
        "com.acme.App$$SpringCGLIB$$FastClass$$0",
        "com.acme.Service$$EnhancerByGuice$$1f2",
        "com.acme.Order$HibernateProxy$x8Qa",
        "com.acme.Order$MockitoMock$17",
        "com.acme.$Proxy12",
        "$Proxy3",
      })
  void whatLibrariesMakeIsKnown(String name) {
    assertThat(GeneratedName.isOne(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.App",
        "com.acme.App$Inner",
        "com.acme.$Proxy",
        "com.acme.$ProxyServer2b",
        "com.acme.Script$_run_closure1",
        "com.acme.core$price",
      })
  void whatPeopleOrCompilersWroteIsNot(String name) {
    assertThat(GeneratedName.isOne(name)).isFalse();
  }
}
