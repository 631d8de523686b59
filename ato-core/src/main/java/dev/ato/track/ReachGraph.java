package dev.ato.track;

import java.util.List;

/**
 * All that the traced methods of a run can reach in their application.
 *
 * @param scheme the versioned canonical form of the digests; two schemes are never compared
 * @param places the first ones are the traced methods
 */
public record ReachGraph(String scheme, List<ReachedPlace> places) {

  /** A graph with a copy of the list. */
  public ReachGraph {
    places = List.copyOf(places);
  }
}
