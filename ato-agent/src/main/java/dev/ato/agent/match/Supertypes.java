package dev.ato.agent.match;

/** Answers for one class what it descends from. */
@FunctionalInterface
public interface Supertypes {

  /** Whether the class descends from {@code className}, which is written as in source. */
  boolean include(String className);
}
