package dev.ato.cli;

/**
 * Where the process of the {@code ato} command begins. Compiled for Java 8, so that an older JVM
 * says what it lacks instead of showing a stack trace.
 */
public final class Main {

  private static final double OLDEST = 17;

  private Main() {}

  /** Does what the arguments say, and exits with the code that tells how it went. */
  public static void main(String[] arguments) {
    String version = System.getProperty("java.specification.version");
    if (isOlder(version)) {
      System.err.println("ato: needs Java 17 or newer, but this is Java " + version);
      System.exit(3);
    }
    System.exit(AtoCommand.runInProcess(arguments));
  }

  /** Whether a version, {@code 1.8} or {@code 11}, is too old. */
  static boolean isOlder(String version) {
    return Double.parseDouble(version) < OLDEST;
  }
}
