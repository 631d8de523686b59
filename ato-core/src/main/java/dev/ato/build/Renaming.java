package dev.ato.build;

import java.util.HashMap;
import java.util.Map;

/** What classes and methods of an older build are called in the newer one. */
final class Renaming {

  private final Map<String, String> classes;
  private final Map<MethodKey, String> methods = new HashMap<>();
  private final Map<String, Map<String, String>> listed = new HashMap<>();
  private final ListingNames names = new ListingNames(this::ofClass, this::ofCall);

  /** A renaming of classes, to which methods can be added. */
  Renaming(Map<String, String> classes) {
    this.classes = Map.copyOf(classes);
  }

  /** A method of the older build is called so in the newer. */
  void add(MethodKey older, String name) {
    methods.put(older, name);
    listed
        .computeIfAbsent(older.owner() + "." + older.name(), call -> new HashMap<>())
        .put(Descriptor.listed(older.descriptor()), name);
  }

  boolean isEmpty() {
    return classes.isEmpty() && methods.isEmpty();
  }

  String ofClass(String name) {
    return classes.getOrDefault(name, name);
  }

  String ofDescriptor(String descriptor) {
    return Descriptor.renamed(descriptor, this::ofClass);
  }

  /** What a method of the older build is called in the newer. */
  MethodKey of(MethodKey older) {
    return new MethodKey(
        ofClass(older.owner()),
        methods.getOrDefault(older, older.name()),
        ofDescriptor(older.descriptor()));
  }

  /** A listing of the older build in the words of the newer. */
  String ofListing(String listing) {
    return isEmpty() ? listing : names.of(listing);
  }

  private String ofCall(String owner, String name, String rest) {
    Map<String, String> overloads = listed.getOrDefault(owner + "." + name, Map.of());
    for (Map.Entry<String, String> overload : overloads.entrySet()) {
      if (begins(rest, overload.getKey())) {
        return overload.getValue();
      }
    }
    return name;
  }

  /** Whether a text begins with types, of which the last ends there: not {@code int[]}. */
  private static boolean begins(String rest, String types) {
    return rest.startsWith(types)
        && (rest.length() == types.length() || "\n ,])".indexOf(rest.charAt(types.length())) >= 0);
  }
}
