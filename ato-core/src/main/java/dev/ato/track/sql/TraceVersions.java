package dev.ato.track.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Folds the sightings of a trace, oldest first, into its distinct versions. */
final class TraceVersions {

  private final Map<Key, List<TraceVersion>> sightings = new LinkedHashMap<>();

  void add(TraceVersion sighting) {
    Key key = new Key(sighting.kind(), sighting.scheme(), sighting.fingerprint());
    sightings.computeIfAbsent(key, first -> new ArrayList<>()).add(sighting);
  }

  List<TraceVersion> list() {
    return sightings.values().stream().map(TraceVersions::joined).toList();
  }

  private static TraceVersion joined(List<TraceVersion> equal) {
    TraceVersion first = equal.get(0);
    TraceVersion last = equal.get(equal.size() - 1);
    return new TraceVersion(
        first.kind(),
        first.scheme(),
        first.fingerprint(),
        last.method(),
        equal.stream().flatMap(sighting -> sighting.runs().stream()).distinct().toList(),
        first.firstSeen(),
        last.lastSeen());
  }

  private record Key(TraceKind kind, String scheme, String fingerprint) {}
}
