package dev.ato.it.execution;

import java.util.List;
import java.util.Set;

/** The calls with which code could reach files, network, threads or the process. */
final class ForbiddenCalls {

  private static final List<String> PACKAGES =
      List.of(
          "java/net/",
          "java/nio/channels/",
          "java/nio/file/",
          "java/rmi/",
          "java/sql/",
          "java/util/logging/",
          "java/util/prefs/",
          "java/lang/instrument/",
          "java/lang/management/",
          "javax/management/",
          "javax/naming/",
          "javax/script/",
          "javax/swing/",
          "java/awt/",
          "sun/");

  private static final Set<String> CLASSES =
      Set.of(
          "java/io/File",
          "java/io/FileInputStream",
          "java/io/FileOutputStream",
          "java/io/FileReader",
          "java/io/FileWriter",
          "java/io/RandomAccessFile",
          "java/lang/Process",
          "java/lang/ProcessBuilder",
          "java/lang/Runtime",
          "java/lang/Thread",
          "java/lang/ThreadGroup",
          "java/util/Timer",
          "java/util/concurrent/CompletableFuture",
          "java/util/concurrent/Executors",
          "java/util/concurrent/ForkJoinPool",
          "java/util/concurrent/ForkJoinTask",
          "java/util/concurrent/ThreadPoolExecutor",
          "java/util/concurrent/ScheduledThreadPoolExecutor",
          "java/util/concurrent/locks/LockSupport");

  private static final Set<String> OF_SYSTEM =
      Set.of("exit", "setProperty", "setProperties", "setOut", "setErr", "setIn", "load", "gc");

  private static final Set<String> OF_OBJECT = Set.of("wait", "notify", "notifyAll");

  private ForbiddenCalls() {}

  /** Whether a call must not be made; asking a thread who it is is no harm. */
  static boolean holds(String owner, String name) {
    if (owner.equals("java/lang/Thread")) {
      return !name.equals("currentThread") && !name.startsWith("get") && !name.startsWith("is");
    }
    return CLASSES.contains(owner)
        || PACKAGES.stream().anyMatch(owner::startsWith)
        || (owner.equals("java/lang/System") && OF_SYSTEM.contains(name))
        || OF_OBJECT.contains(name);
  }
}
