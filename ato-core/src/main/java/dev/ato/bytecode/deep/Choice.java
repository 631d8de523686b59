package dev.ato.bytecode.deep;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which method each of some types selects, by the class that declares it. */
final class Choice {

  private final Map<Integer, IntList> types = new LinkedHashMap<>();
  private boolean others;

  /** Notes what an object of a type selects. */
  void add(int type, int declaring) {
    types.computeIfAbsent(declaring, it -> new IntList()).add(type);
  }

  /** Notes that an object can be of a class that selects none of these methods. */
  void addOther() {
    others = true;
  }

  /** Whether the type decides: with one method for all it is the same whose object it is. */
  boolean depends() {
    return others || types.size() > 1;
  }

  /** The types that select each method, in their order. */
  Map<Integer, IntList> types() {
    return types;
  }
}
