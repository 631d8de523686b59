package dev.ato.agent.record;

import dev.ato.agent.InputFiles;
import dev.ato.digest.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The hash of a file's bytes, or of a folder's relative names and the hashes behind them. */
final class ContentHash {

  private ContentHash() {}

  static Sha256 of(File file) throws IOException {
    return file.isDirectory() ? ofFolder(file.toPath()) : Sha256.parse(InputFiles.sha256(file));
  }

  private static Sha256 ofFolder(Path folder) throws IOException {
    StringBuilder content = new StringBuilder();
    for (Path file : files(folder)) {
      content
          .append(folder.relativize(file).toString().replace(File.separatorChar, '/'))
          .append('\0')
          .append(InputFiles.sha256(file.toFile()))
          .append('\n');
    }
    return Sha256.ofUtf8(content.toString());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
