package dev.ato.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What RECIPES.md tells users to add, by the titles of the recipes. */
final class Recipes {

  private static final String PLACE = "/opt/ato/";

  private Recipes() {}

  /** The lines of each recipe, without comments. */
  static Map<String, List<String>> read() throws IOException {
    Map<String, List<String>> recipes = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    boolean within = false;
    for (String line : Files.readAllLines(Built.file("RECIPES.md"))) {
      if (line.startsWith("## ")) {
        lines = new ArrayList<>();
        recipes.put(line.substring(3), lines);
      } else if (line.startsWith("```")) {
        within = !within;
      } else if (within && !line.startsWith("#")) {
        lines.add(line);
      }
    }
    return recipes;
  }

  /** The lines of one, with the agent that was built, and the rules of a folder. */
  static List<String> lines(String title, Path folder) throws IOException {
    String agent = Built.file("ato-agent/target/ato-agent.jar").toString();
    return read().get(title).stream()
        .map(line -> line.replace(PLACE + "ato-agent.jar", agent))
        .map(line -> line.replace(PLACE + "ato.yaml", folder.resolve("ato.yaml").toString()))
        .toList();
  }
}
