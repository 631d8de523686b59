package dev.ato.agent;

/** What a process is there for, as its main class or jar tells. */
public enum ProgramKind {
  /** The user's program. */
  APPLICATION,
  /** A build tool or compiler, which may start the user's program. */
  BUILD_TOOL,
  /** A process that a build tool or editor has started to run tests. */
  TEST_WORKER;

  private static final String[] TOOLS = {
    "org.codehaus.plexus.classworlds.",
    "org.codehaus.classworlds.",
    "org.apache.maven.wrapper.",
    "org.apache.maven.cling.",
    "org.gradle.launcher.",
    "org.gradle.wrapper.",
    "org.jetbrains.kotlin.daemon.",
    "org.jetbrains.kotlin.cli.",
    "org.apache.tools.ant.",
    "dev.jbang.",
    "scala.tools.nsc.",
    "dotty.tools.",
    "xsbt.boot.",
    "sbt."
  };
  private static final String[] TOOL_JARS = {
    "gradle-wrapper", "gradle-launcher", "gradle-gradle-cli", "maven-wrapper", "sbt-launch"
  };
  private static final String[] WORKERS = {
    "org.apache.maven.surefire.booter.",
    "worker.org.gradle.",
    "com.intellij.rt.",
    "org.eclipse.jdt.internal.junit",
    "org.junit.platform.console.",
    "org.junit.runner.JUnitCore",
    "org.testng.TestNG"
  };
  private static final String[] WORKER_JARS = {"surefirebooter", "junit-platform-console"};

  /** The kind of a program: a main class, or the path of a jar. */
  static ProgramKind of(String program) {
    boolean jar = program.endsWith(".jar");
    String name =
        jar
            ? program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1)
            : program;
    if (beginsWithAny(name, jar ? TOOL_JARS : TOOLS)) {
      return BUILD_TOOL;
    }
    return beginsWithAny(name, jar ? WORKER_JARS : WORKERS) ? TEST_WORKER : APPLICATION;
  }

  private static boolean beginsWithAny(String name, String[] beginnings) {
    for (String beginning : beginnings) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
