package dev.ato.digest;

import java.lang.invoke.MethodHandles;

/** Classes that come with the JDK, so that their methods are no code of the application's. */
final class JdkTypes {

  private JdkTypes() {}

  static boolean contain(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** Whether a class is an unfinished one, such as AbstractList, whose methods call each other. */
  static boolean isSkeleton(Class<?> type) {
    return type.isInterface() || type.getSimpleName().startsWith("Abstract");
  }

  /** What may call the methods that a class of the application's has overridden. */
  static MethodHandles.Lookup lookup(Class<?> own, Opener opener) throws IllegalAccessException {
    MethodHandles.Lookup here = MethodHandles.lookup();
    try {
      return MethodHandles.privateLookupIn(own, here);
    } catch (IllegalAccessException closed) {
      opener.open(own);
      return MethodHandles.privateLookupIn(own, here);
    }
  }
}
