package dev.ato.digest;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Encodes one value. Simple values stand in line; each part that has parts of its own is hashed by
 * itself and stands as its hash, so that sets and maps can be ordered by hashes, and what is shared
 * is hashed once.
 *
 * <p>An object within itself stands as the number of steps to it: shared parts leave no trace,
 * cycles do.
 */
final class ValueWalk {

  /** So many parts are remembered, so that what is shared is hashed once. */
  private static final int MOST_KNOWN = 100_000;

  private static final int NO_CYCLE = Integer.MAX_VALUE;

  private final TypePlans plans;
  private final IdentityHashMap<Object, Integer> path = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Sha256> known = new IdentityHashMap<>();
  private final ArrayDeque<Sink> sinks = new ArrayDeque<>();
  private final StringBuilder note = new StringBuilder();
  private final Budget budget = new Budget();

  /** The depth of the outermost object that a cycle within the part at hand leads back to. */
  private int outermost = NO_CYCLE;

  ValueWalk(TypePlans plans) {
    this.plans = plans;
  }

  /** What the hash does not cover. */
  String note() {
    return note.toString();
  }

  /** The hash of the scheme's name and the value's encoding. */
  Sha256 hash(@Nullable Object value) {
    return hashOf(
        out -> {
          out.text(ValueDigester.SCHEME);
          encode(value, out);
        });
  }

  private Sha256 hashOf(Consumer<Sink> content) {
    Sink out = sinks.isEmpty() ? new Sink() : sinks.pop();
    content.accept(out);
    Sha256 hash = out.finish();
    sinks.push(out);
    return hash;
  }

  private void encode(@Nullable Object value, Sink out) {
    if (value == null) {
      out.tag(Tag.NULL);
    } else if (!encodeSimple(value, out)) {
      encodePart(value, out);
    }
  }

  private static boolean encodeSimple(Object value, Sink out) {
    if (value instanceof String text) {
      out.tag(Tag.STRING).text(text);
    } else if (value instanceof Integer number) {
      out.tag(Tag.INT).intValue(number);
    } else if (value instanceof Double number) {
      out.tag(Tag.DOUBLE).doubleValue(number);
    } else if (value instanceof Long number) {
      out.tag(Tag.LONG).longValue(number);
    } else if (value instanceof Boolean truth) {
      out.tag(truth ? Tag.TRUE : Tag.FALSE);
    } else if (value instanceof Float number) {
      out.tag(Tag.FLOAT).floatValue(number);
    } else if (value instanceof Character character) {
      out.tag(Tag.CHAR).shortValue(character);
    } else if (value instanceof Byte number) {
      out.tag(Tag.BYTE).tag(number);
    } else if (value instanceof Short number) {
      out.tag(Tag.SHORT).shortValue(number);
    } else {
      return encodeNamed(value, out);
    }
    return true;
  }

  private static boolean encodeNamed(Object value, Sink out) {
    if (value instanceof Enum<?> constant) {
      out.tag(Tag.ENUM).text(TypeName.of(constant.getDeclaringClass())).text(constant.name());
      return true;
    }
    if (value instanceof Class<?> type) {
      out.tag(Tag.CLASS).text(TypeName.of(type));
      return true;
    }
    String text = TextualValues.text(value);
    if (text != null) {
      out.tag(Tag.TEXTUAL).text(TextualValues.typeName(value)).text(text);
    }
    return text != null;
  }

  private void encodePart(Object value, Sink out) {
    Integer depth = path.get(value);
    if (depth != null) {
      outermost = Math.min(outermost, depth);
      out.tag(Tag.CYCLE).intValue(path.size() - depth);
      return;
    }
    Sha256 hash = known.get(value);
    String beyond = hash == null ? budget.beyond(path.size()) : "";
    if (!beyond.isEmpty()) {
      cut(beyond);
      out.tag(Tag.CUT);
      return;
    }
    out.tag(Tag.PART).hash(hash == null ? hashPart(value) : hash);
  }

  private Sha256 hashPart(Object value) {
    budget.spendPart();
    int depth = path.size();
    int outside = outermost;
    outermost = NO_CYCLE;
    path.put(value, depth);
    Sha256 hash;
    try {
      hash = hashOf(out -> encodeWhole(value, out));
    } finally {
      path.remove(value);
    }
    if (outermost >= depth) {
      // No cycle leads further out, so the hash is the same wherever the object stands.
      if (known.size() < MOST_KNOWN) {
        known.put(value, hash);
      }
      outermost = outside;
    } else {
      budget.spendPartOfCycle();
      outermost = Math.min(outermost, outside);
    }
    return hash;
  }

