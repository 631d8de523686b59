package dev.ato.journal.event;

import dev.ato.digest.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a traced process records. Classes are named as in source ({@code
 * a.b.Outer$Inner}), descriptors as in JVMS §4.3, times are microseconds since 1970 in UTC.
 */
public sealed interface Event {

  /**
   * The first event of every journal.
   *
   * @param runKey a random UUID, the run's identity in every store
   * @param command the program's main class, jar or module, then its arguments, secrets masked
   * @param database the URL of the store that the run belongs to, credentials masked
   */
  record RunStarted(
      String runKey,
      String project,
      List<String> command,
      String mainClass,
      long startMicros,
      long pid,
      String host,
      List<String> tags,
      String database,
      String atoVersion)
      implements Event {}

  /**
   * Facts about the environment by name, such as {@code jdk.version}; secrets masked. May come in
   * several parts.
   */
  record Environment(Map<String, String> facts) implements Event {}

  /** A jar or directory of the class or module path; without a hash if it could not be read. */
  record ClassPathEntry(int position, String path, Optional<Sha256> sha256, long size)
      implements Event {}

  /**
   * A file that the program was given.
   *
   * @param source how the program was told of it, for example {@code argument 2} or {@code stdin}
   * @param sha256 empty if it was not hashed; {@code note} then says why
   */
  record InputFile(String source, String path, Optional<Sha256> sha256, long size, String note)
      implements Event {}

  /**
   * The canonical listing behind a fingerprint; written once a process, before the first event that
   * names it.
   */
  record Listing(String scheme, Sha256 fingerprint, String text) implements Event {}

  /**
   * The static fingerprint of a method, taken when its class was loaded.
   *
   * @param sourceFile the file's simple name, empty if the class does not say
   * @param line the method's first source line, 0 if the class does not say
   * @param codeSource the jar or directory that the class came from, empty if unknown
   * @param marks what a reader should know: {@code transformed} (another agent changed the class),
   *     {@code no-resource} (the original bytes could not be found), {@code fallback}; empty if
   *     nothing
   */
  record Code(
      String traceId,
      String owner,
      String name,
      String descriptor,
      String scheme,
      Sha256 fingerprint,
      String sourceFile,
      int line,
      String codeSource,
      List<String> marks)
      implements Event {}

  /**
   * A method whose calls are recorded from now on.
   *
   * @param number names the trace within this journal
   * @param calls the rule's {@code calls} policy as written, for example {@code first: 1000}
   * @param encoding the versioned scheme of the value hashes
   */
  record Trace(
      int number,
      String traceId,
      String owner,
      String name,
      String descriptor,
      String calls,
      String encoding)
      implements Event {}

  /**
   * One recorded call.
   *
   * @param trace the {@link Trace#number}
   * @param call the number of the call among all calls of the trace, counted from 1 when it was
   *     entered
   * @param entered the moment of entry on the run's logical clock, which ticks at every entry and
   *     every exit
   * @param completed the moment of exit on the same clock
   * @param thread a small number for the thread: 1 is the main thread, the others count from 2 in
   *     the order in which they were first seen
   * @param result the hash of the value, or of the exception if the call threw
   * @param arguments the hash of the arguments at entry, empty unless the rule asks for it
   * @param note what went wrong while the call was recorded (an inspector that failed, a budget
   *     that ran out), or empty
   */
  record Call(
      int trace,
      long call,
      long entered,
      long completed,
      int thread,
      Outcome outcome,
      Sha256 result,
      Optional<Sha256> arguments,
      String note)
      implements Event {}

  /**
   * What is shown of a result that was recorded, if its rule asks for it.
   *
   * @param call the {@link Call#call}
   * @param length how many elements the value has; -1 if it has none, but is one itself
   * @param elements the first elements as text, or the value itself
   * @param parts words of the hashes of the parts of equal size into which the elements are
   *     divided, so that two values can be told where they part; empty for a value without elements
   */
  record Preview(int trace, long call, long length, List<String> elements, List<Long> parts)
      implements Event {}

  /** A call that was recorded, but whose place in the sample another call has taken. */
  record Replaced(int trace, long call) implements Event {}

  /**
   * How many calls a trace has had so far; the last such event of a trace counts.
   *
   * @param all the results of all calls, kept or not; empty in journals of ato before it had them
   */
  record CallTotals(int trace, long entered, long recorded, long dropped, Optional<AllResults> all)
      implements Event {

    /** Numbers without results. */
    public CallTotals(int trace, long entered, long recorded, long dropped) {
      this(trace, entered, recorded, dropped, Optional.empty());
    }
  }

  /**
   * The results of all calls of a trace.
   *
   * @param completed how many calls have ended
   * @param results the sum of the results' hashes, which does not depend on their order
   * @param order the sum, over all threads, of a digest of what each had in its order
   * @param threads how many threads had results
   */
  record AllResults(long completed, Sha256 results, Sha256 order, long threads) {}

  /**
   * A class, or a method of it if {@code method} is not empty, that a rule means but that could not
   * be traced.
   */
  record Skipped(String owner, String method, String reason) implements Event {}

  /** A rule that matched nothing until the program ended, with the nearest name or the reason. */
  record UnmatchedRule(String rule, String where, String reason) implements Event {}

  /**
   * The application's own config as it stood when the run began.
   *
   * @param path the file that the rules name
   * @param structuralHash that of ato for Python; empty if the file could not be read
   * @param content the hash of all keys and values, the masked ones among them
   * @param keys four texts for each: path, type, value, origin; values of secrets are masked
   * @param note why keys are missing, or empty
   */
  record Config(
      String path, String structuralHash, Optional<Sha256> content, List<String> keys, String note)
      implements Event {}

  /**
   * Something that limits what this journal can say, for example that its size limit was reached.
   */
  record Warning(String text) implements Event {}

  /** The orderly end of the process. */
  record RunEnded(long endMicros) implements Event {}

  /** How a call ended. */
  enum Outcome {
    /** With a value; {@code void} counts as one. */
    RETURNED(0),
    /** With an exception. */
    THREW(1),
    /** Not yet: it has returned a future. Another event tells when that has completed. */
    PENDING(2);

    private final int number;

    Outcome(int number) {
      this.number = number;
    }

    /** The number that stands for it in journals and stores. */
    public int number() {
      return number;
    }

    /** The outcome with this number. */
    static Outcome of(int number) {
      return number == PENDING.number ? PENDING : number == THREW.number ? THREW : RETURNED;
    }
  }
}
