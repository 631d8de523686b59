package dev.ato.agent.bridge;

import org.jspecify.annotations.Nullable;

/** The static methods that woven code calls. Whatever goes wrong behind them stays behind them. */
public final class AtoBridge {

  /** The token of a call that nobody records. */
  public static final long UNRECORDED = 0;

  private static volatile @Nullable AtoRecorder recorder;

  private AtoBridge() {}

  /** Sends everything to {@code target} from now on. */
  public static void connect(AtoRecorder target) {
    recorder = target;
  }

  /** Reports the begin of a call, see {@link AtoRecorder#entered}. */
  public static long entered(int site, @Nullable Object @Nullable [] arguments) {
    AtoRecorder target = recorder;
    if (target == null) {
      return UNRECORDED;
    }
    try {
      return target.entered(site, arguments);
    } catch (Throwable failure) {
      return UNRECORDED; // the recorder notes its own failures; the application must not see them
    }
  }

  /** Reports a returned value, see {@link AtoRecorder#returned}. */
  public static void returned(int site, long token, @Nullable Object value) {
    AtoRecorder target = recorder;
    if (target == null || token == UNRECORDED) {
      return;
    }
    try {
      target.returned(site, token, value);
    } catch (Throwable failure) {
      // as above
    }
  }

  /** Reports an exception, see {@link AtoRecorder#threw}. */
  public static void threw(int site, long token, Throwable thrown) {
    AtoRecorder target = recorder;
    if (target == null || token == UNRECORDED) {
      return;
    }
    try {
      target.threw(site, token, thrown);
    } catch (Throwable failure) {
      // as above
    }
  }
}
