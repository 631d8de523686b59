package dev.ato.digest;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.WeakHashMap;

/** How the values of a class are encoded; decided once for each class. */
enum Shape {
  ARRAY,
  PROXY,
  THROWABLE,
  /** A collection or map whose own code may be run: it is the JDK's, or known. */
  CONTENT,
  /**
   * A class of the application's that extends a collection or map of the JDK's and leaves alone
   * what reads it: the fields that it adds, then the content.
   */
  EXTENDED_CONTENT,
  /** Another class of the JDK's. */
  OF_THE_JDK,
  /** Only the type counts. */
  OPAQUE,
  FIELDS;

  static Shape of(Class<?> type) {
    if (type.isArray()) {
      return ARRAY;
    } else if (Proxy.isProxyClass(type)) {
      return PROXY;
    } else if (Throwable.class.isAssignableFrom(type)) {
      return THROWABLE;
    } else if (Machinery.is(type) || type == WeakHashMap.class) {
      return OPAQUE;
    }
    boolean content = isContent(type);
    if (TextualValues.isOfTheJdk(type)) {
      return content ? CONTENT : OF_THE_JDK;
    } else if (content && KnownCollections.isKnown(type)) {
      return CONTENT;
    }
    return content && KnownCollections.onlyExtends(type) ? EXTENDED_CONTENT : FIELDS;
  }

  private static boolean isContent(Class<?> type) {
    return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
  }
}
