package dev.ato.agent.yaml;

import java.util.Random;

/** Writes documents as people write rules, in all layouts that come to mind. */
final class YamlGenerator {

  private static final String[] SCALARS = {
    "com.acme.Trainer#trainStep",
    "com.acme.model.**",
    "com.acme.T#m(double[], ..)",
    "'it''s'",
    "\"@com.acme.Traced\"",
    "'!com.acme.Gen'",
    "sqlite:///experiments.db",
    "a b  c",
    "-1",
    "0.5",
    "true",
    "~",
    "null",
    "'# no comment'",
    "a#b",
    "\"tab\\tand \\\"quote\\\"\"",
    "[]",
    "[a, b]",
    "[ com.acme.** , \"x, y\",'z' ]",
    "{first: 100}",
    "{}",
    "caf\u00e9",
    "''",
    "x: y",
    "*alias",
    "&anchor x",
    "!tag x",
    "| ",
    "> ",
    "[a, [b]]",
    "{a: {b: c}}",
    "\"open",
    "first:",
    "a:b",
    "?x",
    "-x",
    ":x",
    "@x",
    "%x",
    "[a, b",
    "",
    "",
    "\"\\u0041\"",
    "x'y\"z",
    "int..."
  };
  private static final String[] KEYS = {
    "project", "database", "traces", "match", "id", "a key", "x-y", "\"quoted\"", "1"
  };

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  YamlGenerator(Random random) {
    this.random = random;
  }

  String document() {
    if (chance(10)) {
      text.append("# a comment\n\n");
    }
    if (chance(8)) {
      sequence(0, 0);
    } else {
      mapping(0, 0, "");
    }
    return text.toString();
  }

  private void mapping(int indent, int depth, String firstPrefix) {
    int entries = 1 + random.nextInt(4);
    for (int i = 0; i < entries; i++) {
      text.append(i == 0 && !firstPrefix.isEmpty() ? firstPrefix : " ".repeat(indent));
      text.append(KEYS[random.nextInt(KEYS.length)]).append(chance(12) ? " :" : ":");
      value(indent, depth);
    }
  }

  private void value(int indent, int depth) {
    int kind = depth > 3 ? 0 : random.nextInt(5);
    if (kind == 3) {
      endLine();
      mapping(indent + 1 + random.nextInt(3), depth + 1, "");
    } else if (kind == 4) {
      endLine();
      sequence(indent + random.nextInt(3), depth + 1);
    } else {
      text.append(" ".repeat(1 + random.nextInt(2))).append(scalar());
      endLine();
    }
  }

  private void sequence(int indent, int depth) {
    int items = 1 + random.nextInt(3);
    for (int i = 0; i < items; i++) {
      String dash = " ".repeat(indent) + "-" + " ".repeat(1 + random.nextInt(2));
      if (depth < 4 && chance(2)) {
        mapping(dash.length(), depth + 1, dash);
      } else {
        text.append(dash).append(scalar());
        endLine();
      }
    }
  }

  private String scalar() {
    // Mostly the plain ones, or hardly a document would be read as a whole.
    return SCALARS[random.nextInt(chance(15) ? SCALARS.length : 23)];
  }

  private void endLine() {
    if (chance(8)) {
      text.append(" # remark: 'x'");
    }
    text.append(chance(20) ? "   \r\n" : "\n");
    if (chance(15)) {
      text.append(chance(2) ? "\n" : "   # in between\n");
    }
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
