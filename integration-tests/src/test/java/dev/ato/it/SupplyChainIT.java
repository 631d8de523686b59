package dev.ato.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ato is made of, and whether NOTICE says so. */
class SupplyChainIT {

  private static final long LARGEST_AGENT = 20 << 20;

  /** {@code project.build.outputTimestamp} in any time zone, rounded as zip files round. */
  private static final LocalDateTime FIXED = LocalDateTime.of(2026, 11, 1, 14, 0);

  /** {@code g:a:jar:1.0:compile:/path/a-1.0.jar}. */
  private static final Pattern DEPENDENCY =
      Pattern.compile("\\s*([\\w.-]+):([\\w.-]+):jar:([\\w.-]+):\\w+:([^\\s]+\\.jar).*");

  /** {@code | name (group) | version | agent | command | licence |}. */
  private static final Pattern ROW =
      Pattern.compile("\\| ([^|]+) \\| ([\\d][^ |]*) \\| (yes|no) \\| (yes|no) \\| [^|]+ \\|");

  private record Library(String group, String name, String version, Path jar) {}

  private record Row(String name, String version, boolean inAgent, boolean inCommand) {

    boolean means(Library library) {
      return name.contains(library.group())
          && plain(name).contains(plain(library.name()))
          && version.equals(library.version());
    }

    private static String plain(String name) {
      return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
  }

  @ParameterizedTest
  @CsvSource({"ato-agent, ato-agent/target/ato-agent.jar", "ato-cli, ato-cli/target/ato"})
  void noticeNamesWhatAJarContainsAndNothingElse(String module, String file) throws IOException {
    boolean agent = module.equals("ato-agent");
    Set<String> packages = packages(Built.file(file), !agent);
    Set<String> explained = new HashSet<>();
    for (Library library : libraries()) {
      Set<String> own = packages(library.jar(), false);
      Row row = row(library);
      boolean contained = own.stream().anyMatch(packages::contains);
      assertThat(agent ? row.inAgent() : row.inCommand())
          .as("NOTICE on %s in %s", library.name(), module)
          .isEqualTo(contained);
      if (contained) {
        explained.addAll(own);
      }
    }

    packages.removeAll(explained);
    packages.removeIf(name -> name.startsWith("dev/ato/") || name.equals("dev/ato"));
    assertThat(packages).as("packages of no library, but the bridge").isSubsetOf("java/lang");
  }

  @Test
  void noticeNamesNothingThatIsGone() throws IOException {
    List<Library> libraries = libraries();

    assertThat(rows()).isNotEmpty().allMatch(row -> libraries.stream().anyMatch(row::means));
  }

  @Test
  void theAgentIsNotTooLarge() throws IOException {
    assertThat(Files.size(Built.file("ato-agent/target/ato-agent.jar"))).isLessThan(LARGEST_AGENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ato-agent/target/ato-agent.jar",
        "ato-cli/target/ato",
        "ato-core/target/ato-core-0.1.0-SNAPSHOT.jar",
        "ato-core/target/ato-core-0.1.0-SNAPSHOT-sources.jar",
        "ato-core/target/ato-core-0.1.0-SNAPSHOT-javadoc.jar"
      })
  void nothingInAJarTellsWhenItWasBuilt(String file) throws IOException {
    try (ZipFile jar = new ZipFile(Built.file(file).toFile())) {
      assertThat(jar.stream())
          .as("entries that are younger than the build's fixed moment")
          .noneMatch(entry -> entry.getTimeLocal().isAfter(FIXED));
    }
  }

  private static Row row(Library library) throws IOException {
    List<Row> found = rows().stream().filter(row -> row.means(library)).toList();
    assertThat(found).as("rows of NOTICE for %s", library).hasSize(1);
    return found.get(0);
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Built.file("NOTICE"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(
            new Row(
                row.group(1),
                row.group(2),
                row.group(3).equals("yes"),
                row.group(4).equals("yes")));
      }
    }
    return rows;
  }

  /** What the agent and the command are built from, ato itself left out. */
  private static List<Library> libraries() throws IOException {
    Set<Library> libraries = new HashSet<>();
    for (String module : List.of("ato-agent", "ato-cli")) {
      for (String line : Files.readAllLines(Built.file(module + "/target/dependencies.txt"))) {
        Matcher library = DEPENDENCY.matcher(line.replaceAll("\u001b\\[[;\\d]*m", ""));
        if (library.matches() && !library.group(1).equals("dev.ato")) {
          libraries.add(
              new Library(
                  library.group(1), library.group(2), library.group(3), Path.of(library.group(4))));
        }
      }
    }
    assertThat(libraries).hasSizeGreaterThan(10);
    return List.copyOf(libraries);
  }

  /** The packages of the classes in a jar and in the jars within it, the agent perhaps left out. */
  private static Set<String> packages(Path jar, boolean withoutAgent) throws IOException {
    Set<String> packages = new TreeSet<>();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        boolean agent = entry.getName().endsWith("ato-agent.jar");
        if (entry.getName().endsWith(".jar") && !(agent && withoutAgent)) {
          try (InputStream content = file.getInputStream(entry)) {
            addPackages(content, packages);
          }
        }
        addPackage(entry.getName(), packages);
      }
    }
    return packages;
  }

  private static void addPackages(InputStream jar, Set<String> packages) throws IOException {
    ZipInputStream entries = new ZipInputStream(jar);
    for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
      addPackage(entry.getName(), packages);
    }
  }

  private static void addPackage(String entry, Set<String> packages) {
    int slash = entry.lastIndexOf('/');
    if (entry.endsWith(".class") && slash > 0 && !entry.startsWith("META-INF/")) {
      packages.add(entry.substring(0, slash));
    }
  }
}
