package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.AllResults;
import dev.ato.track.Call;
import dev.ato.track.CallLog;
import dev.ato.track.CallTrace;
import dev.ato.track.ClassPathEntry;
import dev.ato.track.CodeVersion;
import dev.ato.track.DeepTrace;
import dev.ato.track.InputFile;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.RecordedRun;
import dev.ato.track.Run;
import dev.ato.track.RunStatus;
import dev.ato.track.Skip;
import dev.ato.track.UnmatchedRule;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Builds a recorded run by hand, its calls in memory. */
final class Recording {

  static final String SCHEME = "ato-code/1";

  private final long id;
  private final List<String> command = new ArrayList<>(List.of("app.jar"));
  private final Map<String, String> environment = new TreeMap<>();
  private final List<ClassPathEntry> classPath = new ArrayList<>();
  private final List<InputFile> inputs = new ArrayList<>();
  private final List<CodeVersion> code = new ArrayList<>();
  private final Map<String, Calls> traces = new LinkedHashMap<>();
  private final Map<Sha256, String> listings = new HashMap<>();
  private final List<Skip> skips = new ArrayList<>();
  private final List<UnmatchedRule> unmatched = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<DeepTrace> deep = new ArrayList<>();
  private Optional<ReachGraph> reach = Optional.empty();
  private RunStatus status = RunStatus.COMPLETED;
  private OptionalInt exitCode = OptionalInt.empty();
  private long clock;

  Recording(long id) {
    this.id = id;
  }

  /** A run of everything that the scenarios vary, the same each time. */
  static Recording typical(long id) {
    return new Recording(id)
        .arguments("train", "data.csv")
        .fact("jdk.version", "17.0.9")
        .fact("timezone", "UTC")
        .jar("app.jar", "app bytes")
        .input("argument 2", "data.csv", "1,2,3")
        .method("com.acme.Scorer#score", "app.jar", "push 0.5d\nmultiply\nreturn")
        .method("com.acme.Model#predict", "app.jar", "invoke com.acme.Scorer.score\nreturn")
        .call("com.acme.Scorer#score", "4.0", "2.0")
        .call("com.acme.Model#predict", "row 1", "2.0");
  }

  Recording arguments(String... words) {
    command.subList(1, command.size()).clear();
    command.addAll(Arrays.asList(words));
    return this;
  }

  Recording program(String program) {
    command.set(0, program);
    return this;
  }

