package dev.ato.record;

import dev.ato.digest.ValueDigest;
import org.jspecify.annotations.Nullable;

/** A call that is recorded by itself when it ends. */
final class KeptCall extends OpenCall {

  final SiteCalls calls;
  final long number;
  final long entered;

  private final String note;
  private @Nullable ValueDigest arguments;

  KeptCall(SiteCalls calls, long number, long entered, String note) {
    this.calls = calls;
    this.number = number;
    this.entered = entered;
    this.note = note;
  }

  @Override
  public boolean wantsArguments() {
    return calls.site.wantsArguments;
  }

  @Override
  public void arguments(@Nullable Object[] values) {
    arguments = calls.site.digest(calls, values);
  }

  /** The digest of the arguments at entry, if they were told. */
  @Nullable ValueDigest arguments() {
    return arguments;
  }

  @Override
  public void returned(int kind, long bits) {
    Site site = calls.site;
    if (site.plain) {
      int place = calls.results.add(calls, kind, bits);
      site.record(this, calls.results.hash(place), kind, bits);
    } else {
      site.complete(calls, this, PrimitiveKind.boxed(kind, bits));
    }
  }

  @Override
  public void returned(@Nullable Object value) {
    calls.site.complete(calls, this, value);
  }

  @Override
  public void threw(Throwable thrown) {
    calls.site.fail(calls, this, thrown);
  }

  /** Everything that went wrong. */
  String notes(String ofResult) {
    String ofArguments =
        arguments == null || arguments.note().isEmpty() ? "" : "args: " + arguments.note();
    return joined(joined(note, ofArguments), ofResult);
  }

  private static String joined(String one, String other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : one + "; " + other;
  }
}
