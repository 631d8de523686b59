package dev.ato.agent;

import java.io.File;
import java.io.PrintStream;
import java.lang.instrument.Instrumentation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts tracing: reads the rules, watches what is loaded, and sees to the end of the run. */
public final class Root {

  /** As it was before the application could replace it. */
  private static final PrintStream STDERR = System.err;

  private static @Nullable EngineHost host;

  private Root() {}

  /**
   * Starts tracing, once a process. It takes two objects, as {@code premain} does, so that the JVM
   * has what it needs for a call by reflection already: what other parameters need costs newer ones
   * more than all else here.
   *
   * @param given the agent jar; what it says of its version, empty for nothing; the agent's
   *     argument; whether the application runs already
   */
  public static void start(Object[] given, Instrumentation instrumentation) {
    start(
        (File) given[0], (String) given[1], (String) given[2], (Boolean) given[3], instrumentation);
  }

  private static void start(
      File jar, String version, String argument, boolean running, Instrumentation instrumentation) {
    if (JdkTools.isRunning()) {
      return;
    }
    try {
      trace(new AgentJar(jar, version), argument, instrumentation, running);
    } catch (RulesException e) {
      tell(e.getMessage() + "; the application runs untraced");
    }
  }

  private static void trace(
      AgentJar jar, String argument, Instrumentation instrumentation, boolean running) {
    long startMicros = 1000 * System.currentTimeMillis();
    EngineLoader loader = new EngineLoader(jar);
    Settings settings =
        Settings.resolve(argument, System.getenv(), new File("").getAbsoluteFile(), loader);
    CommandLine command = CommandLine.current();
    ClassPath classPath = ClassPath.ofProcess(new File(jar.path()));
    if (settings.rules().traces().isEmpty()) {
      if (command.kind() == ProgramKind.BUILD_TOOL) {
        return; // what it starts is meant, not the tool
      }
      settings = settings.withRules(ApplicationCode.rules(command, classPath, settings.rules()));
    }
    List<InputFiles.Input> inputs = InputFiles.of(command, settings.config().orElse(""));
    Launch launch =
        new Launch(
            settings,
            command,
            classPath,
            inputs,
            startMicros,
            MainThread.id(running),
            instrumentation,
            jar);
    EngineHost host = new EngineHost(launch, loader);
    keep(host);
    instrumentation.addTransformer(new LoadWatcher(settings.rules(), host), running);
    Ending.register(host, settings.exitWaitMillis(), instrumentation);
    if (command.kind() != ProgramKind.BUILD_TOOL) {
      Waking.start(host);
    }
    if (running) {
      LoadedClasses.revisit(instrumentation, settings.rules());
    }
  }

  private static synchronized void keep(EngineHost host) {
    Root.host = host;
  }

  /** What the application's own traces report to, see {@link Engine#traces}. */
  public static synchronized @Nullable Object traces() {
    Engine engine = host == null ? null : host.engine();
    return engine == null ? null : engine.traces();
  }

  /** Prints one line for the user. */
  static void tell(String line) {
    STDERR.println("ato: " + line.replace('\n', ' '));
  }
}
