package dev.ato.it.corpus;

/** A jar as Maven knows it. */
record Artifact(String group, String name, String version) {

  /** Reads {@code group:name:version}. */
  static Artifact parse(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "expected group:name:version, but was \"" + coordinates + "\"");
    }
    return new Artifact(parts[0], parts[1], parts[2]);
  }

  /** The name of its file, as the dependency plugin of Maven writes it. */
  String jar() {
    return group + "." + name + "-" + version + ".jar";
  }

  /** The name of the file with its sources. */
  String sources() {
    return group + "." + name + "-" + version + "-sources.jar";
  }
}
