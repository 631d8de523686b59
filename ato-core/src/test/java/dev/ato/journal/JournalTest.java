package dev.ato.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final long NO_LIMIT = Long.MAX_VALUE / 2;
  private static final File FULL_DEVICE = new File("/dev/full");
  private static final long PATIENCE_MILLIS = 10_000;

  @TempDir Path folder;
  private File file;
  private final List<String> complaints = new ArrayList<>();

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("deep/er/1.atoj").toFile();
  }

  @Test
  void whatWasAppendedIsReadInOrder() throws IOException {
    try (JournalWriter writer = open(NO_LIMIT)) {
      writer.append(bytes("one"));
      writer.append(bytes(""));
      writer.appendEssential(bytes("four"));
    }

    assertThat(read(0)).extracting(payload -> payload.length).containsExactly(3, 0, 4);
  }

  @Test
  void anEssentialFrameMayBeLargerThanTheBuffer() throws IOException {
    try (JournalWriter writer = open(NO_LIMIT)) {
      assertThat(writer.append(new byte[9 << 20])).isFalse();
      assertThat(writer.appendEssential(new byte[9 << 20])).isTrue();
    }

    assertThat(read(0)).extracting(payload -> payload.length).containsExactly(9 << 20);
  }

  @Test
  void aFrameIsInTheFileWithinTheDelayWithoutAnyFlush() throws Exception {
    try (JournalWriter writer = open(NO_LIMIT)) {
      writer.append(bytes("one"));

      long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
      while (file.length() == Frame.FILE_HEADER && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }

      assertThat(read(0)).hasSize(1);
    }
  }

  @Test
  void aReaderGoesOnWhereAnotherStopped() throws IOException {
    try (JournalWriter writer = open(NO_LIMIT)) {
      writer.append(bytes("one"));
      writer.flush(PATIENCE_MILLIS);
      long position;
      try (JournalReader reader = JournalReader.open(file.toPath(), 0)) {
        assertThat(reader.next()).isPresent();
        assertThat(reader.next()).isEmpty();
        position = reader.position();
      }
      writer.append(bytes("two"));
      writer.flush(PATIENCE_MILLIS);

      assertThat(read(position)).extracting(String::new).containsExactly("two");
    }
  }

  @Test
  void aJournalCutAtAnyByteGivesTheWholeFramesAndNoDamage() throws IOException {
    try (JournalWriter writer = open(NO_LIMIT)) {
      writer.append(bytes("one"));
      writer.append(bytes("second"));
    }
    byte[] whole = Files.readAllBytes(file.toPath());

    for (int length = 0; length < whole.length; length++) {
      Files.write(file.toPath(), Arrays.copyOf(whole, length));
      int frames = length < 17 ? 0 : 1;
      try (JournalReader reader = JournalReader.open(file.toPath(), 0)) {
        for (int i = 0; i < frames; i++) {
          assertThat(reader.next()).as("cut at %d", length).isPresent();
        }
        assertThat(reader.next()).as("cut at %d", length).isEmpty();
        assertThat(reader.damage()).isEmpty();
      }
    }
  }

  @Test
  void noiseInTheMiddleIsNamedWithItsPlace() throws IOException {
    try (JournalWriter writer = open(NO_LIMIT)) {
      writer.append(bytes("one"));
      writer.append(bytes("two"));
      writer.append(bytes("three"));
    }
    try (RandomAccessFile noise = new RandomAccessFile(file, "rw")) {
      noise.seek(Frame.FILE_HEADER + 2 * Frame.HEADER + 3);
      noise.write('X');
    }

    try (JournalReader reader = JournalReader.open(file.toPath(), 0)) {
      assertThat(reader.next()).isPresent();
      assertThat(reader.next()).isEmpty();
      assertThat(reader.damage().orElseThrow()).contains("at byte 17", "checksum");
    }
  }

  @Test
  void aFileThatIsNoJournalIsNamed() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "something else");

    try (JournalReader reader = JournalReader.open(other, 0)) {
      assertThat(reader.next()).isEmpty();
      assertThat(reader.damage().orElseThrow()).contains("other is not a journal");
    }
  }

  @Test
  void beyondTheLimitOnlyEssentialFramesAreTaken() throws IOException {
    try (JournalWriter writer = open(100)) {
      assertThat(writer.append(new byte[50])).isTrue();
      assertThat(writer.append(new byte[50])).isFalse();
      assertThat(writer.appendEssential(new byte[50])).isTrue();
      assertThat(writer.isFull()).isTrue();
      assertThat(writer.refused()).isEqualTo(1);
    }

    assertThat(read(0)).hasSize(2);
  }

  @Test
  void framesOfManyThreadsAreAllThereAndWhole() throws Exception {
    int threads = 8;
    int each = 5_000;
    try (JournalWriter writer = open(NO_LIMIT)) {
      List<Thread> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        byte[] payload = bytes("thread " + thread);
        Thread started = new Thread(() -> appendPatiently(writer, payload, each));
        started.start();
        running.add(started);
      }
      for (Thread thread : running) {
        thread.join();
      }
    }

    assertThat(read(0)).hasSize(threads * each);
  }

  @Test
  void anExistingFileIsNotOverwritten() throws IOException {
    open(NO_LIMIT).close();

    assertThatThrownBy(() -> open(NO_LIMIT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("exists already");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve("deep"), "a file where the folder should be");

    assertThatThrownBy(() -> open(NO_LIMIT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("deep");
  }

  @Test
  @EnabledIf("hasFullDevice")
  void aFullDiskIsToldOnceAndDisturbsNobody() throws Exception {
    Path full = Files.createSymbolicLink(folder.resolve("1.atoj"), FULL_DEVICE.toPath());
    JournalWriter writer = JournalWriter.onto(full.toFile(), NO_LIMIT, complaints::add);
    writer.append(bytes("one"));

    assertThat(writer.flush(PATIENCE_MILLIS)).isFalse();
    writer.close();

    assertThat(writer.append(bytes("two"))).isFalse();
    assertThat(complaints).hasSize(1).first().asString().contains("recording has stopped");
    assertThat(StopNote.read(full)).isPresent();
  }

  static boolean hasFullDevice() {
    return FULL_DEVICE.exists();
  }

  private static void appendPatiently(JournalWriter writer, byte[] payload, int times) {
    for (int i = 0; i < times; i++) {
      while (!writer.append(payload)) {
        Thread.onSpinWait();
      }
    }
  }

  private JournalWriter open(long limit) throws IOException {
    return JournalWriter.open(file, limit, complaints::add);
  }

  private List<byte[]> read(long position) throws IOException {
    List<byte[]> payloads = new ArrayList<>();
    try (JournalReader reader = JournalReader.open(file.toPath(), position)) {
      for (Optional<byte[]> next = reader.next(); next.isPresent(); next = reader.next()) {
        payloads.add(next.get());
      }
      assertThat(reader.damage()).isEmpty();
    }
    return payloads;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
