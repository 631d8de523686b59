package dev.ato.digest;

import java.util.Set;

/** Collections and maps that are read without running any code of the application's. */
final class SafeContainers {

  private static final Set<String> UTIL =
      Set.of(
          "ArrayDeque",
          "ArrayList",
          "ArrayList$SubList",
          "Arrays$ArrayList",
          "Collections$CopiesList",
          "EnumMap",
          "HashMap",
          "HashSet",
          "Hashtable",
          "IdentityHashMap",
          "JumboEnumSet",
          "LinkedHashMap",
          "LinkedHashSet",
          "LinkedList",
          "PriorityQueue",
          "Properties",
          "RegularEnumSet",
          "Stack",
          "TreeMap",
          "Vector",
          "concurrent.ArrayBlockingQueue",
          "concurrent.ConcurrentHashMap",
          "concurrent.ConcurrentLinkedDeque",
          "concurrent.ConcurrentLinkedQueue",
          "concurrent.ConcurrentSkipListMap",
          "concurrent.CopyOnWriteArrayList",
          "concurrent.CopyOnWriteArraySet",
          "concurrent.DelayQueue",
          "concurrent.LinkedBlockingDeque",
          "concurrent.LinkedBlockingQueue",
          "concurrent.LinkedTransferQueue",
          "concurrent.PriorityBlockingQueue",
          "concurrent.SynchronousQueue",
          "jar.Attributes");

  private static final String[] UTIL_FAMILIES = {
    "Collections$Empty",
    "Collections$Singleton",
    "ImmutableCollections$",
    "HashMap$",
    "LinkedHashMap$Linked",
    "IdentityHashMap$",
    "EnumMap$",
    "Hashtable$",
    "Properties$"
  };

  /**
   * What is read although it might be a part of a larger sorted one, and compare its elements, when
   * the JDK keeps closed whether it is.
   */
  private static final Set<String> MOSTLY =
      Set.of(
          "TreeSet",
          "TreeMap$EntrySet",
          "TreeMap$KeySet",
          "TreeMap$Values",
          "concurrent.ConcurrentSkipListMap$EntrySet",
          "concurrent.ConcurrentSkipListMap$KeySet",
          "concurrent.ConcurrentSkipListMap$Values");

  private static final String PACKAGE = "java.util.";

  private static final String GUAVA = "com.google.common.collect.";

  private SafeContainers() {}

  static boolean contain(Class<?> type) {
    if (!JdkTypes.contain(type)) {
      return isOfGuava(type);
    }
    String name = type.getName();
    if (!name.startsWith(PACKAGE)) {
      return false;
    }
    String simple = name.substring(PACKAGE.length());
    if (UTIL.contains(simple)) {
      return true;
    }
    for (String family : UTIL_FAMILIES) {
      if (simple.startsWith(family)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a view of which nothing more can be known is read. */
  static boolean mostlyContain(Class<?> type) {
    return type.getName().startsWith(PACKAGE)
        && MOSTLY.contains(type.getName().substring(PACKAGE.length()));
  }

  /** Guava's immutable collections; their hash tables lie in the order of identity hashes. */
  private static boolean isOfGuava(Class<?> type) {
    if (!type.getName().startsWith(GUAVA)) {
      return false;
    }
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each.getName().equals(GUAVA + "ImmutableCollection")
          || each.getName().equals(GUAVA + "ImmutableMap")) {
        return true;
      }
    }
    return false;
  }
}