  private void encodeWhole(Object value, Sink out) {
    try {
      encodeContent(value, out);
    } catch (RuntimeException | ReflectiveOperationException e) {
      // Another thread changed a collection under our hands, or its own code failed.
      out.reset();
      opaque(value, out, "could not be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private void encodeContent(Object value, Sink out) throws ReflectiveOperationException {
    Class<?> type = value.getClass();
    switch (plans.shape(type)) {
      case ARRAY -> encodeArray(value, out);
      case PROXY -> encodeProxy(value, out);
      case THROWABLE -> encodeThrowable((Throwable) value, out);
      case CONTENT -> encodeCollection(value, out);
      case EXTENDED_CONTENT -> encodeExtended(value, out);
      case OF_THE_JDK -> encodeOfTheJdk(value, out);
      case OPAQUE -> opaque(value, out, "counts by its type");
      case FIELDS -> encodeFields(value, plans.fields(type), out);
    }
  }

  private void encodeArray(Object array, Sink out) {
    if (ArrayEncoder.encode(array, out)) {
      return;
    }
    Object[] elements = (Object[]) array;
    ArrayEncoder.head(
        out, TypeName.of(array.getClass().getComponentType()), Array.getLength(array));
    for (Object element : elements) {
      encode(element, out);
    }
  }

  private void encodeProxy(Object proxy, Sink out) {
    Class<?>[] interfaces = proxy.getClass().getInterfaces();
    out.tag(Tag.PROXY).intValue(interfaces.length);
    for (Class<?> each : interfaces) {
      out.text(TypeName.of(each));
    }
    encode(Proxy.getInvocationHandler(proxy), out);
  }

  private void encodeThrowable(Throwable thrown, Sink out) throws ReflectiveOperationException {
    out.tag(Tag.THROWABLE).text(TypeName.of(thrown.getClass()));
    FieldPlan plan = plans.fields(Throwable.class);
    Object message = null;
    Object cause = null;
    for (Field field : plan.fields()) {
      message = field.getName().equals("detailMessage") ? field.get(thrown) : message;
      cause = field.getName().equals("cause") ? field.get(thrown) : cause;
    }
    if (!plan.closed().isEmpty()) {
      message = inherits(thrown, "getMessage") ? thrown.getMessage() : null;
      cause = inherits(thrown, "getCause") ? thrown.getCause() : null;
    }
    encode(message, out);
    encode(cause == thrown ? null : cause, out); // no cause yet is written as itself
  }

  /**
   * Whether a method of Throwable is the JDK's own here; otherwise it is code of the application's.
   */
  private boolean inherits(Throwable thrown, String method) throws NoSuchMethodException {
    Class<?> owner = thrown.getClass().getMethod(method).getDeclaringClass();
    if (!TextualValues.isOfTheJdk(owner)) {
      cut(TypeName.of(owner) + "." + method + " was not called");
      return false;
    }
    return true;
  }

  private void encodeCollection(Object value, Sink out) throws ReflectiveOperationException {
    if (KnownCollections.wrapsUnknown(value, plans)) {
      encodeFields(value, plans.fields(value.getClass()), out);
    } else {
      encodeContentOf(value, out);
    }
  }

  private void encodeContentOf(Object value, Sink out) {
    if (value instanceof Map<?, ?> map) {
      ContainerEncoder.encode(map, out, this::hash);
    } else {
      ContainerEncoder.encode((Collection<?>) value, out, this::hash, this::encode);
    }
  }

  private void encodeExtended(Object value, Sink out) throws ReflectiveOperationException {
    out.tag(Tag.EXTENDED_CONTENT);
    encodeFields(value, plans.fields(value.getClass()).own(), out);
    encodeContentOf(value, out);
  }

  private void encodeOfTheJdk(Object value, Sink out) {
    if (value instanceof Optional<?> optional) {
      out.tag(Tag.HOLDER).text(Optional.class.getName());
      encode(optional.orElse(null), out);
    } else if (value instanceof AtomicReference<?> reference) {
      out.tag(Tag.HOLDER).text(AtomicReference.class.getName());
      encode(reference.get(), out);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      out.tag(Tag.HOLDER).text(Map.Entry.class.getName());
      encode(entry.getKey(), out);
      encode(entry.getValue(), out);
    } else {
      opaque(value, out, "counts by its type");
    }
  }

  private void encodeFields(Object value, FieldPlan plan, Sink out)
      throws ReflectiveOperationException {
    if (!plan.closed().isEmpty()) {
      cut("fields of " + plan.closed() + " are closed");
    }
    out.tag(Tag.OBJECT).text(TypeName.of(value.getClass())).intValue(plan.fields().size());
    for (Field field : plan.fields()) {
      out.text(field.getName());
      encode(field.get(value), out);
    }
  }

  private void opaque(Object value, Sink out, String why) {
    String type = TypeName.of(value.getClass());
    out.tag(Tag.OPAQUE).text(type);
    cut(type + " " + why);
  }

  private void cut(String what) {
    if (note.indexOf(what) < 0 && note.length() < 200) {
      note.append(note.length() == 0 ? "" : ", ").append(what);
    }
  }
}
