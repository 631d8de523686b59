package dev.ato.digest;

/** Names of classes that are the same in every run. */
final class TypeName {

  private static final String LAMBDA = "$$Lambda";

  private TypeName() {}

  /**
   * The name of a class, without what the JVM makes up when it runs: the address of a hidden class,
   * the number of a lambda's class.
   */
  static String of(Class<?> type) {
    String name = type.getName();
    int address = name.indexOf("/0x");
    if (address < 0) {
      return name;
    }
    int lambda = name.indexOf(LAMBDA);
    return name.substring(0, lambda < 0 ? address : lambda + LAMBDA.length());
  }
}
