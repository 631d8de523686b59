package dev.ato.agent.record;

import dev.ato.agent.CommandLine;
import dev.ato.agent.Masking;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;

/** What of the environment a result may depend on, by name, secrets masked. */
final class EnvironmentFacts {

  private static final Set<String> OPTIONS_WITH_A_PATH =
      Set.of("-cp", "-classpath", "--class-path", "-p", "--module-path", "-jar", "-m", "--module");

  private EnvironmentFacts() {}

  static Map<String, String> of(CommandLine command, String agentPath) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("jdk.version", property("java.runtime.version"));
    facts.put("jdk.vendor", property("java.vendor"));
    facts.put("jdk.vm", property("java.vm.name"));
    facts.put("vm.flags", String.join(" ", flags(command, agentPath)));
    facts.put("os.name", property("os.name"));
    facts.put("os.version", property("os.version"));
    facts.put("os.arch", property("os.arch"));
    facts.put("cpu.count", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("memory.max", Long.toString(Runtime.getRuntime().maxMemory()));
    facts.put("locale", Locale.getDefault().toString());
    facts.put("time.zone", TimeZone.getDefault().getID());
    facts.put("charset", Charset.defaultCharset().name());
    facts.put("charset.native", System.getProperty("native.encoding", ""));
    facts.put("user.dir", property("user.dir"));
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  /** The name of this machine, without asking the network. */
  static String host() {
    String name = firstLine("/proc/sys/kernel/hostname");
    for (String variable : List.of("HOSTNAME", "COMPUTERNAME")) {
      String value = System.getenv(variable);
      name = name.isEmpty() && value != null ? value : name;
    }
    return name.isEmpty() ? "unknown" : name;
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
        options.addAll(List.of(value.strip().split("\\s+", -1)));
      }
    }
    options.addAll(command.options());
    List<String> flags = new ArrayList<>();
    boolean pathFollows = false;
    for (String option : options) {
      boolean own = option.startsWith("-javaagent:" + agentPath);
      if (!pathFollows && !own && !OPTIONS_WITH_A_PATH.contains(option) && !option.isEmpty()) {
        flags.add(option);
      }
      pathFollows = OPTIONS_WITH_A_PATH.contains(option);
    }
    return Masking.arguments(flags);
  }

  private static String property(String name) {
    return System.getProperty(name, "");
  }

  private static String firstLine(String file) {
    try (BufferedReader reader = new BufferedReader(new FileReader(file, StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      return ""; // not Linux
    }
  }
}
