package dev.ato.it.corpus;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Has Maven copy jars into a folder, with the settings and the repository of whoever builds. */
final class Fetch {

  private static final String MAVEN = System.getProperty("ato.it.maven") + "/bin/mvn";

  /** A project of its own, so that the class path of the tests does not hold the libraries. */
  private static final String PROJECT =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>dev.ato</groupId>
        <artifactId>corpus</artifactId>
        <version>0</version>
        <packaging>pom</packaging>
        <build>
          <plugins>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-dependency-plugin</artifactId>
              <version>3.9.0</version>
              <configuration>
                <prependGroupId>true</prependGroupId>
                <outputDirectory>%s</outputDirectory>
                <artifactItems>%s</artifactItems>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private Fetch() {}

  /** Fetches the jars and sources of libraries, and the jars of others, unless all are there. */
  static void into(Path folder, Collection<Artifact> libraries, Collection<Artifact> others)
      throws IOException, InterruptedException {
    List<Artifact> jars = Stream.concat(libraries.stream(), others.stream()).distinct().toList();
    Stream<String> files =
        Stream.concat(jars.stream().map(Artifact::jar), libraries.stream().map(Artifact::sources));
    if (!files.map(folder::resolve).allMatch(Files::exists)) {
      Stream<String> items =
          Stream.concat(
              jars.stream().map(artifact -> item(artifact, "")),
              libraries.stream().map(artifact -> item(artifact, "sources")));
      copy(folder, items.collect(joining()));
    }
  }

  private static void copy(Path folder, String items) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path project = folder.resolve("pom.xml");
    Files.writeString(project, PROJECT.formatted(folder, items));
    Tool.run(
        folder.resolve("fetch.log"),
        List.of(MAVEN, "-B", "-q", "-f", project.toString(), "dependency:copy"));
  }

  private static String item(Artifact artifact, String classifier) {
    return """
           <artifactItem>
             <groupId>%s</groupId>
             <artifactId>%s</artifactId>
             <version>%s</version>
             <classifier>%s</classifier>
           </artifactItem>
           """
        .formatted(artifact.group(), artifact.name(), artifact.version(), classifier);
  }
}
