package dev.ato.cli.store;

import dev.ato.cli.answer.JsonObject;
import dev.ato.track.Run;
import java.util.Optional;

/** A run in JSON. */
public final class RunJson {

  private RunJson() {}

  public static JsonObject of(Run run) {
    return new JsonObject()
        .put("id", run.id())
        .put("key", run.key())
        .put("project", run.project())
        .putTexts("command", run.command())
        .put("mainClass", run.mainClass())
        .put("status", run.status().word())
        .put("start", run.start())
        .put("end", run.end())
        .put("exitCode", exitCode(run))
        .putTexts("tags", run.tags())
        .put("pid", run.pid())
        .put("host", run.host())
        .put("atoVersion", run.atoVersion());
  }

  private static Optional<Integer> exitCode(Run run) {
    return run.exitCode().isPresent() ? Optional.of(run.exitCode().getAsInt()) : Optional.empty();
  }
}
