package dev.ato.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.bytebuddy.ByteBuddy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenLoaderTest {

  @TempDir Path folder;

  @Test
  void readsStoredAndDeflatedEntriesOfAJarInsideAJar() throws IOException {
    NestedJar jar = nested(Map.of("a.txt", "alpha".getBytes(UTF_8), "b/c.txt", new byte[70_000]));

    assertThat(jar.names()).containsExactlyInAnyOrder("a.txt", "b/c.txt");
    assertThat(jar.read("a.txt")).asString().isEqualTo("alpha");
    assertThat(jar.read("b/c.txt")).isEqualTo(new byte[70_000]);
    assertThat(jar.read("c.txt")).isNull();
  }

  @Test
  void aJarThatIsNotThereIsNamed() {
    NestedJar jar = new NestedJar(folder.resolve("none.jar").toFile(), "engine.jar");

    assertThatThrownBy(jar::names).isInstanceOf(IOException.class).hasMessageContaining("none.jar");
  }

  @Test
  void classesOfTheNestedJarWinOverThoseOfTheParent() throws Exception {
    String ofTheParent = "com.sun.nio.sctp.Association";
    byte[] bytes = new ByteBuddy().subclass(Object.class).name(ofTheParent).make().getBytes();
    NestedJar jar = nested(Map.of("com/sun/nio/sctp/Association.class", bytes));

    Class<?> loaded = new HiddenLoader("test", parent(), List.of(jar)).loadClass(ofTheParent);

    assertThat(loaded.getClassLoader().getName()).isEqualTo("test");
  }

  @Test
  void theRootPackageIsSharedWithTheLoaderOfTheRoot() throws Exception {
    HiddenLoader loader = new HiddenLoader("test", parent(), List.of(nested(Map.of())));

    assertThat(loader.loadClass(NestedJar.class.getName())).isSameAs(NestedJar.class);
  }

  @Test
  void whatTheApplicationHasIsNotSeen() throws Exception {
    HiddenLoader loader = new HiddenLoader("test", parent(), List.of(nested(Map.of())));

    assertThatThrownBy(() -> loader.loadClass("org.assertj.core.api.Assertions"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void resourcesAreFoundByNameAndByUrl() throws Exception {
    HiddenLoader loader =
        new HiddenLoader(
            "test", parent(), List.of(nested(Map.of("META-INF/x", "text".getBytes(UTF_8)))));

    URL url = loader.getResource("META-INF/x");

    assertThat(url).isNotNull();
    try (InputStream stream = url.openStream()) {
      assertThat(stream.readAllBytes()).asString().isEqualTo("text");
    }
    assertThat(loader.getResources("META-INF/x").asIterator()).toIterable().hasSize(1);
    assertThat(loader.getResource("META-INF/y")).isNull();
  }

  private static ClassLoader parent() {
    return ClassLoader.getPlatformClassLoader();
  }

  private NestedJar nested(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(inner)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        put(zip, entry.getKey(), entry.getValue(), entry.getValue().length < 10);
      }
    }
    Path outer = folder.resolve("agent.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(outer))) {
      put(zip, "META-INF/ato/engine.jar", inner.toByteArray(), true);
    }
    return new NestedJar(outer.toFile(), "META-INF/ato/engine.jar");
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes, boolean stored)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    if (stored) {
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(checksum.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
