package dev.ato.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void filesNamedByArgumentsAreHashed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "abc");

    assertThat(inputs("--fast", file.toString(), "--data=" + file, "none.csv"))
        .containsExactly(
            new InputFiles.Input("argument 2", file.toString(), 3, ABC, ""),
            new InputFiles.Input("argument 3", file.toString(), 3, ABC, ""));
  }

  @Test
  void aLargeFileIsLeftForLater() throws IOException {
    Path large = folder.resolve("large.bin");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(17 << 20);
    }

    assertThat(inputs(large.toString()))
        .containsExactly(new InputFiles.Input("argument 1", large.toString(), 17 << 20, "", ""));
  }

  @Test
  void foldersAreNoInputFiles() {
    assertThat(inputs(folder.toString())).isEmpty();
  }

  private static List<InputFiles.Input> inputs(String... arguments) {
    String javaCommand = "Main " + String.join(" ", arguments);
    List<InputFiles.Input> all = InputFiles.of(CommandLine.of(List.of(), javaCommand), "");
    return all.stream().filter(input -> !input.source().equals("stdin")).toList();
  }
}
