package dev.ato.digest;

/**
 * Names of classes that libraries make when the program runs: proxies and their helpers, which hold
 * no logic of the application.
 */
public final class GeneratedName {

  /** After these, generators of classes write a number or letters of chance. */
  private static final String[] MARKS = {
    "$ByteBuddy$",
    "$HibernateProxy$",
    "$HibernateBasicProxy$",
    "$MockitoMock$",
    "$$EnhancerBy",
    "$$SpringCGLIB$$",
    "$$FastClassBy",
    "$$KeyFactoryBy",
    "$Proxy$_$$_Weld",
    "_$$_jvst"
  };

  private static final String JDK_PROXY = "$Proxy";

  private GeneratedName() {}

  /** Whether a class of this binary name is one, as far as its name tells. */
  public static boolean isOne(String className) {
    return endOfMark(className) >= 0 || isJdkProxy(className);
  }

  /** Where the part of the name that is the same in every run ends; -1 if there is no mark. */
  static int endOfMark(String className) {
    if (className.indexOf('$') < 0) {
      return -1;
    }
    for (String mark : MARKS) {
      int at = className.indexOf(mark);
      if (at >= 0) {
        return at + mark.length();
      }
    }
    return -1;
  }

  /** As java.lang.reflect.Proxy names its classes, in the package of an interface: $Proxy12. */
  private static boolean isJdkProxy(String className) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    return simple.startsWith(JDK_PROXY)
        && simple.length() > JDK_PROXY.length()
        && simple.chars().skip(JDK_PROXY.length()).allMatch(Character::isDigit);
  }
}
