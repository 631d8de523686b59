package dev.ato.agent;

import java.util.ArrayList;
import java.util.List;

/** Cuts the agent's argument at the commas that stand outside parentheses, brackets and braces. */
final class ArgumentParts {

  private ArgumentParts() {}

  static List<String> split(String argument) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
      depth -= c == ')' || c == ']' || c == '}' ? 1 : 0;
      if (c == ',' && depth == 0) {
        add(parts, argument.substring(start, i));
        start = i + 1;
      }
    }
    add(parts, argument.substring(start));
    return parts;
  }

  private static void add(List<String> parts, String part) {
    if (!part.isBlank()) {
      parts.add(part.strip());
    }
  }
}
