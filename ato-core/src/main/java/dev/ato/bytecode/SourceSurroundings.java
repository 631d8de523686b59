package dev.ato.bytecode;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The surroundings of the classes of a place, by where their packages begin. */
final class SourceSurroundings {

  private final ClassSource source;
  private final Map<String, Surroundings> known = new ConcurrentHashMap<>();

  SourceSurroundings(ClassSource source) {
    this.source = source;
  }

  /** What is found from a root on. */
  Surroundings at(String root) {
    return known.computeIfAbsent(
        root, begin -> new Surroundings(name -> source.find(begin + name + ClassFile.EXTENSION)));
  }
}
