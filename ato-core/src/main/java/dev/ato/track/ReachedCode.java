package dev.ato.track;

import dev.ato.digest.Sha256;
import java.util.List;
import java.util.Map;

/**
 * What the traced methods of a run can reach, with the code behind it.
 *
 * @param traces the deep fingerprint of each traced method
 * @param codeScheme the scheme of the methods' own fingerprints
 * @param listings the canonical listings behind those that the store does not have yet
 */
public record ReachedCode(
    ReachGraph graph, List<DeepTrace> traces, String codeScheme, Map<Sha256, String> listings) {

  /** With copies of the collections. */
  public ReachedCode {
    traces = List.copyOf(traces);
    listings = Map.copyOf(listings);
  }
}
