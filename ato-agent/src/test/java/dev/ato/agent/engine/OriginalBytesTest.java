package dev.ato.agent.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalBytesTest {

  @TempDir Path folder;

  private final OriginalBytes original = new OriginalBytes();

  @Test
  void aClassOfAFolderIsReadFromIt() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/B.class"), "bytes");

    assertThat(original.find("a/B", null, domain(folder.toUri())).orElseThrow())
        .asString()
        .isEqualTo("bytes");
    assertThat(original.find("a/C", null, domain(folder.toUri()))).isEmpty();
  }

  @Test
  void ofAMultiReleaseJarTheVersionOfThisJvmIsRead() throws IOException {
    Path jar = folder.resolve("an app.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    try (JarOutputStream stream = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      put(stream, "a/B.class", "base");
      put(stream, "META-INF/versions/11/a/B.class", "eleven");
      put(stream, "META-INF/versions/99/a/B.class", "future");
    }

    assertThat(original.find("a/B", null, domain(jar.toUri())).orElseThrow())
        .asString()
        .isEqualTo("eleven");
  }

  @Test
  void whereTheSourceIsNoFileTheLoaderIsAsked() throws IOException {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          public @Nullable InputStream getResourceAsStream(String name) {
            return name.equals("a/B.class") ? new ByteArrayInputStream(new byte[] {7}) : null;
          }
        };

    assertThat(original.find("a/B", loader, null)).contains(new byte[] {7});
    assertThat(original.find("a/C", loader, null)).isEmpty();
  }

  @Test
  void aLoaderThatFailsLeavesTheClassWithoutOriginal() {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          public InputStream getResourceAsStream(String name) {
            throw new IllegalStateException("not ready");
          }
        };

    assertThat(original.find("a/B", loader, null)).isEmpty();
  }

  private static void put(JarOutputStream jar, String name, String content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content.getBytes(UTF_8));
    jar.closeEntry();
  }

  private static ProtectionDomain domain(URI location) throws IOException {
    URL url = location.toURL();
    return new ProtectionDomain(new CodeSource(url, (Certificate[]) null), null);
  }
}
