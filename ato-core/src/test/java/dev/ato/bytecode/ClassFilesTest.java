package dev.ato.bytecode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ato.AtoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

class ClassFilesTest {

  private static final String SOURCE =
      """
      package com.acme;
      class Outer {
        private int held = 1;
        class Inner { int m() { return held; } }
        static class Other { String m() { return "base"; } }
      }
      """;

  @TempDir private Path folder;

  private final Map<String, byte[]> classes = Sources.compile(SOURCE, "--release", "8");

  @Test
  void aDirectoryIsWalkedInTheOrderOfClassNames() throws IOException {
    writeDirectory(classes);

    assertThat(names(folder))
        .containsExactly("com.acme.Outer", "com.acme.Outer$Inner", "com.acme.Outer$Other");
  }

  @Test
  void aJarGivesWhatItsDirectoryGives() throws IOException {
    writeDirectory(classes);

    assertThat(walk(jar(entries(classes)))).isEqualTo(walk(folder));
  }

  @Test
  void aSingleClassFileFindsItsNeighbours() throws IOException {
    writeDirectory(classes);

    List<ClassFingerprints> alone = walk(folder.resolve("com/acme/Outer$Inner.class"));

    assertThat(walk(folder)).containsAll(alone);
    assertThat(alone.get(0).methods()).anyMatch(it -> it.listing().contains("get com.acme.Outer"));
  }

  @Test
  void classesBelowAPrefixFindTheirNeighbours() throws IOException {
    Map<String, byte[]> prefixed = new TreeMap<>();
    entries(classes).forEach((name, bytes) -> prefixed.put("BOOT-INF/classes/" + name, bytes));

    assertThat(walk(jar(prefixed))).isEqualTo(walk(jar(entries(classes))));
  }

  @Test
  void theJarsWithinAFatJarCountToo() throws IOException {
    byte[] library = Files.readAllBytes(jar(entries(classes)));
    Map<String, byte[]> fat = new TreeMap<>();
    fat.put("BOOT-INF/lib/library.jar", library);
    fat.put("BOOT-INF/lib/notes.jar", "no jar".getBytes(UTF_8));
    fat.put("BOOT-INF/classes/App.class", Sources.compileClass("App", "class App {}"));

    assertThat(names(jar(fat)))
        .containsExactlyInAnyOrder(
            "App", "com.acme.Outer", "com.acme.Outer$Inner", "com.acme.Outer$Other");
  }

  @Test
  void whatIsCalledAJarWithinAFatJarAndIsNoneIsTold() throws IOException {
    Path fat = jar(Map.of("WEB-INF/lib/bad.jar", "nonsense".getBytes(UTF_8)));

    try (ClassFiles files = ClassFiles.open(fat)) {
      assertThat(files.unreadable())
          .singleElement()
          .asString()
          .startsWith(fat + "!/WEB-INF/lib/bad.jar: cannot be read: no jar: ");
    }
  }

  @Test
  void theJarsWithinADirectoryCountToo() throws IOException {
    Path jar = jar(entries(classes));
    Path libraries = Files.createDirectories(folder.resolve("app/lib"));
    Files.move(jar, libraries.resolve("library.jar"));

    assertThat(names(folder.resolve("app")))
        .containsExactly("com.acme.Outer", "com.acme.Outer$Inner", "com.acme.Outer$Other");
  }

