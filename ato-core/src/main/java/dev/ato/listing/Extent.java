package dev.ato.listing;

/**
 * How much of a method changed.
 *
 * @param lines how many lines of the longer listing have no equal in the other
 * @param all how many it has
 */
record Extent(int lines, int all) {

  static Extent of(Comparison comparison) {
    int before = comparison.before().lines().size();
    int after = comparison.after().lines().size();
    int kept = (int) comparison.edits().stream().filter(Edit::kept).count();
    int all = Math.max(before, after);
    return new Extent(all - kept, all);
  }

  @Override
  public String toString() {
    return lines + " of " + all + (all == 1 ? " line differs" : " lines differ");
  }
}
