package dev.ato.agent.record;

import dev.ato.agent.Inspection;
import dev.ato.digest.NumberSummary;
import dev.ato.digest.Opener;
import dev.ato.digest.Parts;
import dev.ato.record.HookException;
import dev.ato.record.Inspector;
import org.jspecify.annotations.Nullable;

/** The inspectors that a rule can name. */
final class ValueView {

  private ValueView() {}

  /** The inspector that a rule names; {@code loader} is the loader of the traced class. */
  static Inspector of(Inspection inspection, @Nullable ClassLoader loader, Opener opener) {
    String operand = inspection.operand();
    return switch (inspection.kind()) {
      case WHOLE -> Inspector.WHOLE;
      case TYPE -> value -> value == null ? null : value.getClass().getName();
      case SIZE -> value -> Parts.size(value).<Object>map(size -> size).orElse(value);
      case SUMMARY -> value -> NumberSummary.of(value).<Object>map(all -> all).orElse(value);
      case FIELD -> value -> field(operand, value, opener);
      case FIRST -> {
        int count = Integer.parseInt(operand);
        yield value -> Parts.first(count, value).orElse(value);
      }
      case METHOD -> {
        HookMethod hook = new HookMethod(operand, loader, Object.class);
        yield value -> hook.call(value);
      }
    };
  }

  private static @Nullable Object field(String name, @Nullable Object value, Opener opener)
      throws HookException {
    if (value == null) {
      return null;
    }
    try {
      return Parts.field(name, value, opener);
    } catch (IllegalArgumentException e) {
      throw new HookException(String.valueOf(e.getMessage()), e);
    }
  }
}
