package dev.ato.it.mutation;

import java.util.List;

/**
 * A kind of change to the instructions of a method.
 *
 * @param name what is changed, for people
 */
record TreeMutator(String name, Places places) {

  /** Finds where a method can be changed so. */
  @FunctionalInterface
  interface Places {

    /** For each place what changes it, in the order of the code. */
    List<Runnable> of(Body body);
  }
}
