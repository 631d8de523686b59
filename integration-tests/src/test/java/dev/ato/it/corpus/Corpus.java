package dev.ato.it.corpus;

import dev.ato.it.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The libraries of {@code corpus/libraries.txt}, where Maven has put them. */
public final class Corpus {

  /** Where everything about the corpus lies. */
  static final Path FOLDER = Path.of("target", "corpus").toAbsolutePath();

  private static final Path JARS = FOLDER.resolve("jars");

  private Corpus() {}

  /** All libraries, in the order of the file. */
  public static List<Library> libraries() throws IOException, InterruptedException {
    return fetch(entries());
  }

  /** Only these, by the names of their artifacts. */
  public static List<Library> libraries(String... names) throws IOException, InterruptedException {
    Set<String> wanted = Set.of(names);
    return fetch(
        entries().stream().filter(entry -> wanted.contains(entry.library.name())).toList());
  }

  private static List<Library> fetch(List<Entry> entries) throws IOException, InterruptedException {
    List<Artifact> classPath = entries.stream().flatMap(entry -> entry.classPath.stream()).toList();
    Fetch.into(JARS, entries.stream().map(Entry::library).toList(), classPath);
    return entries.stream().map(Entry::fetched).toList();
  }

  private static List<Entry> entries() throws IOException {
    return Files.readAllLines(Built.file("integration-tests/corpus/libraries.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Entry::parse)
        .toList();
  }

  /** A line of the file. */
  private record Entry(Part part, Artifact library, List<Artifact> classPath) {

    static Entry parse(String line) {
      List<String> words = List.of(line.split(" +"));
      return new Entry(
          Part.valueOf(words.get(0).toUpperCase(Locale.ROOT)),
          Artifact.parse(words.get(1)),
          words.stream().skip(2).map(Artifact::parse).toList());
    }

    Library fetched() {
      return new Library(
          part,
          library.name(),
          JARS.resolve(library.jar()),
          JARS.resolve(library.sources()),
          classPath.stream().map(each -> JARS.resolve(each.jar())).toList());
    }
  }
}
