package dev.ato.cli.doctor;

import dev.ato.AtoException;
import dev.ato.cli.launch.AgentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whether the agent that this command carries can be unpacked where programs find it. */
final class AgentCheck {

  private AgentCheck() {}

  static List<Diagnosis> list(Map<String, String> environment) {
    try {
      Path agent = AgentFile.unpacked(environment);
      boolean lasting = agent.getFileName().toString().length() > "ato-agent-.jar".length() + 60;
      return List.of(
          lasting && Files.isReadable(agent)
              ? Diagnosis.ok("Agent", "unpacked in " + agent.getParent())
              : Diagnosis.warning(
                  "Agent",
                  "is unpacked anew for every run, because no cache folder can be written",
                  "set XDG_CACHE_HOME to a folder that can be written"));
    } catch (AtoException e) {
      return List.of(
          Diagnosis.problem(
              "Agent", String.valueOf(e.getMessage()), "make room in the temporary folder"));
    }
  }
}
