package dev.ato.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

  @Test
  void theCacheIsWhereTheDesktopStandardPutsIt() {
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/xdg", "HOME", "/home/me")))
        .contains(Path.of("/xdg/ato"));
    assertThat(CacheFolder.of(Map.of("HOME", "/home/me"))).contains(Path.of("/home/me/.cache/ato"));
  }

  @Test
  void withoutAHomeThereIsNoCache() {
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative"))).isEmpty();
  }
}
