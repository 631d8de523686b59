package dev.ato.agent;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that the program is given by its arguments and on its standard input.
 *
 * <p>Small ones are hashed at once, before the program can change them; larger ones are left to the
 * engine.
 */
public final class InputFiles {

  /** Up to how many bytes, over all files, are hashed before the program starts. */
  private static final long AT_ONCE = 16L << 20;

  private static final File STANDARD_INPUT = new File("/proc/self/fd/0");

  private final List<Input> found = new ArrayList<>();
  private long hashed;

  private InputFiles() {}

  /**
   * The files that exist now; {@code configuration} is the rules' {@code config:} file, empty for
   * none.
   */
  public static List<Input> of(CommandLine command, String configuration) {
    InputFiles files = new InputFiles();
    int number = 0;
    for (String argument : command.arguments()) {
      number++;
      files.look("argument " + number, argument);
    }
    if (!configuration.isEmpty()) {
      files.look("config", configuration);
    }
    files.lookAtStandardInput();
    return files.found;
  }

  private void look(String source, String argument) {
    File file = new File(argument);
    int equals = argument.indexOf('=');
    if (!file.isFile() && equals > 0) {
      file = new File(argument.substring(equals + 1));
    }
    if (file.isFile()) {
      add(source, file.getPath(), file);
    }
  }

  private void lookAtStandardInput() {
    try {
      File file = new File(STANDARD_INPUT.getCanonicalPath());
      if (file.isFile()) {
        add("stdin", file.getPath(), file);
      }
    } catch (IOException e) {
      // No such system, or a standard input without a name: nothing to hash.
    }
  }

  private void add(String source, String path, File file) {
    long size = file.length();
    hashed += size;
    if (hashed > AT_ONCE) {
      found.add(new Input(source, path, size, "", ""));
      return;
    }
    try {
      found.add(new Input(source, path, size, sha256(file), ""));
    } catch (IOException e) {
      found.add(new Input(source, path, size, "", "cannot be read: " + e.getMessage()));
    }
  }

  /** The SHA-256 of a file's content, in hex. */
  public static String sha256(File file) throws IOException {
    try (InputStream stream = new FileInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 << 10];
      for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
        digest.update(buffer, 0, length);
      }
      return hex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    char[] digits = new char[2 * bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      digits[2 * i] = Character.forDigit((bytes[i] >> 4) & 0xf, 16);
      digits[2 * i + 1] = Character.forDigit(bytes[i] & 0xf, 16);
    }
    return new String(digits);
  }

  /**
   * A file that the program is given.
   *
   * @param source {@code argument 2}, {@code stdin} or {@code config}
   * @param sha256 64 hex digits, or empty if the file is large; {@code note} says if it cannot be
   *     read
   */
  public record Input(String source, String path, long size, String sha256, String note) {}
}
