package dev.ato.it.corpus;

/** What a library is there for. */
public enum Part {
  /** Rules were written while looking at these. */
  TUNED,
  /** These were not looked at while rules were written: figures are reported on them. */
  REPORTED
}
