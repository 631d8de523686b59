package dev.ato.bytecode.deep;

import dev.ato.bytecode.MethodOutline;
import java.lang.reflect.Modifier;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which methods a call may run, by class hierarchy analysis (Dean, Grove, Chambers: Optimization of
 * Object-Oriented Programs Using Static Class Hierarchy Analysis, ECOOP 1995): for each subtype of
 * the named class the one that it selects.
 */
final class Selection {

  private final Application application;
  private final Hierarchy hierarchy;
  private final Lookup lookup;
  private final Platform platform;
  private final Map<String, int[]> receivers = new HashMap<>();

  Selection(Application application, Hierarchy hierarchy, Lookup lookup, Platform platform) {
    this.application = application;
    this.hierarchy = hierarchy;
    this.lookup = lookup;
    this.platform = platform;
  }

  /** Which method each type that can be where the call names one selects. */
  Choice of(Place call) {
    String key = call.name() + call.descriptor();
    if (application.declaring(key).isEmpty()) {
      return new Choice();
    }
    int resolved = lookup.resolve(call.owner(), key);
    if (resolved != Application.NONE && Lookup.isPrivate(application.declared(resolved, key))) {
      return always(receivers(call.owner()), resolved);
    }
    return among(receivers(call.owner()), key, resolved);
  }

  /** A private method runs whatever the receiver's class (JVMS §5.4.6 step 1). */
  private static Choice always(int[] types, int resolved) {
    Choice choice = new Choice();
    for (int type : types) {
      choice.add(type, resolved);
    }
    return choice;
  }

  /** Which method each of some types selects. */
  Choice among(int[] types, String key, int resolved) {
    Choice choice = new Choice();
    for (int type : types) {
      int selected = lookup.select(type, key, resolved);
      if (selected != Application.NONE && runs(selected, key)) {
        choice.add(type, selected);
      } else if (hierarchy.isConcrete(type)) {
        choice.addOther();
      }
    }
    return choice;
  }

  private boolean runs(int declaring, String key) {
    MethodOutline method = application.declared(declaring, key);
    return method != null && !Modifier.isAbstract(method.access());
  }

  /** The types of which an object can be where a class is named. */
  int[] receivers(String named) {
    int number = application.number(named);
    return number == Application.NONE
        ? receivers.computeIfAbsent(named, this::beyond)
        : hierarchy.withSubtypes(number);
  }

  private int[] beyond(String named) {
    BitSet found = new BitSet();
    Map<String, Boolean> known = new HashMap<>();
    for (int type = 0; type < application.size(); type++) {
      boolean isOne = named.equals(Application.OBJECT);
      for (String inherited : hierarchy.beyond(type)) {
        isOne |= known.computeIfAbsent(inherited, it -> platform.mayBe(it, named));
      }
      found.set(type, isOne);
    }
    return found.stream().toArray();
  }
}
