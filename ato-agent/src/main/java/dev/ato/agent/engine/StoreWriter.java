package dev.ato.agent.engine;

import dev.ato.agent.Launch;
import dev.ato.track.DatabaseUrl;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes the database from within the process, with {@code store: direct}. The classes that do it
 * are in a loader of their own, which is made only for this.
 */
final class StoreWriter {

  private static final String DIRECT_STORE = "dev.ato.track.sql.DirectStore";

  private final Object store;

  private StoreWriter(Object store) {
    this.store = store;
  }

  /**
   * Begins to write what stands in {@code journal}.
   *
   * @return empty if this process runs without java.sql: then the journal has to do
   * @throws IOException if the agent jar cannot be read
   */
  static Optional<StoreWriter> start(Launch launch, DatabaseUrl database, File journal)
      throws IOException {
    if (ModuleLayer.boot().findModule("java.sql").isEmpty()) {
      return Optional.empty();
    }
    ClassLoader engine = StoreWriter.class.getClassLoader();
    ClassLoader loader = launch.jar().storeLoader(engine, launch.instrumentation());
    try {
      Method start =
          Class.forName(DIRECT_STORE, true, loader)
              .getMethod("start", DatabaseUrl.class, Path.class, Consumer.class);
      return Optional.of(new StoreWriter(start.invoke(null, database, journal.toPath(), launch)));
    } catch (ReflectiveOperationException e) {
      throw new IOException("the store cannot be started: " + e, e);
    }
  }

  /** Waits until the database has been opened, or could not be, at most for so long. */
  void awaitOpen(long millis) {
    call("awaitOpen", millis);
  }

  /** Writes what is left, at most for so long; what then still is left stays in the journal. */
  void close(long millis) {
    call("close", millis);
  }

  private void call(String method, long millis) {
    try {
      store
          .getClass()
          .getMethod(method, Duration.class)
          .invoke(store, Duration.ofMillis(Math.max(1, millis)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the store has no method " + method, e);
    }
  }
}
