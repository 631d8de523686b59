package dev.ato.why;

import dev.ato.digest.Sha256;
import dev.ato.track.Call;
import java.util.Optional;

/** What of a call counts when two runs are compared: neither its number nor its thread. */
record CallKey(Optional<Sha256> arguments, CallOutcome outcome) {

  static CallKey of(Call call) {
    return new CallKey(call.arguments(), new CallOutcome(call.threw(), call.result()));
  }

  /** How a call ended, and with what. */
  record CallOutcome(boolean threw, Sha256 result) {}
}
