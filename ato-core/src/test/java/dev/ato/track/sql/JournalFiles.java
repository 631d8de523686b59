package dev.ato.track.sql;

import static org.assertj.core.api.Assertions.fail;

import dev.ato.journal.JournalWriter;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.EventCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Writes journals as a traced process does. */
final class JournalFiles {

  private static final long LIMIT = 1L << 30;

  private final Path folder;

  JournalFiles(Path folder) {
    this.folder = folder;
  }

  /** A whole journal. */
  Path write(String name, Recording recording) {
    return write(name, recording.events());
  }

  Path write(String name, List<Event> events) {
    Path file = folder.resolve(name + ".atoj");
    try (JournalWriter writer = open(file)) {
      events.forEach(event -> append(writer, event));
    }
    return file;
  }

  /** A journal that is still being written. */
  JournalWriter open(Path file) {
    try {
      return JournalWriter.open(file.toFile(), LIMIT, complaint -> fail(complaint));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void append(JournalWriter writer, Event event) {
    while (!writer.append(EventCodec.encode(event))) {
      Thread.onSpinWait();
    }
  }
}
