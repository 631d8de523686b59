package dev.ato.bytecode.deep;

import dev.ato.bytecode.MemberReference;
import dev.ato.bytecode.MethodFingerprint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The types of objects that a method may hand to code beyond the application. */
final class Handed {

  private final Application application;
  private final Lookup lookup;

  Handed(Application application, Lookup lookup) {
    this.application = application;
    this.lookup = lookup;
  }

  /**
   * Those that a call of such code takes by name; if one takes anything, all that the method speaks
   * of.
   */
  Set<String> by(MethodFingerprint method) {
    Set<String> handed = new TreeSet<>();
    boolean anything = false;
    for (MemberReference reference : method.references()) {
      if (isBeyond(reference)) {
        handed.add(reference.owner());
        for (String type : Types.parameters(reference.descriptor())) {
          handed.add(type);
          anything |= !application.has(type) && Types.isGeneral(type);
        }
      }
    }
    if (anything) {
      handed.addAll(mentioned(method));
    }
    handed.removeIf(type -> !application.has(type));
    return handed;
  }

  private boolean isBeyond(MemberReference reference) {
    return switch (reference.use()) {
      case FIELD, STATIC_FIELD, CLASS, TYPE -> false;
      case DYNAMIC_CALL -> true;
      case STATIC_CALL, SPECIAL_CALL, VIRTUAL_CALL ->
          !application.has(reference.owner())
              || lookup.resolve(reference.owner(), reference.name() + reference.descriptor())
                  == Application.NONE;
    };
  }

  private static Set<String> mentioned(MethodFingerprint method) {
    Set<String> types = new TreeSet<>(List.of(method.owner()));
    types.addAll(Types.all(method.descriptor()));
    for (MemberReference reference : method.references()) {
      types.add(reference.owner());
      types.addAll(Types.all(reference.descriptor()));
    }
    return types;
  }
}
