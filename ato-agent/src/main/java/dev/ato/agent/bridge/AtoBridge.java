package dev.ato.agent.bridge;

import org.jspecify.annotations.Nullable;

/**
 * The static methods that woven code calls. Whatever goes wrong behind them stays behind them: the
 * recorder notes its own failures, and the application must not see them.
 */
public final class AtoBridge {

  /** The kind of a float, which comes as a double. */
  public static final int FLOAT = 8;

  private static volatile @Nullable AtoRecorder recorder;

  private AtoBridge() {}

  /** Sends everything to {@code target} from now on. */
  public static void connect(AtoRecorder target) {
    recorder = target;
  }

  /** Reports the begin of a call, see {@link AtoRecorder#entered}. */
  public static @Nullable Object entered(int site) {
    AtoRecorder target = recorder;
    if (target == null) {
      return null;
    }
    try {
      return target.entered(site);
    } catch (Throwable failure) {
      return null;
    }
  }

  /** Asks whether arguments are wanted, see {@link AtoRecorder#wantsArguments}. */
  public static boolean wantsArguments(Object call) {
    AtoRecorder target = recorder;
    if (target == null) {
      return false;
    }
    try {
      return target.wantsArguments(call);
    } catch (Throwable failure) {
      return false;
    }
  }

  /** Reports arguments, see {@link AtoRecorder#arguments}. */
  public static void arguments(Object call, @Nullable Object[] arguments) {
    AtoRecorder target = recorder;
    if (target == null) {
      return;
    }
    try {
      target.arguments(call, arguments);
    } catch (Throwable failure) {
      // stays here
    }
  }

  /** Reports a returned value of an integral type, widened, or a boolean as 0 or 1. */
  public static void returned(Object call, int kind, long value) {
    AtoRecorder target = recorder;
    if (target == null) {
      return;
    }
    try {
      target.returned(call, kind, value);
    } catch (Throwable failure) {
      // stays here
    }
  }

  /** Reports a returned double, or a float in its width. */
  public static void returned(Object call, int kind, double value) {
    returned(
        call,
        kind,
        kind == FLOAT ? Float.floatToIntBits((float) value) : Double.doubleToLongBits(value));
  }

  /** Reports a returned reference, null for {@code void}. */
  public static void returned(Object call, @Nullable Object value) {
    AtoRecorder target = recorder;
    if (target == null) {
      return;
    }
    try {
      target.returned(call, value);
    } catch (Throwable failure) {
      // stays here
    }
  }

  /** Reports an exception, see {@link AtoRecorder#threw}. */
  public static void threw(Object call, Throwable thrown) {
    AtoRecorder target = recorder;
    if (target == null) {
      return;
    }
    try {
      target.threw(call, thrown);
    } catch (Throwable failure) {
      // stays here
    }
  }
}
