package dev.ato.digest;

/** Makes the fields of classes readable that their module keeps closed. */
@FunctionalInterface
public interface Opener {

  /** Opens nothing: what is closed is then hashed by its type alone. */
  Opener NONE = type -> {};

  /** Opens the package of {@code type} to this package's module, if that is possible. */
  void open(Class<?> type);
}
