package dev.ato.bytecode;

import java.util.Optional;

/**
 * Where the bytes of the classes beside the one being read are found; it must neither load nor
 * initialize a class.
 */
@FunctionalInterface
public interface ClassLookup {

  /** Knows no class. */
  ClassLookup NONE = internalName -> Optional.empty();

  /** The bytes of a class by its internal name (JVMS §4.2.1), {@code a/b/Outer$Inner}. */
  Optional<byte[]> find(String internalName);
}
