package dev.ato.track.sql;

import dev.ato.journal.JournalReader;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The events of a journal from a position on, as far as they are there whole. */
final class JournalEvents implements AutoCloseable {

  private final Path file;
  private final JournalReader reader;
  private Optional<String> damage = Optional.empty();

  private JournalEvents(Path file, JournalReader reader) {
    this.file = file;
    this.reader = reader;
  }

  static JournalEvents open(Path file, long position) throws IOException {
    if (Files.size(file) < position) {
      throw new IOException("it has become shorter than what is in the store already");
    }
    return new JournalEvents(file, JournalReader.open(file, position));
  }

  /** The next event that this version knows, or empty at the end and at a damage. */
  Optional<Event> next() throws IOException {
    Optional<Event> event = Optional.empty();
    while (event.isEmpty() && damage().isEmpty()) {
      long start = reader.position();
      Optional<byte[]> frame = reader.next();
      if (frame.isEmpty()) {
        return Optional.empty();
      }
      event = decode(frame.get(), start);
    }
    return event;
  }

  // A frame of zeros, which a power failure may leave behind, has a right checksum and no meaning.
  private Optional<Event> decode(byte[] frame, long start) {
    try {
      return EventCodec.decode(frame);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
      damage = Optional.of(file + " is damaged at byte " + start + ": an event without meaning");
      return Optional.empty();
    }
  }

  /** Where to go on later. */
  long position() {
    return reader.position();
  }

  /** One line that says where the journal cannot be read on, unless it can. */
  Optional<String> damage() {
    return damage.or(reader::damage);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
