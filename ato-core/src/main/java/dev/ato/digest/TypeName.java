package dev.ato.digest;

import java.lang.reflect.Proxy;

/** Names of classes that are the same in every run. */
final class TypeName {

  private static final String LAMBDA = "$$Lambda";

  private TypeName() {}

  /**
   * The name of a class, without what is made up when the program runs: the address of a hidden
   * class, the number of a proxy's or a lambda's class, the suffix of a generated one.
   */
  static String of(Class<?> type) {
    if (Proxy.isProxyClass(type)) {
      return "$Proxy";
    }
    String name = type.getName();
    int address = name.indexOf("/0x");
    if (address >= 0) {
      int lambda = name.indexOf(LAMBDA);
      return name.substring(0, lambda < 0 ? address : lambda + LAMBDA.length());
    }
    int end = GeneratedName.endOfMark(name);
    return end < 0 ? name : name.substring(0, end);
  }
}
