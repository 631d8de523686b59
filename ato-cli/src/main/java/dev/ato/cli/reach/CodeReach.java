package dev.ato.cli.reach;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.deep.DeepFingerprints;
import dev.ato.bytecode.deep.DeepPlace;
import dev.ato.bytecode.deep.DeepWay;
import dev.ato.bytecode.deep.Packages;
import dev.ato.bytecode.deep.Place;
import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.memory.CommandMemory;
import dev.ato.digest.Sha256;
import dev.ato.track.CodeVersion;
import dev.ato.track.DeepTrace;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.ReachedCode;
import dev.ato.track.ReachedPlace;
import dev.ato.track.ReachedWay;
import dev.ato.track.RecordedRun;
import dev.ato.track.sql.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out what the traced methods of a run can reach, from the jars and directories that they
 * came from, or all over the class path in the packages that the rules call the application; if
 * these are still what they were.
 */
public final class CodeReach {

  private final Store store;
  private final RecordedRun run;
  private final KnownFingerprints known;
  private final List<ReachedPlace> places = new ArrayList<>();
  private final List<DeepTrace> traces = new ArrayList<>();
  private final Map<Sha256, String> listings = new HashMap<>();

  private CodeReach(Store store, RecordedRun run, KnownFingerprints known) {
    this.store = store;
    this.run = run;
    this.known = known;
  }

  /** Adds to the store what is not there yet of a run; nothing if the class files have changed. */
  public static void add(Store store, long run, Surroundings surroundings) {
    if (!store.hasDeep(run)) {
      KnownFingerprints known = CommandMemory.of(surroundings.environment());
      new CodeReach(store, store.recorded(run), known).add();
      known.save();
    }
  }

  private void add() {
    TracedCode traced = TracedCode.of(run);
    if (traced.isEmpty()
        || store.reuseDeep(run.run().id(), traced.origin(run), traced.traceIds())) {
      return;
    }
    if (application(run).isEmpty()) {
      traced.bySource().forEach(this::read);
    } else {
      readAll(traced);
    }
    if (!traces.isEmpty()) {
      ReachGraph graph = new ReachGraph(DeepFingerprints.SCHEME, places);
      store.addDeep(
          run.run().id(),
          traced.origin(run),
          new ReachedCode(graph, traces, ClassFingerprints.SCHEME, listings));
    }
  }

  private void read(String recorded, List<CodeVersion> traced) {
    CodeSource source = CodeSource.of(recorded);
    if (!source.isUnchangedSince(run)) {
      return;
    }
    try (ClassFiles files = ClassFiles.open(source.path())) {
      add(ApplicationCode.of(files, source, known), traced);
    } catch (AtoException unreadable) {
      // Whoever asks what these methods reach is told that it is not known.
    }
  }

  /** Reads the classes of the packages that are the application, all over the class path. */
  private void readAll(TracedCode traced) {
    List<CodeSource> sources = traced.sources(run);
    if (!sources.stream().allMatch(source -> source.isUnchangedSince(run))) {
      return;
    }
    List<ClassFiles> open = new ArrayList<>();
    try {
      sources.forEach(source -> open.add(ClassFiles.open(source.path())));
      add(
          ApplicationCode.of(open, application(run), traced.owners(), known),
          traced.bySource().values().stream().flatMap(List::stream).toList());
    } catch (AtoException unreadable) {
      // As above.
    } finally {
      open.forEach(ClassFiles::close);
    }
  }

  /** The packages that the run's rules call the application. */
  static Packages application(RecordedRun run) {
    return Packages.of(run.environment().getOrDefault(RecordedRun.APPLICATION, ""));
  }

  private void add(ApplicationCode code, List<CodeVersion> traced) {
    known.save(); // so that listings are looked up, not worked out again
    List<MethodFingerprint> roots = new ArrayList<>();
    Map<MethodRef, String> traceIds = new HashMap<>();
    for (CodeVersion version : traced) {
      code.find(version)
          .ifPresent(
              method -> {
                roots.add(method);
                traceIds.put(version.method(), version.traceId());
              });
    }
    DeepFingerprints deep = DeepFingerprints.of(code.classes(), roots);
    for (MethodFingerprint root : roots) {
      MethodRef method = ApplicationCode.ref(root);
      traces.add(new DeepTrace(traceIds.getOrDefault(method, ""), method, deep.of(root)));
    }
    List<DeepPlace> reached = deep.places();
    int offset = places.size();
    reached.forEach(place -> places.add(place(place, offset, code)));
    listings.putAll(
        code.listings(
            reached.stream().flatMap(place -> place.code().stream()).toList(),
            store.packedListings(ClassFingerprints.SCHEME)));
  }

  private static ReachedPlace place(DeepPlace reached, int offset, ApplicationCode code) {
    Place place = reached.place();
    return new ReachedPlace(
        ReachedPlace.Kind.valueOf(place.kind().name()),
        new MethodRef(place.owner(), place.name(), place.descriptor()),
        reached.code().map(MethodFingerprint::fingerprint),
        reached.constant(),
        reached.digest(),
        reached.code().isPresent() ? code.sourceFile(place.owner()) : "",
        reached.code().map(MethodFingerprint::line).orElse(0),
        reached.ways().stream().map(way -> way(way, offset)).toList());
  }

  private static ReachedWay way(DeepWay way, int offset) {
    return new ReachedWay(way.label(), way.receivers(), way.target() + offset);
  }
}
