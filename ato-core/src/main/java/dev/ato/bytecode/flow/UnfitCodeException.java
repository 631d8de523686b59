package dev.ato.bytecode.flow;

/** Says that code cannot be read as a graph: it is broken, too large, or uses subroutines. */
public final class UnfitCodeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Code of which the analysis would take too long or need too much memory. */
  static UnfitCodeException tooLarge() {
    return new UnfitCodeException("it is too large to be read as a graph");
  }

  UnfitCodeException(String reason) {
    super(reason, null, false, false);
  }
}
