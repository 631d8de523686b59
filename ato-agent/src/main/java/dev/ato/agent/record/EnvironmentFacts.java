package dev.ato.agent.record;

import dev.ato.agent.CommandLine;
import dev.ato.agent.Masking;
import java.io.File;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What of the environment a result may depend on, by name, secrets masked. */
final class EnvironmentFacts {

  private static final Set<String> OPTIONS_WITH_A_PATH =
      Set.of("-cp", "-classpath", "--class-path", "-p", "--module-path", "-jar", "-m", "--module");

  private EnvironmentFacts() {}

  static Map<String, String> of(RunFacts run) {
    Map<String, String> facts = of(run.command(), run.agentPath());
    facts.put("ato.rules", run.rules());
    if (!run.application().isEmpty()) {
      facts.put("ato.application", String.join(" ", run.application()));
    }
    for (Map.Entry<String, String> link : Links.of(System.getenv()).entrySet()) {
      facts.put("link." + link.getKey(), link.getValue());
    }
    for (Map.Entry<String, String> each : VariableHashes.of(System.getenv()).entrySet()) {
      facts.put("variable." + each.getKey(), each.getValue());
    }
    return facts;
  }

  private static Map<String, String> of(CommandLine command, String agentPath) {
    Map<String, String> facts = new TreeMap<>();
    putProperty(facts, "jdk.version", "java.runtime.version");
    putProperty(facts, "jdk.vendor", "java.vendor");
    putProperty(facts, "jdk.vm", "java.vm.name");
    facts.put("vm.flags", String.join(" ", flags(command, agentPath)));
    putProperty(facts, "os.name", "os.name");
    putProperty(facts, "os.version", "os.version");
    putProperty(facts, "os.arch", "os.arch");
    facts.put("cpu.count", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("memory.max", Long.toString(Runtime.getRuntime().maxMemory()));
    facts.put("locale", Locale.getDefault().toString());
    facts.put("time.zone", TimeZoneName.current());
    facts.put("charset", Charset.defaultCharset().name());
    putProperty(facts, "charset.native", "native.encoding");
    putProperty(facts, "user.dir", "user.dir");
    return facts;
  }

  /**
   * The JVM's options without paths of classes, which are recorded by content, and without this
   * agent itself.
   */
  private static List<String> flags(CommandLine command, String agentPath) {
    List<String> options = new ArrayList<>();
    for (String variable : List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS")) {
      String value = System.getenv(variable);
      if (value != null) {
        options.addAll(OptionWords.of(value));
      }
    }
    options.addAll(command.options());
    List<String> flags = new ArrayList<>();
    boolean pathFollows = false;
    for (String option : options) {
      boolean own = isAgent(option, agentPath);
      if (!pathFollows && !own && !OPTIONS_WITH_A_PATH.contains(option) && !option.isEmpty()) {
        flags.add(option);
      }
      pathFollows = OPTIONS_WITH_A_PATH.contains(option);
    }
    return Masking.arguments(flags);
  }

  /** Whether the option is this agent's, however its path was written. */
  private static boolean isAgent(String option, String agentPath) {
    String name = agentPath.substring(agentPath.lastIndexOf(File.separatorChar) + 1);
    return option.startsWith("-javaagent:") && option.contains(name);
  }

  private static void putProperty(Map<String, String> facts, String name, String property) {
    String value = System.getProperty(property, "");
    if (!value.isEmpty()) {
      facts.put(name, value);
    }
  }
}
