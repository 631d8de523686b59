package dev.ato.journal.event;

import dev.ato.journal.event.Event.AllResults;
import dev.ato.journal.event.Event.Call;
import dev.ato.journal.event.Event.CallTotals;
import dev.ato.journal.event.Event.ClassPathEntry;
import dev.ato.journal.event.Event.Code;
import dev.ato.journal.event.Event.Config;
import dev.ato.journal.event.Event.Environment;
import dev.ato.journal.event.Event.InputFile;
import dev.ato.journal.event.Event.Listing;
import dev.ato.journal.event.Event.Outcome;
import dev.ato.journal.event.Event.Preview;
import dev.ato.journal.event.Event.Replaced;
import dev.ato.journal.event.Event.RunEnded;
import dev.ato.journal.event.Event.RunStarted;
import dev.ato.journal.event.Event.Skipped;
import dev.ato.journal.event.Event.Trace;
import dev.ato.journal.event.Event.UnmatchedRule;
import dev.ato.journal.event.Event.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The binary form of events: the number of the type, then the fields in the order of the record's
 * components. A type keeps its number for ever; fields may only be added at the end, where an older
 * reader does not look.
 */
public final class EventCodec {

  private static final int RUN_STARTED = 1;
  private static final int ENVIRONMENT = 2;
  private static final int CLASS_PATH_ENTRY = 3;
  private static final int INPUT_FILE = 4;
  private static final int LISTING = 5;
  private static final int CODE = 6;
  private static final int TRACE = 7;
  private static final int CALL = 8;
  private static final int CALL_TOTALS = 9;
  private static final int SKIPPED = 10;
  private static final int UNMATCHED_RULE = 11;
  private static final int WARNING = 12;
  private static final int RUN_ENDED = 13;
  private static final int PREVIEW = 14;
  private static final int REPLACED = 15;
  private static final int CONFIG = 20;

  private EventCodec() {}

  /** The payload of an event's frame. */
  public static byte[] encode(Event event) {
    EventOutput out = new EventOutput();
    if (event instanceof Call call) {
      write(out.number(CALL), call);
    } else if (!writeOfRun(out, event)) {
      writeOfMethod(out, event);
    }
    return out.toBytes();
  }

  /** Apart from what follows, so that a run without traced methods loads no more than these. */
  private static boolean writeOfRun(EventOutput out, Event event) {
    if (event instanceof RunStarted run) {
      write(out.number(RUN_STARTED), run);
    } else if (event instanceof Environment environment) {
      List<String> namesAndValues = new ArrayList<>();
      for (Map.Entry<String, String> fact : environment.facts().entrySet()) {
        namesAndValues.add(fact.getKey());
        namesAndValues.add(fact.getValue());
      }
      out.number(ENVIRONMENT).texts(namesAndValues);
    } else if (event instanceof ClassPathEntry entry) {
      out.number(CLASS_PATH_ENTRY).number(entry.position()).text(entry.path());
      out.hash(entry.sha256()).number(entry.size());
    } else if (event instanceof UnmatchedRule rule) {
      out.number(UNMATCHED_RULE).text(rule.rule()).text(rule.where()).text(rule.reason());
    } else if (event instanceof RunEnded end) {
      out.number(RUN_ENDED).number(end.endMicros());
    } else if (event instanceof InputFile file) {
      out.number(INPUT_FILE).text(file.source()).text(file.path());
      out.hash(file.sha256()).number(file.size()).text(file.note());
    } else if (event instanceof Warning warning) {
      out.number(WARNING).text(warning.text());
    } else {
      return false;
    }
    return true;
  }

  private static void writeOfMethod(EventOutput out, Event event) {
    if (event instanceof CallTotals totals) {
      out.number(CALL_TOTALS).number(totals.trace());
      out.number(totals.entered()).number(totals.recorded()).number(totals.dropped());
      totals.all().ifPresent(all -> write(out, all));
    } else if (event instanceof Preview preview) {
      write(out.number(PREVIEW), preview);
    } else if (event instanceof Replaced replaced) {
      out.number(REPLACED).number(replaced.trace()).number(replaced.call());
    } else if (event instanceof Code code) {
      write(out.number(CODE), code);
    } else if (event instanceof Listing listing) {
      out.number(LISTING).text(listing.scheme()).hash(listing.fingerprint()).text(listing.text());
    } else if (event instanceof Trace trace) {
      write(out.number(TRACE), trace);
    } else if (event instanceof Skipped skipped) {
      out.number(SKIPPED).text(skipped.owner()).text(skipped.method()).text(skipped.reason());
    } else if (event instanceof Config config) {
      out.number(CONFIG).text(config.path()).text(config.structuralHash());
      out.hash(config.content()).texts(config.keys()).text(config.note());
    } else {
      throw new IllegalArgumentException("an event without a binary form: " + event);
    }
  }

