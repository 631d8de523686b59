package dev.ato.track.sql;

import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a run; of one that the Python original wrote, what ato adds stays empty. */
final class RunRow implements RowMapper<Run> {

  private final Liveness liveness;

  RunRow(Liveness liveness) {
    this.liveness = liveness;
  }

  @Override
  public Run map(ResultSet row, StatementContext context) throws SQLException {
    Instant start = moment(row, "start_time").orElse(Instant.EPOCH);
    Optional<Instant> end = moment(row, "end_time");
    return new Run(
        row.getLong("id"),
        text(row, "run_key"),
        row.getString("project"),
        strings(row, "command"),
        text(row, "main_class"),
        status(row, start, end),
        start,
        end,
        exitCode(row),
        strings(row, "tags"),
        row.getLong("pid"),
        text(row, "host"),
        text(row, "ato_version"));
  }

  private RunStatus status(ResultSet row, Instant start, Optional<Instant> end)
      throws SQLException {
    RunStatus stored = stored(row.getString("status"), end);
    boolean gone =
        stored == RunStatus.RUNNING && liveness.gone(text(row, "host"), row.getLong("pid"), start);
    return gone ? RunStatus.LOST : stored;
  }

  // The original takes any word; one that it does not use itself says no more than the end does.
  private static RunStatus stored(@Nullable String word, Optional<Instant> end) {
    return Arrays.stream(RunStatus.values())
        .filter(status -> status.word().equals(word))
        .findFirst()
        .orElse(end.isPresent() ? RunStatus.COMPLETED : RunStatus.RUNNING);
  }

  private static OptionalInt exitCode(ResultSet row) throws SQLException {
    int code = row.getInt("exit_code");
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(code);
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Timestamps::parse);
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    String json = row.getString(column);
    return json == null ? List.of() : JsonStrings.read(json);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
