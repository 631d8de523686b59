package dev.ato.track;

import dev.ato.AtoException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a store is: {@code sqlite:///relative.db}, {@code sqlite:////absolute.db}, {@code
 * jdbc:sqlite:file.db}, a bare path, or the URL of a PostgreSQL database. Bare text is always the
 * path of a SQLite file.
 */
public final class DatabaseUrl {

  private static final String ACCEPTED =
      "sqlite:///file.db, sqlite:////absolute/file.db, jdbc:sqlite:file.db, a path,"
          + " or postgresql://host/name";

  private final String text;
  private final Kind kind;
  private final Path path;

  private DatabaseUrl(String text, Kind kind, Path path) {
    this.text = text;
    this.kind = kind;
    this.path = path;
  }

  /** What {@code url} means in the folder in which this process runs. */
  public static DatabaseUrl parse(String url) {
    return parse(url, Path.of(""));
  }

  /**
   * What {@code url} means in {@code workingDirectory}.
   *
   * @throws AtoException if it names neither a SQLite file nor a PostgreSQL database
   */
  public static DatabaseUrl parse(String url, Path workingDirectory) {
    Path folder = workingDirectory.toAbsolutePath().normalize();
    Kind kind = kindOf(url);
    return kind == Kind.SQLITE
        ? new DatabaseUrl(url, kind, sqliteFile(url, folder))
        : new DatabaseUrl(url, kind, folder);
  }

  /** The kind of database behind the URL. */
  public Kind kind() {
    return kind;
  }

  /**
   * The SQLite file, absolute.
   *
   * @throws AtoException if the database is none
   */
  public Path file() {
    if (kind != Kind.SQLITE) {
      throw new AtoException(
          "PostgreSQL is not yet supported ("
              + this
              + "); accepted are SQLite files: sqlite:///file.db");
    }
    return path;
  }

  /**
   * The folder in which traced processes leave their journals unless told otherwise: beside a
   * SQLite file, else {@code .ato} in the working directory.
   */
  public Path journalFolder() {
    return kind == Kind.SQLITE
        ? path.resolveSibling(path.getFileName() + ".journal")
        : path.resolve(".ato");
  }

  /**
   * Whether {@code other}, written down elsewhere, means this database. A relative path there
   * counts if this one ends with it, because nobody knows any more what it was relative to.
   */
  public boolean means(String other) {
    try {
      return kindOf(other) == kind
          && (kind == Kind.SQLITE ? isFile(other) : mask(text).equals(mask(other)));
    } catch (AtoException | InvalidPathException e) {
      return false;
    }
  }

  private boolean isFile(String url) {
    Path written = Path.of(sqlitePath(url)).normalize();
    return written.isAbsolute() ? path.equals(written) : path.endsWith(written);
  }

  /** The URL as it was written, credentials masked. */
  @Override
  public String toString() {
    return mask(text);
  }

  /** The URL with its credentials masked, whatever it names. */
  public static String mask(String url) {
    return Secrets.mask(url);
  }

  private static Kind kindOf(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (isPostgresql(lower.startsWith("jdbc:") ? lower.substring("jdbc:".length()) : lower)) {
      return Kind.POSTGRESQL;
    }
    boolean sqlite = lower.startsWith("sqlite:") || lower.startsWith("jdbc:sqlite:");
    if (!sqlite && (lower.contains("://") || lower.startsWith("jdbc:") || lower.isBlank())) {
      throw unacceptable(url, "is no database that ato knows");
    }
    return Kind.SQLITE;
  }

  /**
   * {@code postgres:}, {@code postgresql:} and what names a driver, {@code postgresql+psycopg2:}.
   */
  private static boolean isPostgresql(String url) {
    int colon = url.indexOf(':');
    int plus = url.indexOf('+');
    String scheme = url.substring(0, Math.max(0, plus >= 0 && plus < colon ? plus : colon));
    return scheme.equals("postgres") || scheme.equals("postgresql");
  }

  private static Path sqliteFile(String url, Path folder) {
    String name = sqlitePath(url);
    if (name.isBlank() || name.equals(":memory:")) {
      throw unacceptable(url, "names no file");
    }
    if (name.contains("?")) {
      throw unacceptable(url, "has parameters, which ato does not take");
    }
    try {
      return folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw unacceptable(url, "is no path (" + e.getReason() + ")");
    }
  }

  private static String sqlitePath(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      return url.substring("jdbc:sqlite:".length());
    }
    if (!url.startsWith("sqlite:")) {
      return url;
    }
    if (!url.startsWith("sqlite:///")) {
      throw unacceptable(url, "needs three slashes");
    }
    return url.substring("sqlite:///".length());
  }

  private static AtoException unacceptable(String url, String reason) {
    return new AtoException(
        "database \"" + mask(url) + "\" " + reason + "; accepted are " + ACCEPTED);
  }

  /** Apart from the rest, because a traced process that starts has no need of it. */
  private static final class Secrets {

    private static final Pattern CREDENTIALS = Pattern.compile("//[^/@]*@");
    private static final Pattern PARAMETER =
        Pattern.compile(
            "([?&][^=&]*(?:password|secret|token)[^=&]*=)[^&]*", Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    static String mask(String url) {
      String anonymous = CREDENTIALS.matcher(url).replaceAll("//***@");
      return PARAMETER.matcher(anonymous).replaceAll("$1***");
    }
  }

  /** The kinds of database that a URL can name. */
  public enum Kind {
    /** A file of SQLite. */
    SQLITE,
    /** A database on a PostgreSQL server. */
    POSTGRESQL
  }
}
