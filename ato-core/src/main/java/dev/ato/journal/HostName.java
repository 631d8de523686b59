package dev.ato.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;

/**
 * The name of this machine, found in the same way by the traced process and by whoever asks later
 * whether that process still runs.
 */
public final class HostName {

  private static final String LINUX = "/proc/sys/kernel/hostname";

  private HostName() {}

  /** The name, never empty; {@code localhost} if the machine has none. */
  public static String current() {
    String name = fromKernel();
    if (name.isEmpty()) {
      name = fromEnvironment();
    }
    return name.isEmpty() ? fromNetwork() : name;
  }

  // The kernel answers at once; the network may have to ask a name server.
  private static String fromKernel() {
    try (FileInputStream file = new FileInputStream(LINUX)) {
      return new String(file.readAllBytes(), UTF_8).trim();
    } catch (IOException e) {
      return "";
    }
  }

  private static String fromEnvironment() {
    String windows = System.getenv("COMPUTERNAME");
    return windows == null ? "" : windows.trim();
  }

  private static String fromNetwork() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "localhost";
    }
  }
}
