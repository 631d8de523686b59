package dev.ato.cli.answer;

import java.util.Map;
import java.util.concurrent.Callable;

/** A command that is nothing but the name of others. */
public interface CommandGroup {

  /** Its commands by their names, in the order in which help shows them. */
  Map<String, Callable<Integer>> commands();
}
