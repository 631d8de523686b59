package dev.ato.build;

import dev.ato.bytecode.MethodOutline;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is left of a class without its name, its package and those of other classes that may have
 * been moved: enough to know it again under another name.
 *
 * @param members the lines of each method, by name and descriptor
 * @param size the lines of all
 */
record ClassSketch(String name, Map<String, Lines> members, int size) {

  /** How sure it takes to be in spite of a name that says something else. */
  private static final double RENAMED = 0.9;

  /**
   * The sketch of a class.
   *
   * @param unsettled the classes of which it is open what they are called in the other build
   */
  static ClassSketch of(BuiltClass built, Set<String> unsettled) {
    UnaryOperator<String> blank = blank(built.name(), unsettled);
    ListingNames names = new ListingNames(blank, (owner, name, rest) -> name);
    Map<String, Lines> members = new HashMap<>();
    Map<String, String> listings = built.methods().isEmpty() ? Map.of() : built.owner().listings();
    for (BuildMethod method : built.methods()) {
      MethodKey key = method.key();
      String listing = listings.getOrDefault(key.member(), "");
      members.put(
          key.name() + Descriptor.renamed(key.descriptor(), blank), Lines.of(names.of(listing)));
    }
    for (MethodOutline method : built.methodsWithoutCode()) {
      members.put(
          method.name() + Descriptor.renamed(method.descriptor(), blank), Lines.of("no code"));
    }
    return new ClassSketch(
        built.name(), members, members.values().stream().mapToInt(Lines::size).sum());
  }

  private static UnaryOperator<String> blank(String own, Set<String> unsettled) {
    String family = ClassNames.outermost(own);
    return name -> {
      if (name.equals(own)) {
        return "@";
      }
      if (ClassNames.outermost(name).equals(family)) {
        return "@" + ClassNames.unnumbered(name.substring(family.length()));
      }
      return unsettled.contains(name) ? ClassNames.unnumbered(ClassNames.simple(name)) : name;
    };
  }

  /** How much two classes have in common, from 0 to 1: lines of like methods by lines of all. */
  double likeness(ClassSketch other) {
    double common = 0;
    Map<Lines, Integer> left = new HashMap<>();
    other.members.forEach((member, lines) -> left.merge(lines, 1, Integer::sum));
    for (Map.Entry<String, Lines> member : members.entrySet()) {
      Lines same = other.members.get(member.getKey());
      Lines lines = member.getValue();
      if (same != null) {
        common += lines.size() * lines.likeness(same);
        left.merge(same, -1, Integer::sum);
      }
    }
    for (Map.Entry<String, Lines> member : members.entrySet()) {
      boolean alone = !other.members.containsKey(member.getKey());
      if (alone && left.getOrDefault(member.getValue(), 0) > 0) {
        left.merge(member.getValue(), -1, Integer::sum);
        common += RENAMED * member.getValue().size();
      }
    }
    int all = Math.max(size, other.size);
    return all == 0 ? 1 : common / all;
  }
}
