package dev.ato.cli.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The process's own output, which remembers why something could not be written to it. */
final class StandardOut extends PrintStream {

  private final Watched watched;

  private StandardOut(Watched watched) {
    super(watched, false, UTF_8);
    this.watched = watched;
  }

  static StandardOut ofProcess() {
    return new StandardOut(new Watched(new FileOutputStream(FileDescriptor.out)));
  }

  /** Why part of the answer is missing; nothing if its reader has closed the pipe on purpose. */
  Optional<String> loss() {
    flush();
    return Optional.ofNullable(watched.failure)
        .filter(failure -> !failure.toLowerCase(Locale.ROOT).contains("pipe"));
  }

  /** PrintStream swallows the exceptions of what it writes to. */
  private static final class Watched extends OutputStream {

    private final OutputStream target;
    private @Nullable String failure;

    Watched(OutputStream target) {
      this.target = target;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        target.write(bytes, offset, length);
      } catch (IOException e) {
        failure = String.valueOf(e.getMessage());
        throw e;
      }
    }
  }
}
