package dev.ato.bytecode.deep;

import dev.ato.bytecode.MemberReference;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.MethodOutline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What code beyond the application may call of the application's objects.
 *
 * <p>It knows them by the types of its own that they have: any of their methods may override one of
 * those, and each has the methods of {@code Object}.
 */
final class Callbacks {

  private static final Set<String> OF_OBJECT =
      Set.of(
          "equals(Ljava/lang/Object;)Z",
          "hashCode()I",
          "toString()Ljava/lang/String;",
          "clone()Ljava/lang/Object;",
          "finalize()V");

  private final Application application;
  private final Selection selection;
  private final Platform platform;

  Callbacks(Application application, Selection selection, Platform platform) {
    this.application = application;
    this.selection = selection;
    this.platform = platform;
  }

  /** What may be called of an object whose class is this, or inherits from it. */
  Set<Place> targets(String type) {
    Set<Place> targets = new LinkedHashSet<>();
    for (String heir : application.withSubtypes(type)) {
      Set<String> beyond = application.inheritedFromBeyond(heir);
      application.withSupertypes(heir).forEach(each -> addMethods(each, beyond, targets));
      if (!beyond.isEmpty()) {
        application.lambdas(heir).forEach(lambda -> selection.addTarget(lambda, targets));
      }
    }
    return targets;
  }

  private void addMethods(String type, Set<String> beyond, Set<Place> targets) {
    ApplicationClass declaring = application.find(type);
    if (declaring != null) {
      for (MethodOutline method : declaring.outline().methods()) {
        if (Selection.canBeSelected(method) && isKnown(method, beyond)) {
          targets.add(Place.method(type, method.name(), method.descriptor()));
        }
      }
    }
  }

  /** Whether a type beyond the application may have such a method. */
  private boolean isKnown(MethodOutline method, Set<String> beyond) {
    String nameAndDescriptor = method.name() + method.descriptor();
    return OF_OBJECT.contains(nameAndDescriptor)
        || beyond.stream().anyMatch(type -> platform.mayHave(type, nameAndDescriptor));
  }

  /**
   * The types of objects that a method may hand to code beyond the application: those that such a
   * call takes by name; if one takes anything, all that the method speaks of.
   */
  Set<String> handed(MethodFingerprint method) {
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
          selection.resolve(reference.owner(), reference.name(), reference.descriptor()).isEmpty();
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
