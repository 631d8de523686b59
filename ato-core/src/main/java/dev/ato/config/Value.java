package dev.ato.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a config with where it was written. Immutable; two are equal if their plain values
 * are.
 *
 * <p>A plain value is null, a Boolean, a Long, a BigInteger beyond the longs, a Double, a String, a
 * date or time of {@code java.time}, an immutable List of plain values, or an {@link ADict}.
 */
public final class Value {

  private final @Nullable Object plain;
  private final @Nullable Origin origin;
  private final @Nullable String pythonType;

  private Value(@Nullable Object plain, @Nullable Origin origin, @Nullable String pythonType) {
    this.plain = plain;
    this.origin = origin;
    this.pythonType = pythonType;
  }

  /**
   * A value of nowhere known. Numbers, enums, arrays, collections and maps become what config
   * holds: every whole number a Long (or BigInteger), every other a Double, constants, paths and
   * durations their text, maps trees.
   *
   * @throws ConfigException if config cannot hold it
   */
  public static Value of(@Nullable Object value) {
    return PlainValue.value(value, null);
  }

  /** A value with its origin, which holds for all within it that has none of its own. */
  public static Value of(@Nullable Object value, Origin origin) {
    return PlainValue.value(value, origin);
  }

  /** A list of values that keep their own origins. */
  public static Value ofList(List<Value> elements, Origin origin) {
    return new Value(new ConfigList(elements), origin, null);
  }

  /** A value that is known to be plain already. */
  static Value ofPlain(@Nullable Object plain, @Nullable Origin origin) {
    return new Value(plain, origin, null);
  }

  /** The value itself. */
  public @Nullable Object plain() {
    return plain;
  }

  /** Where it was written, if that is known. */
  public Optional<Origin> origin() {
    return Optional.ofNullable(origin);
  }

  /** The same value, written elsewhere. */
  public Value withOrigin(Origin other) {
    return new Value(plain, other, pythonType);
  }

  /**
   * The same value, which Python's reader of the format takes for another type: {@code 1e-3} in
   * YAML is a text there. Only {@link ADict#structuralHash()} goes by it.
   */
  public Value withPythonType(String type) {
    return new Value(plain, origin, type);
  }

  /** The name of its type in Python, where its format is read there; of a tree {@code dict}. */
  public String pythonType() {
    return pythonType != null ? pythonType : PythonType.of(plain);
  }

  /** Whether Python's reader of the format takes it for another type than it is here. */
  public boolean isReadOtherwiseByPython() {
    return pythonType != null && !pythonType.equals(PythonType.of(plain));
  }

  /** What a message shows for it: at most some sixty characters. */
  public String shown() {
    return ShownValue.of(plain);
  }

  /** The value with an origin, if it has none yet. */
  Value withOriginIfNone(@Nullable Origin other) {
    return origin != null || other == null ? this : new Value(plain, other, pythonType);
  }

  /** The value, with its origin for all within it that has none. */
  Value withOriginWithin() {
    return OriginFilling.within(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Value value && Objects.equals(plain, value.plain);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(plain);
  }

  @Override
  public String toString() {
    return shown();
  }
}