  @Test
  void aMultiReleaseJarShowsWhatTheRunningJvmLoads() throws IOException {
    String newer = SOURCE.replace("base", "newer");
    String future = SOURCE.replace("base", "future");
    Map<String, byte[]> entries = entries(classes);
    entries.put(
        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n".getBytes(UTF_8));
    String other = "com/acme/Outer$Other";
    entries.put("META-INF/versions/11/" + other + ".class", Sources.compileClass(other, newer));
    entries.put("META-INF/versions/999/" + other + ".class", Sources.compileClass(other, future));

    List<ClassFingerprints> found = walk(jar(entries));

    assertThat(found).hasSize(3);
    assertThat(Fingerprints.method(found.get(2), "m").listing()).contains("return \"newer\"");
  }

  @Test
  void aBrokenClassIsOneLineAndTheRestGoesOn() throws IOException {
    classes.put("com/acme/Broken", "no class".getBytes(UTF_8));
    Path jar = jar(entries(classes));
    List<String> problems = new ArrayList<>();

    try (ClassFiles files = ClassFiles.open(jar)) {
      for (ClassFile file : files) {
        try {
          file.fingerprints()
              .methods()
              .forEach(method -> assertThat(method.listing()).isNotEmpty());
        } catch (AtoException unreadable) {
          problems.add(unreadable.getMessage());
        }
      }
    }

    assertThat(problems)
        .containsExactly(
            jar
                + "!/com/acme/Broken.class: not a class file: expected it to start with cafebabe,"
                + " found 8 bytes of something else");
  }

  @Test
  void aClassWhoseNameCannotBeReadIsOneLine() throws IOException {
    byte[] damaged = classes.get("com/acme/Outer").clone();
    int thisClass = new ClassReader(damaged).header + 2; // JVMS §4.1: after access_flags
    damaged[thisClass] = (byte) 0xd9;
    Files.write(folder.resolve("Damaged.class"), damaged);

    try (ClassFiles files = ClassFiles.open(folder)) {
      assertThatThrownBy(() -> files.iterator().next().fingerprints())
          .isInstanceOf(AtoException.class)
          .hasMessageStartingWith(folder.resolve("Damaged.class") + ": broken class file: ");
    }
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThatThrownBy(() -> ClassFiles.open(pipe))
        .isInstanceOf(AtoException.class)
        .hasMessageEndingWith("found neither file nor directory");
  }

  @Test
  void aBrokenClassInADirectoryIsNamedAsTheUserNamedThePath() throws IOException {
    Files.writeString(folder.resolve("Broken.class"), "no class");

    try (ClassFiles files = ClassFiles.open(folder)) {
      assertThatThrownBy(() -> files.iterator().next().outline())
          .isInstanceOf(AtoException.class)
          .hasMessageStartingWith(folder.resolve("Broken.class") + ": not a class file");
    }
  }

  @Test
  void aTornJarIsRefusedInOneLine() throws IOException {
    Path jar = jar(entries(classes));
    byte[] whole = Files.readAllBytes(jar);
    Files.write(jar, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> ClassFiles.open(jar))
        .isInstanceOf(AtoException.class)
        .hasMessageStartingWith(jar + ": expected a jar, a directory or a class file: ");
  }

  @Test
  void aPathThatLeadsNowhereIsRefused() {
    Path nowhere = folder.resolve("nowhere.jar");

    assertThatThrownBy(() -> ClassFiles.open(nowhere))
        .isInstanceOf(AtoException.class)
        .hasMessage("no such file or directory: " + nowhere);
  }

  private static List<ClassFingerprints> walk(Path path) {
    List<ClassFingerprints> found = new ArrayList<>();
    try (ClassFiles files = ClassFiles.open(path)) {
      files.forEach(file -> found.add(file.fingerprints()));
    }
    return found;
  }

  private static List<String> names(Path path) {
    return walk(path).stream().map(ClassFingerprints::name).toList();
  }

  private void writeDirectory(Map<String, byte[]> classes) throws IOException {
    for (Map.Entry<String, byte[]> entry : entries(classes).entrySet()) {
      Path file = folder.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
  }

  private Path jar(Map<String, byte[]> entries) throws IOException {
    Path jar = folder.resolve("app.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return jar;
  }

  private static Map<String, byte[]> entries(Map<String, byte[]> classes) {
    Map<String, byte[]> entries = new TreeMap<>();
    classes.forEach((name, bytes) -> entries.put(name + ".class", bytes));
    return entries;
  }
}
