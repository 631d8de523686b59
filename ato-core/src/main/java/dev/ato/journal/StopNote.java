package dev.ato.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A small file beside a journal that could not be written on. It says why, so that the run is not
 * taken for one that was killed.
 */
public final class StopNote {

  private static final String ENDING = ".stopped";

  private StopNote() {}

  /** Leaves a note if the disk lets it; without a text if there is room for the name only. */
  static void write(File journal, String why) {
    try (FileOutputStream note = new FileOutputStream(journal + ENDING)) {
      note.write(why.getBytes(UTF_8));
    } catch (IOException refused) {
      // The disk that refused the journal may refuse this.
    }
  }

  /** Why the journal ends early, if it is known that it does; may be empty. */
  public static Optional<String> read(Path journal) throws IOException {
    Path note = of(journal);
    return Files.exists(note) ? Optional.of(Files.readString(note)) : Optional.empty();
  }

  /** Takes the note away, if there is one. */
  public static void delete(Path journal) throws IOException {
    Files.deleteIfExists(of(journal));
  }

  private static Path of(Path journal) {
    return journal.resolveSibling(journal.getFileName() + ENDING);
  }
}
