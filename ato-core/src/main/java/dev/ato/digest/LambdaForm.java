package dev.ato.digest;

import java.lang.reflect.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lambda or method reference: its interface, its code if that is known, what it captured. */
final class LambdaForm extends Form {

  private static final int UNKNOWN = 0;
  private static final int KNOWN = 1;

  private final Class<?> type;
  private final FieldPlan captured;
  private final LambdaCode code;
  private volatile @Nullable Known known;

  LambdaForm(Class<?> type, FieldPlan captured, LambdaCode code) {
    super(false);
    this.type = type;
    this.captured = captured;
    this.code = code;
  }

  static boolean isLambda(Class<?> type) {
    return type.isHidden() && type.getName().contains("$$Lambda");
  }

  @Override
  void write(Object lambda, Encoding out) throws IllegalAccessException {
    out.bytes.byteValue(Tag.LAMBDA);
    out.bytes.text(TypeName.of(type.getInterfaces()[0]));
    writeCode(lambda, out);
    if (!captured.closed().isEmpty()) {
      out.notes.add("fields of " + captured.closed(), "are closed");
    }
    out.bytes.size(captured.fields().size());
    for (Field field : captured.fields()) {
      out.value(field.get(lambda));
    }
  }

  private void writeCode(Object lambda, Encoding out) {
    Known found = known;
    if (found == null) {
      // All objects of one such class run the same code.
      found = new Known(code.of(lambda));
      known = found;
    }
    if (found.hash.isPresent()) {
      out.bytes.byteValue(KNOWN);
      byte[] hash = found.hash.get().bytes();
      out.bytes.bytes(hash, 0, hash.length);
    } else {
      String name = TypeName.of(type);
      out.bytes.byteValue(UNKNOWN);
      out.bytes.text(name);
      out.notes.add("the code of " + name, "is not known");
    }
  }

  /** What was found out about the code. */
  private record Known(Optional<Sha256> hash) {}
}