  /** The event of a payload; empty for a type that this version does not know. */
  public static Optional<Event> decode(byte[] payload) {
    EventInput in = new EventInput(payload);
    Event event =
        switch (in.smallNumber()) {
          case RUN_STARTED -> readRunStarted(in);
          case ENVIRONMENT -> new Environment(readMap(in));
          case CLASS_PATH_ENTRY ->
              new ClassPathEntry(in.smallNumber(), in.text(), in.optionalHash(), in.number());
          case INPUT_FILE ->
              new InputFile(in.text(), in.text(), in.optionalHash(), in.number(), in.text());
          case LISTING -> new Listing(in.text(), in.hash(), in.text());
          case CODE -> readCode(in);
          case TRACE -> readTrace(in);
          case CALL -> readCall(in);
          case CALL_TOTALS ->
              new CallTotals(
                  in.smallNumber(), in.number(), in.number(), in.number(), readAllResults(in));
          case PREVIEW -> readPreview(in);
          case REPLACED -> new Replaced(in.smallNumber(), in.number());
          case SKIPPED -> new Skipped(in.text(), in.text(), in.text());
          case UNMATCHED_RULE -> new UnmatchedRule(in.text(), in.text(), in.text());
          case WARNING -> new Warning(in.text());
          case RUN_ENDED -> new RunEnded(in.number());
          case CONFIG -> new Config(in.text(), in.text(), in.optionalHash(), in.texts(), in.text());
          default -> null;
        };
    return Optional.ofNullable(event);
  }

  private static void write(EventOutput out, RunStarted run) {
    out.text(run.runKey()).text(run.project()).texts(run.command()).text(run.mainClass());
    out.number(run.startMicros()).number(run.pid()).text(run.host()).texts(run.tags());
    out.text(run.database()).text(run.atoVersion());
  }

  private static RunStarted readRunStarted(EventInput in) {
    return new RunStarted(
        in.text(),
        in.text(),
        in.texts(),
        in.text(),
        in.number(),
        in.number(),
        in.text(),
        in.texts(),
        in.text(),
        in.text());
  }

  private static void write(EventOutput out, Code code) {
    out.text(code.traceId()).text(code.owner()).text(code.name()).text(code.descriptor());
    out.text(code.scheme()).hash(code.fingerprint()).text(code.sourceFile()).number(code.line());
    out.text(code.codeSource()).texts(code.marks());
  }

  private static Code readCode(EventInput in) {
    return new Code(
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.hash(),
        in.text(),
        in.smallNumber(),
        in.text(),
        in.texts());
  }

  private static void write(EventOutput out, Trace trace) {
    out.number(trace.number()).text(trace.traceId()).text(trace.owner()).text(trace.name());
    out.text(trace.descriptor()).text(trace.calls()).text(trace.encoding());
  }

  private static Trace readTrace(EventInput in) {
    return new Trace(
        in.smallNumber(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text());
  }

  private static void write(EventOutput out, Call call) {
    out.number(call.trace()).number(call.call()).number(call.entered()).number(call.completed());
    out.number(call.thread()).number(call.outcome().number()).hash(call.result());
    out.hash(call.arguments()).text(call.note());
  }

  private static Call readCall(EventInput in) {
    return new Call(
        in.smallNumber(),
        in.number(),
        in.number(),
        in.number(),
        in.smallNumber(),
        Outcome.of(in.smallNumber()),
        in.hash(),
        in.optionalHash(),
        in.text());
  }

  private static void write(EventOutput out, AllResults all) {
    out.number(all.completed()).hash(all.results()).hash(all.order()).number(all.threads());
  }

  private static Optional<AllResults> readAllResults(EventInput in) {
    return in.isAtEnd()
        ? Optional.empty()
        : Optional.of(new AllResults(in.number(), in.hash(), in.hash(), in.number()));
  }

  private static void write(EventOutput out, Preview preview) {
    out.number(preview.trace()).number(preview.call()).number(preview.length() + 1);
    out.texts(preview.elements()).words(preview.parts());
  }

  private static Preview readPreview(EventInput in) {
    return new Preview(in.smallNumber(), in.number(), in.number() - 1, in.texts(), in.words());
  }

  private static Map<String, String> readMap(EventInput in) {
    Map<String, String> map = new LinkedHashMap<>();
    List<String> namesAndValues = in.texts();
    for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
      map.put(namesAndValues.get(i), namesAndValues.get(i + 1));
    }
    return map;
  }
}
