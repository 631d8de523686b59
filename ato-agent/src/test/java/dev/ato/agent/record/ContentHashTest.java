package dev.ato.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {

  @TempDir Path folder;

  @BeforeEach
  void fillTheFolder() throws IOException {
    Files.createDirectories(folder.resolve("app"));
    Files.writeString(folder.resolve("app/Main.class"), "code");
    Files.writeString(folder.resolve("app.properties"), "a=1");
  }

  @Test
  void everyFileOfAFolderOfCodeCounts() throws IOException {
    Sha256 before = hash(new File("elsewhere"));

    Files.writeString(folder.resolve("app.properties"), "a=2");

    assertThat(hash(new File("elsewhere"))).isNotEqualTo(before);
  }

  @Test
  void whatAProgramWritesWhereItWorksDoesNotCount() throws IOException {
    Sha256 before = hash(folder.toFile());

    Files.writeString(folder.resolve("result.csv"), "1,2");

    assertThat(hash(folder.toFile())).isEqualTo(before);
    assertThat(hash(folder.resolve("app").toFile())).isEqualTo(before);
  }

  @Test
  void theClassesWhereAProgramWorksCount() throws IOException {
    Sha256 before = hash(folder.toFile());

    Files.writeString(folder.resolve("app/Main.class"), "other code");

    assertThat(hash(folder.toFile())).isNotEqualTo(before);
  }

  private Sha256 hash(File workingDirectory) throws IOException {
    return ContentHash.of(folder.toFile(), workingDirectory, new AtomicBoolean());
  }
}
