package dev.ato.it.mutation;

import java.util.List;
import java.util.Random;

/** Makes changed copies of a method. */
@FunctionalInterface
interface Mutants {

  /** Some of the possible ones, the same for the same seed. */
  List<Mutant> of(Unit unit, int most, Random random);
}
