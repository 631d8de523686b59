package dev.ato.config;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reading a tree by dotted paths ({@link KeyPath}). A number reaches into a list: {@code layers.0}.
 * Reading never creates a key.
 *
 * <p>A getter without a fallback fails if the key is missing, one with a fallback answers it then,
 * and where the value is null. A value of another type is an error in both, which says where the
 * value was written.
 */
public abstract sealed class ConfigValues permits ADict, ADict.Editor, Reading {

  ConfigValues() {}

  /** The value at a path, or none. */
  abstract @Nullable Value lookup(KeyPath path);

  /** The tree as it is now. */
  abstract ADict current();

  /** The value at a path with its origin, or nothing if there is no such key. */
  public final Optional<Value> value(KeyPath path) {
    return Optional.ofNullable(lookup(path));
  }

  /** The value at a path with its origin, or nothing if there is no such key. */
  public final Optional<Value> value(String path) {
    return value(KeyPath.parse(path));
  }

  /**
   * Where the value at a path was written; nothing if there is none, or its origin is not known.
   */
  public final Optional<Origin> origin(String path) {
    return value(path).flatMap(Value::origin);
  }

  /** Whether there is such a key, be its value null. */
  public final boolean has(String path) {
    return lookup(KeyPath.parse(path)) != null;
  }

  /** The plain value at a path, null if that is the value. */
  public final @Nullable Object get(String path) {
    return required(path).plain();
  }

  /** The plain value at a path, or nothing if there is no such key or its value is null. */
  public final Optional<Object> find(String path) {
    return value(path).map(Value::plain);
  }

  /** The text at a path. */
  public final String string(String path) {
    return TypedValue.string(path, required(path));
  }

  /** The text at a path, or the fallback. */
  public final String string(String path, String fallback) {
    return optional(path, TypedValue::string).orElse(fallback);
  }

  /** The truth value at a path. */
  public final boolean bool(String path) {
    return TypedValue.bool(path, required(path));
  }

  /** The truth value at a path, or the fallback. */
  public final boolean bool(String path, boolean fallback) {
    return optional(path, TypedValue::bool).orElse(fallback);
  }

  /** The whole number at a path, which an int must hold. */
  public final int integer(String path) {
    return TypedValue.integer(path, required(path));
  }

  /** The whole number at a path, which an int must hold, or the fallback. */
  public final int integer(String path, int fallback) {
    return optional(path, TypedValue::integer).orElse(fallback);
  }

  /** The whole number at a path, which a long must hold. */
  public final long longInteger(String path) {
    return TypedValue.longInteger(path, required(path));
  }

  /** The whole number at a path, which a long must hold, or the fallback. */
  public final long longInteger(String path, long fallback) {
    return optional(path, TypedValue::longInteger).orElse(fallback);
  }

  /** The whole number at a path, of any size. */
  public final BigInteger bigInteger(String path) {
    return TypedValue.bigInteger(path, required(path));
  }

  /** The number at a path, whole or not. */
  public final double number(String path) {
    return TypedValue.number(path, required(path));
  }

  /** The number at a path, whole or not, or the fallback. */
  public final double number(String path, double fallback) {
    return optional(path, TypedValue::number).orElse(fallback);
  }

  /** The list at a path, of plain values. */
  public final List<@Nullable Object> list(String path) {
    return TypedValue.list(path, required(path));
  }

  /** The list of texts at a path. */
  public final List<String> strings(String path) {
    return TypedValue.elements(path, required(path), TypedValue::string);
  }

  /** The list of whole numbers at a path, each of which an int must hold. */
  public final List<Integer> integers(String path) {
    return TypedValue.elements(path, required(path), TypedValue::integer);
  }

  /** The list of numbers at a path. */
  public final List<Double> numbers(String path) {
    return TypedValue.elements(path, required(path), TypedValue::number);
  }

  /** The list of trees at a path. */
  public final List<ADict> trees(String path) {
    return TypedValue.elements(path, required(path), TypedValue::tree);
  }

  /** The tree below a path. */
  public abstract ConfigValues tree(String path);

  /**
   * The tree as a record or an interface: a component, or a method without parameters, for each
   * key, nested as the tree is. {@code batchSize} also finds {@code batch_size} and {@code
   * batch-size}. An Optional may be missing, a default method answers where the key is. Keys that
   * nothing is bound to are left alone.
   *
   * @throws ConfigException with all that is wrong, each with path, value, what is expected and
   *     where it was written
   */
  public final <T> T as(Class<T> type) {
    return new Binder(false, this::noteRead).bind(current(), type);
  }

  /** The same as {@link #as}, but a key that nothing is bound to is an error. */
  public final <T> T asStrictly(Class<T> type) {
    return new Binder(true, this::noteRead).bind(current(), type);
  }

  /** Is told what was read other than by {@link #lookup}. */
  void noteRead(KeyPath path) {
    // Only a reading keeps it in mind.
  }

  /** The value at a path; the error for a missing key names one that was probably meant. */
  final Value required(String path) {
    KeyPath parsed = KeyPath.parse(path);
    Value found = lookup(parsed);
    if (found == null) {
      throw MissingKey.error(current(), parsed);
    }
    return found;
  }

  private <T> Optional<T> optional(String path, TypedValue.Conversion<T> conversion) {
    Optional<Value> present = value(path).filter(value -> value.plain() != null);
    return present.map((Function<Value, T>) value -> conversion.convert(path, value));
  }
}
