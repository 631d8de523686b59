package dev.ato.digest;

import java.lang.ref.Reference;
import java.nio.channels.Channel;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * Objects that run a program and say nothing about its results: behind their fields stand threads,
 * class loaders, clocks and counters, which differ between any two runs.
 */
final class Machinery {

  private static final Class<?>[] TYPES = {
    Thread.class,
    ThreadGroup.class,
    ClassLoader.class,
    ThreadLocal.class,
    Executor.class,
    Lock.class,
    ReadWriteLock.class,
    Reference.class,
    Channel.class,
    Timer.class
  };

  /** Known by name, for they need not be there. */
  private static final Set<String> NAMES =
      Set.of(
          "java.sql.Connection",
          "java.sql.Statement",
          "java.sql.ResultSet",
          "javax.sql.DataSource",
          "java.util.logging.Logger",
          "org.slf4j.Logger",
          "org.apache.logging.log4j.Logger",
          "org.apache.commons.logging.Log",
          "org.jboss.logging.Logger");

  private Machinery() {}

  static boolean is(Class<?> type) {
    for (Class<?> each : TYPES) {
      if (each.isAssignableFrom(type)) {
        return true;
      }
    }
    return isNamed(type);
  }

  private static boolean isNamed(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (NAMES.contains(each.getName())) {
        return true;
      }
      for (Class<?> face : each.getInterfaces()) {
        if (isNamed(face)) {
          return true;
        }
      }
    }
    return false;
  }
}
