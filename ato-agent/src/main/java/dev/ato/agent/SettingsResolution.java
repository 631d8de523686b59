package dev.ato.agent;

import dev.ato.agent.Node.Scalar;
import dev.ato.agent.Node.Sequence;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the sources of settings on top of each other: rules file, environment, agent's argument.
 *
 * <p>Traces of one source replace those of weaker ones; a rules file that the argument names counts
 * as part of the argument.
 */
final class SettingsResolution {

  private static final String DEFAULT_FILE = "ato.yaml";
  private static final String[] VARIABLES = {
    "project",
    "database",
    "tags",
    "config",
    "exclude",
    "journal",
    "journal_limit",
    "store",
    "exit_wait"
  };

  private final File workingDirectory;
  private final YamlReader fullYaml;
  private final SettingsEditor editor = new SettingsEditor();

  SettingsResolution(File workingDirectory, YamlReader fullYaml) {
    this.workingDirectory = workingDirectory;
    this.fullYaml = fullYaml;
  }

  Settings resolve(String argument, Map<String, String> environment) {
    List<String> files = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (String part : ArgumentParts.split(argument)) {
      (part.indexOf('=') < 0 ? files : options).add(part);
    }
    List<TraceRule> ofFiles = readFiles(files, environment);
    if (files.isEmpty()) {
      editor.overruleTraces(ofFiles);
    }
    editor.overruleTraces(readEnvironment(environment));
    List<TraceRule> ofArgument = readOptions(options);
    if (!files.isEmpty()) {
      ofArgument.addAll(0, ofFiles);
    }
    editor.overruleTraces(ofArgument);
    return editor.build();
  }

  private List<TraceRule> readFiles(List<String> named, Map<String, String> environment) {
    if (!named.isEmpty()) {
      List<TraceRule> traces = new ArrayList<>();
      for (String name : named) {
        traces.addAll(readFile(name, "agent argument"));
      }
      return traces;
    }
    String variable = environment.getOrDefault("ATO_RULES", "");
    if (!variable.isBlank()) {
      return readFile(variable.strip(), "ATO_RULES");
    }
    return resolve(DEFAULT_FILE).isFile() ? readFile(DEFAULT_FILE, "") : new ArrayList<>();
  }

  private List<TraceRule> readFile(String name, String namedBy) {
    File file = resolve(name);
    Source source = new Source(name);
    SettingsReader reader =
        new SettingsReader(source, editor, file.getAbsoluteFile().getParentFile());
    reader.readFile(parse(source, content(file, name, namedBy)));
    return reader.traces();
  }

  private Node parse(Source source, String text) {
    try {
      return new YamlSubset().read(text);
    } catch (YamlException beyondTheSubset) {
      try {
        return fullYaml.read(text);
      } catch (YamlException e) {
        throw source.wrong(new Scalar("", e.line(), e.column()), problem(beyondTheSubset, e));
      }
    }
  }

  /**
   * Where both readers fail at the same place, the subset's words are about rules, not about YAML.
   */
  private static String problem(YamlException ofSubset, YamlException ofYaml) {
    String line = String.valueOf(ofYaml.getMessage());
    return ofSubset.line() == ofYaml.line() && ofSubset.isAdvice()
        ? String.valueOf(ofSubset.getMessage())
        : line;
  }

  private static String content(File file, String name, String namedBy) {
    try (InputStream stream = new FileInputStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException e) {
      String by = namedBy.isEmpty() ? "" : " (" + namedBy + ")";
      String what = file.exists() ? "cannot be read" : "does not exist";
      throw new RulesException("the rules file " + name + " " + what + by, e);
    } catch (IOException e) {
      throw new RulesException(name + ": " + e.getMessage(), e);
    }
  }

  private List<TraceRule> readEnvironment(Map<String, String> environment) {
    for (String key : VARIABLES) {
      String variable = "ATO_" + key.toUpperCase(java.util.Locale.ROOT);
      String value = environment.getOrDefault(variable, "");
      if (!value.isBlank()) {
        reader(variable).read(new Scalar(key, 0, 0), value(key, value));
      }
    }
    SettingsReader traces = reader("ATO_TRACE");
    for (String part : ArgumentParts.split(environment.getOrDefault("ATO_TRACE", ""))) {
      readOption(traces, part.indexOf('=') < 0 ? "trace=" + part : part);
    }
    return traces.traces();
  }

  private List<TraceRule> readOptions(List<String> options) {
    SettingsReader reader = reader("agent argument");
    for (String option : options) {
      readOption(reader, option);
    }
    return reader.traces();
  }

  private static void readOption(SettingsReader reader, String option) {
    int equals = option.indexOf('=');
    Scalar key = new Scalar(option.substring(0, equals).strip(), 0, 0);
    String value = option.substring(equals + 1).strip();
    reader.checkOption(key);
    switch (key.text()) {
      case "trace" -> reader.readTrace(new Scalar(value, 0, 0), Optional.empty());
      case "runtime" -> reader.readTrace(new Scalar(value, 0, 0), Optional.of(RuntimeRule.DEFAULT));
      default -> {
        if (RuntimeRule.KEYS.contains(key.text())) {
          reader.refineTrace(key, new Scalar(withoutBraces(value), 0, 0));
        } else {
          reader.read(key, value(key.text(), value));
        }
      }
    }
  }

  private static String withoutBraces(String value) {
    boolean braces = value.startsWith("{") && value.endsWith("}");
    return braces ? value.substring(1, value.length() - 1).strip() : value;
  }

  /** The value of an option; tags and exclusions may be several: {@code [a, b]} or {@code a,b}. */
  private static Node value(String key, String value) {
    if (!key.equals("tags") && !key.equals("exclude")) {
      return new Scalar(value, 0, 0);
    }
    boolean bracketed = value.startsWith("[") && value.endsWith("]");
    List<Node> items = new ArrayList<>();
    for (String item :
        ArgumentParts.split(bracketed ? value.substring(1, value.length() - 1) : value)) {
      items.add(new Scalar(item, 0, 0));
    }
    return new Sequence(items, 0, 0);
  }

  private SettingsReader reader(String name) {
    return new SettingsReader(new Source(name), editor, workingDirectory);
  }

  private File resolve(String name) {
    File file = new File(name);
    return file.isAbsolute() ? file : new File(workingDirectory, name);
  }
}
