package dev.ato.bytecode.deep;

import dev.ato.bytecode.ClassFile;
import java.util.Arrays;
import java.util.List;

/**
 * The packages that make an application, each with all below it, wherever their classes lie.
 *
 * @param names as in source, {@code com.acme}; none if nobody named any
 */
public record Packages(List<String> names) {

  /** The list is copied. */
  public Packages {
    names = List.copyOf(names);
  }

  /** Packages from their names with spaces between them. */
  public static Packages of(String names) {
    return new Packages(Arrays.stream(names.split(" ")).filter(it -> !it.isEmpty()).toList());
  }

  /** Whether nobody named any. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether a class, named as in source, belongs to them. */
  public boolean have(String className) {
    return names.stream().anyMatch(name -> className.startsWith(name + "."));
  }

  /** Whether a class may belong to them, as far as its place tells. */
  public boolean mayHave(ClassFile file) {
    String place = "." + file.name();
    return names.stream().anyMatch(name -> place.contains("." + name + "."));
  }
}
