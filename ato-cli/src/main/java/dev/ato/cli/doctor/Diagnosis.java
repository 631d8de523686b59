package dev.ato.cli.doctor;

/**
 * What one check has found.
 *
 * @param subject what was examined, one word
 * @param finding what was found, a clause
 * @param advice what to do about it; empty if nothing needs to be done
 */
record Diagnosis(State state, String subject, String finding, String advice) {

  /** How grave it is. */
  enum State {
    OK("ok"),
    /** ato works, but perhaps not as is wished. */
    WARNING("warning"),
    /** ato does not work. */
    PROBLEM("problem");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static Diagnosis ok(String subject, String finding) {
    return new Diagnosis(State.OK, subject, finding, "");
  }

  static Diagnosis warning(String subject, String finding, String advice) {
    return new Diagnosis(State.WARNING, subject, finding, advice);
  }

  static Diagnosis problem(String subject, String finding, String advice) {
    return new Diagnosis(State.PROBLEM, subject, finding, advice);
  }
}
