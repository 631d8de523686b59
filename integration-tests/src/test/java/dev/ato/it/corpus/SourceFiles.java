package dev.ato.it.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The sources of a library in a folder, in UTF-8. */
record SourceFiles(Path folder) {

  static final String EXTENSION = ".java";

  /** Unpacks a jar of sources. */
  static SourceFiles unpack(Path jar, Path folder) throws IOException {
    new Archive(jar).unpack(folder, EXTENSION);
    SourceFiles sources = new SourceFiles(folder);
    for (Path file : sources.all()) {
      recode(file);
    }
    return sources;
  }

  /** The files, in a stable order. */
  List<Path> all() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(EXTENSION)).sorted().toList();
    }
  }

  /** Writes each file anew at the same place below another folder. */
  SourceFiles rewrite(Path target, UnaryOperator<String> rewriting) throws IOException {
    for (Path file : all()) {
      write(target.resolve(folder.relativize(file)), rewriting.apply(Files.readString(file)));
    }
    return new SourceFiles(target);
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Older projects have their sources in Latin-1. */
  private static void recode(Path file) throws IOException {
    try {
      Files.readString(file);
    } catch (CharacterCodingException noUtf8) {
      Files.writeString(file, Files.readString(file, ISO_8859_1));
    }
  }
}
