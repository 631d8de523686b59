package dev.ato.digest;

import java.lang.reflect.Proxy;

/** Names of classes that are the same in every run. */
final class TypeName {

  private static final String LAMBDA = "$$Lambda";

  /** After these, generators of classes write a number or letters of chance. */
  private static final String[] GENERATED = {
    "$ByteBuddy$",
    "$HibernateProxy$",
    "$MockitoMock$",
    "$$EnhancerBy",
    "$$SpringCGLIB$$",
    "$$FastClassBy",
    "_$$_jvst"
  };

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
    if (name.indexOf('$') >= 0) {
      for (String mark : GENERATED) {
        int at = name.indexOf(mark);
        if (at >= 0) {
          return name.substring(0, at + mark.length());
        }
      }
    }
    return name;
  }
}
