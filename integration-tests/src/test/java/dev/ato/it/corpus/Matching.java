package dev.ato.it.corpus;

/** Which method of another build is a method's partner. */
enum Matching {
  /** The one of the same class, name and descriptor. */
  NAME,

  /**
   * The one of the class in the same place, where anonymous and local classes are numbered in the
   * order of the methods; see {@link ClassPlaces}.
   */
  PLACE
}
