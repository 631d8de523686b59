package dev.ato.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentFileTest {

  @Test
  void theCacheIsWhereTheDesktopStandardPutsIt() {
    assertThat(AgentFile.cacheFolders(Map.of("XDG_CACHE_HOME", "/xdg", "HOME", "/home/me")))
        .containsExactly(Path.of("/xdg/ato"));
    assertThat(AgentFile.cacheFolders(Map.of("HOME", "/home/me")))
        .containsExactly(Path.of("/home/me/.cache/ato"));
  }

  @Test
  void withoutAHomeThereIsNoCache() {
    assertThat(AgentFile.cacheFolders(Map.of("XDG_CACHE_HOME", "relative"))).isEmpty();
  }
}
