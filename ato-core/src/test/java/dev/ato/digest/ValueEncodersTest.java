package dev.ato.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.encoders.FailingEncoder;
import dev.ato.digest.encoders.JsonNodeEncoder;
import dev.ato.digest.encoders.MatrixEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

/** Encoders from a jar, found as services in a class loader of its own. */
class ValueEncodersTest {

  private static final Class<?>[] ENCODERS = {
    JsonNodeEncoder.class, MatrixEncoder.class, FailingEncoder.class, FailingEncoder.Meant.class
  };

  @TempDir Path directory;

  private final ValueDigester plain = new ValueDigester(Opener.NONE);

  @Test
  void jsonCountsByWhatItSays() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar()}, parent())) {
      ValueDigester digester = plain.with(ValueEncoders.load(loader).encoders());

      assertThat(digester.digest(json("{\"a\": [1, 2.5, null], \"b\": \"x\"}")))
          .isEqualTo(digester.digest(json("{\"b\": \"x\", \"a\": [1, 2.5, null]}")))
          .isNotEqualTo(digester.digest(json("{\"b\": \"x\", \"a\": [2.5, 1, null]}")));
      assertThat(digester.digest(IntNode.valueOf(1)))
          .isEqualTo(digester.digest(LongNode.valueOf(1)));
      assertThat(plain.digest(IntNode.valueOf(1))).isNotEqualTo(plain.digest(LongNode.valueOf(1)));
    }
  }

  @Test
  void matricesCountByTheirElements() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar()}, parent())) {
      ValueDigester digester = plain.with(ValueEncoders.load(loader).encoders());
      DMatrixRMaj matrix = new DMatrixRMaj(new double[][] {{1, 2}, {3, 4}});
      DMatrixRMaj shrunk = new DMatrixRMaj(3, 3);
      shrunk.set(2, 2, 9);
      shrunk.reshape(2, 2);
      shrunk.setTo(matrix);

      assertThat(digester.digest(List.of(shrunk))).isEqualTo(digester.digest(List.of(matrix)));
      assertThat(plain.digest(shrunk)).isNotEqualTo(plain.digest(matrix));
      shrunk.set(0, 0, 7);
      assertThat(digester.digest(shrunk)).isNotEqualTo(digester.digest(matrix));
      assertThat(digester.with(Tolerance.round(3)).digest(new DMatrixRMaj(new double[] {1.00001})))
          .isEqualTo(digester.with(Tolerance.round(3)).digest(new DMatrixRMaj(new double[] {1})));
    }
  }

  @Test
  void whatAnEncoderThrowsIsNoted() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar()}, parent())) {
      ValueDigester digester = plain.with(ValueEncoders.load(loader).encoders());

      assertThat(digester.digest(List.of(new FailingEncoder.Meant(1))).note())
          .endsWith("Meant could not be read (IllegalStateException)");
      Runnable lambda = () -> {};
      assertThat(digester.digest(lambda).hash()).isEqualTo(digester.digest(lambda).hash());
    }
  }

  /** As an application has it whose agent brings the interface from elsewhere. */
  @Test
  void theInterfaceMayBeOfAnotherClassLoader() throws IOException {
    URL[] all = {jar(), ValueEncoder.class.getProtectionDomain().getCodeSource().getLocation()};
    try (URLClassLoader loader = new Apart(all, parent())) {
      ValueEncoders found = ValueEncoders.load(loader);
      ValueDigester digester = plain.with(found.encoders());

      assertThat(found.failures()).isEmpty();
      assertThat(found.encoders()).hasSize(3);
      assertThat(digester.digest(IntNode.valueOf(1)))
          .isEqualTo(digester.digest(LongNode.valueOf(1)));
    }
  }

  @Test
  void oneThatCannotBeMadeIsTold() throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve(ValueEncoder.class.getName()), "no.such.Encoder\n");
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, parent())) {
      ValueEncoders found = ValueEncoders.load(loader);

      assertThat(found.encoders()).isEmpty();
      assertThat(found.failures()).singleElement().asString().contains("no.such.Encoder");
    }
  }

  private static ClassLoader parent() {
    return ValueEncodersTest.class.getClassLoader();
  }

  private static JsonNode json(String text) {
    return new ObjectMapper().readTree(text);
  }

  private URL jar() throws IOException {
    Path jar = directory.resolve("encoders.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      StringBuilder services = new StringBuilder();
      for (Class<?> type : ENCODERS) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream content = type.getClassLoader().getResourceAsStream(name)) {
          content.transferTo(out);
        }
        if (ValueEncoder.class.isAssignableFrom(type)) {
          services.append(type.getName()).append('\n');
        }
      }
      out.putNextEntry(new JarEntry("META-INF/services/" + ValueEncoder.class.getName()));
      out.write(services.toString().getBytes(UTF_8));
    }
    return jar.toUri().toURL();
  }

  /** Has its own classes of ours, and all else from its parent. */
  private static final class Apart extends URLClassLoader {

    Apart(URL[] urls, ClassLoader parent) {
      super(urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return name.startsWith("dev.ato.") ? findClass(name) : super.loadClass(name, resolve);
    }
  }
}