  Recording fact(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Recording jar(String path, String content) {
    classPath.removeIf(entry -> entry.path().equals(path));
    classPath.add(
        new ClassPathEntry(
            classPath.size(), path, Optional.of(Sha256.ofUtf8(content)), content.length()));
    return this;
  }

  Recording unhashedJar(String path, long size) {
    classPath.removeIf(entry -> entry.path().equals(path));
    classPath.add(new ClassPathEntry(classPath.size(), path, Optional.empty(), size));
    return this;
  }

  Recording withoutJars() {
    classPath.clear();
    return this;
  }

  Recording input(String source, String path, String content) {
    inputs.removeIf(input -> input.source().equals(source));
    Optional<Sha256> hash = Optional.of(Sha256.ofUtf8(content));
    inputs.add(new InputFile(source, path, hash, content.length(), ""));
    return this;
  }

  Recording unhashedInput(String source, String path, String note) {
    inputs.removeIf(input -> input.source().equals(source));
    inputs.add(new InputFile(source, path, Optional.empty(), 5, note));
    return this;
  }

  Recording withoutInputs() {
    inputs.clear();
    return this;
  }

  Recording method(String name, String jar, String listing) {
    return version(name, jar, listing, SCHEME);
  }

  Recording version(String name, String jar, String listing, String scheme, String... marks) {
    Sha256 fingerprint = Sha256.ofUtf8(listing);
    listings.put(fingerprint, listing);
    String file = ref(name).owner().replaceFirst(".*\\.", "") + ".java";
    code.add(
        new CodeVersion(
            name, ref(name), scheme, fingerprint, file, 14, jar, List.of(marks), code.size()));
    return this;
  }

  Recording withoutMethod(String name) {
    code.removeIf(version -> version.method().equals(ref(name)));
    return this;
  }

  Recording edit(String name, String jar, String listing) {
    return withoutMethod(name).method(name, jar, listing);
  }

  Recording withoutCode() {
    code.clear();
    return this;
  }

  Calls trace(String name) {
    return traces.computeIfAbsent(name, id -> new Calls(traces.size() + 1, id));
  }

  Recording withoutCalls() {
    traces.clear();
    return this;
  }

  Recording call(String trace, String arguments, String result) {
    return call(trace, 1, arguments, result, false);
  }

  Recording thrown(String trace, String arguments, String exception) {
    return call(trace, 1, arguments, exception, true);
  }

  Recording call(String trace, int thread, String arguments, String result, boolean threw) {
    Optional<Sha256> hash =
        arguments.isEmpty() ? Optional.empty() : Optional.of(Sha256.ofUtf8(arguments));
    trace(trace).add(thread, hash, Sha256.ofUtf8(result), threw, "");
    return this;
  }

  Recording hashedInPart(String trace, String result) {
    String note = "java.util.stream.Stream counts by its type";
    trace(trace).add(1, Optional.empty(), Sha256.ofUtf8(result), false, note);
    return this;
  }

  Recording kept(String trace, long entered, long dropped, String policy) {
    trace(trace).keep(entered, dropped, policy);
    return this;
  }

  Recording encoding(String trace, String encoding) {
    trace(trace).encoding = encoding;
    return this;
  }

  Recording skip(String owner, String reason) {
    skips.add(new Skip(owner, "method", reason));
    return this;
  }

  Recording unmatched(String rule) {
    unmatched.add(new UnmatchedRule(rule, "ato.yaml:4", "no such class"));
    return this;
  }

  Recording warning(String text) {
    warnings.add(text);
    return this;
  }

  /** What the digests over all calls of a trace say. */
  Recording all(String trace, String results, String order) {
    Calls calls = traces.get(trace);
    calls.all =
        Optional.of(new AllResults(calls.entered, Sha256.ofUtf8(results), Sha256.ofUtf8(order), 1));
    return this;
  }

  Recording status(RunStatus value) {
    status = value;
    return this;
  }

  Recording exit(int value) {
    exitCode = OptionalInt.of(value);
    status = value == 0 ? RunStatus.COMPLETED : RunStatus.FAILED;
    return this;
  }

  RecordedRun build() {
    Run run =
        new Run(
            id,
            "key-" + id,
            "acme",
            List.copyOf(command),
            command.get(0),
            status,
            Instant.EPOCH.plusSeconds(id),
            Optional.of(Instant.EPOCH.plusSeconds(id + 1)),
            exitCode,
            List.of(),
            id,
            "host",
            "0.1.0");
    return new RecordedRun(
        run,
        Map.copyOf(environment),
        List.copyOf(classPath),
        List.copyOf(inputs),
        List.copyOf(code),
        traces.values().stream().map(Calls::trace).toList(),
        List.copyOf(deep),
        List.copyOf(skips),
        List.copyOf(unmatched),
        List.copyOf(warnings),
        new Log());
  }

  static MethodRef ref(String name) {
    int hash = name.indexOf('#');
    return new MethodRef(name.substring(0, hash), name.substring(hash + 1), "(D)D");
  }

  /** What the traced methods reach; their deep fingerprints are those of the graph. */
  Recording reaching(ReachGraph graph, String... traced) {
    reach = Optional.of(graph);
    for (String method : traced) {
      graph.places().stream()
          .filter(place -> place.member().equals(ref(method)))
          .forEach(place -> deep.add(new DeepTrace(method, ref(method), place.digest())));
    }
    return this;
  }

  /** The calls of one trace. */
  final class Calls {
    private final int number;
    private final String id;
    private final List<Call> calls = new ArrayList<>();
    private long entered;
    private long dropped;
    private String policy = "all";
    private String encoding = "ato-value/1";
    private Optional<AllResults> all = Optional.empty();

    Calls(int number, String id) {
      this.number = number;
      this.id = id;
    }

    void add(int thread, Optional<Sha256> arguments, Sha256 result, boolean threw, String note) {
      entered++;
      long start = ++clock;
      calls.add(new Call(number, entered, start, ++clock, thread, threw, result, arguments, note));
    }

    void keep(long all, long lost, String calls) {
      entered = all;
      dropped = lost;
      policy = calls;
    }

    CallTrace trace() {
      return new CallTrace(
          number, id, ref(id), policy, encoding, entered, calls.size(), dropped, 0, digest(), all);
    }

    /** As the store does it: a sum, so that the order does not count. */
    private Sha256 digest() {
      BigInteger sum = BigInteger.ZERO;
      for (Call call : calls) {
        String text = call.arguments() + " " + call.threw() + " " + call.result();
        sum = sum.add(new BigInteger(1, Sha256.ofUtf8(text).bytes()));
      }
      return Sha256.ofUtf8(sum.toString());
    }
  }

  /** The calls and listings of this recording. */
  private final class Log implements CallLog {
    @Override
    public Stream<Call> calls(int trace) {
      return traces.values().stream()
          .filter(calls -> calls.number == trace)
          .flatMap(calls -> calls.calls.stream());
    }

    @Override
    public Optional<ReachGraph> reach() {
      return reach;
    }

    @Override
    public Optional<String> listing(String scheme, Sha256 fingerprint) {
      return Optional.ofNullable(listings.get(fingerprint));
    }
  }
}
