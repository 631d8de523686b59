package dev.ato.agent.record;

import dev.ato.agent.bridge.AtoRecorder;
import dev.ato.digest.Opener;
import dev.ato.record.CallBook;
import dev.ato.record.OpenCall;
import dev.ato.record.TracedMethod;
import org.jspecify.annotations.Nullable;

/** Hands on to the book of calls what woven methods report. */
public final class CallRecorder extends AtoRecorder {

  private final CallBook book;
  private final Opener opener;

  CallRecorder(CallBook book, Opener opener) {
    this.book = book;
    this.opener = opener;
  }

  /** Declares a method; its woven code is to report under the number returned. */
  public int register(RuledMethod method) {
    return book.register(method.traced(opener));
  }

  /** Declares calls that the application reports by itself; see {@link #register(RuledMethod)}. */
  public int register(String id, String owner) {
    return book.register(TracedMethod.named(id, owner));
  }

  @Override
  public @Nullable Object entered(int site) {
    return book.entered(site);
  }

  @Override
  public boolean wantsArguments(Object call) {
    return ((OpenCall) call).wantsArguments();
  }

  @Override
  public void arguments(Object call, @Nullable Object[] arguments) {
    ((OpenCall) call).arguments(arguments);
  }

  @Override
  public void returned(Object call, int kind, long bits) {
    ((OpenCall) call).returned(kind, bits);
  }

  @Override
  public void returned(Object call, @Nullable Object value) {
    ((OpenCall) call).returned(value);
  }

  @Override
  public void threw(Object call, Throwable thrown) {
    ((OpenCall) call).threw(thrown);
  }
}
