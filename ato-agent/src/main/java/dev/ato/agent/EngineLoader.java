package dev.ato.agent;

import org.jspecify.annotations.Nullable;

/** Loads the engine, at most once. */
final class EngineLoader implements YamlReader {

  private static final String ENGINE = "dev.ato.agent.engine.TracingEngine";
  private static final String FULL_YAML = "dev.ato.agent.yaml.FullYaml";

  private final AgentJar jar;
  private @Nullable ClassLoader loader;

  EngineLoader(AgentJar jar) {
    this.jar = jar;
  }

  /** A new engine. */
  Engine engine() {
    return (Engine) make(ENGINE);
  }

  /** Reads rules that go beyond the root's subset of YAML. */
  @Override
  public Node read(String text) {
    return ((YamlReader) make(FULL_YAML)).read(text);
  }

  private Object make(String name) {
    try {
      return Class.forName(name, true, loader()).getConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new RulesException("the agent jar is damaged: " + e, e);
    }
  }

  private synchronized ClassLoader loader() {
    if (loader == null) {
      loader = jar.engineLoader();
    }
    return loader;
  }
}
