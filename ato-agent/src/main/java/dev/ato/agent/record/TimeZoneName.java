package dev.ato.agent.record;

import java.io.File;
import java.io.IOException;
import java.util.TimeZone;

/**
 * The time zone that a process starts with, found as the JVM finds it but without its table of all
 * zones, which costs a start more than the whole journal does.
 */
final class TimeZoneName {

  private static final String ZONES = "/zoneinfo/";
  private static final File LOCAL_TIME = new File("/etc/localtime");

  private TimeZoneName() {}

  static String current() {
    String property = System.getProperty("user.timezone", "");
    if (!property.isEmpty()) {
      return property;
    }
    String variable = System.getenv("TZ");
    if (variable != null && !variable.isEmpty()) {
      return variable;
    }
    String linked = linked();
    return linked.isEmpty() ? TimeZone.getDefault().getID() : linked;
  }

  private static String linked() {
    try {
      String path = LOCAL_TIME.getCanonicalPath();
      int zones = path.indexOf(ZONES);
      return zones < 0 ? "" : path.substring(zones + ZONES.length());
    } catch (IOException e) {
      return ""; // the JVM knows other ways
    }
  }
}
