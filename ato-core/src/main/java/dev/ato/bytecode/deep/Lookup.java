package dev.ato.bytecode.deep;

import dev.ato.bytecode.MethodOutline;
import java.lang.reflect.Modifier;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which method a name means, and which one an object's class selects for it: method resolution and
 * selection (JVMS §5.4.3.3, §5.4.3.4, §5.4.5, §5.4.6), as far as the application's classes go.
 * Methods are said by the number of the class that declares them.
 */
final class Lookup {

  private final Application application;
  private final Hierarchy hierarchy;
  private final Map<String, int[]> interfaces = new HashMap<>();

  /**
   * The classes that declare the method that was asked for last, which is often asked for again.
   */
  private final BitSet declaring = new BitSet();

  private String asked = "";

  Lookup(Application application, Hierarchy hierarchy) {
    this.application = application;
    this.hierarchy = hierarchy;
  }

  /** The class whose method a name means; {@link Application#NONE} if it is beyond. */
  int resolve(String owner, String key) {
    int named = application.number(owner);
    return named == Application.NONE || application.declaring(key).isEmpty()
        ? Application.NONE
        : resolve(named, key);
  }

  /** The same from a class on. */
  int resolve(int named, String key) {
    for (int each = named; each != Application.NONE; each = hierarchy.superclass(each)) {
      if (application.declared(each, key) != null) {
        return each;
      }
    }
    int found = mostSpecific(named, key);
    return found != Application.NONE ? found : anyInherited(named, key);
  }

  private int anyInherited(int type, String key) {
    for (int each : hierarchy.withSupertypes(type)) {
      MethodOutline method = application.declared(each, key);
      if (isInherited(method)) {
        return each;
      }
    }
    return Application.NONE;
  }

  /**
   * The class whose method an object selects, be it abstract; NONE if it is beyond the application,
   * or if there is none.
   *
   * @param type the object's class
   * @param resolved the class whose method the call means; NONE if it is beyond
   */
  int select(int type, String key, int resolved) {
    ask(key);
    for (int each = type; each != Application.NONE; each = hierarchy.superclass(each)) {
      MethodOutline method = declaring.get(each) ? application.declared(each, key) : null;
      if (method != null && canOverride(each, method, resolved, key)) {
        return each;
      }
    }
    return mostSpecific(type, key);
  }

  private void ask(String key) {
    if (!key.equals(asked)) {
      declaring.clear();
      application.declaring(key).forEach(declaring::set);
      asked = key;
    }
  }

  /** The one maximally-specific method of the superinterfaces that is not abstract (§5.4.3.3). */
  private int mostSpecific(int type, String key) {
    int found = Application.NONE;
    int[] candidates = interfaces.computeIfAbsent(key, this::findInterfaces);
    for (int each : candidates) {
      if (isMaximal(each, type, candidates) && hasBody(each, key)) {
        if (found != Application.NONE) {
          return Application.NONE;
        }
        found = each;
      }
    }
    return found;
  }

  private int[] findInterfaces(String key) {
    return application.declaring(key).stream()
        .filter(hierarchy::isInterface)
        .filter(each -> isInherited(application.declared(each, key)))
        .mapToInt(each -> each)
        .toArray();
  }

  private boolean isMaximal(int declaring, int type, int[] candidates) {
    if (!hierarchy.inherits(type, declaring)) {
      return false;
    }
    for (int other : candidates) {
      if (other != declaring
          && hierarchy.inherits(type, other)
          && hierarchy.inherits(other, declaring)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInherited(@Nullable MethodOutline method) {
    return method != null
        && !Modifier.isPrivate(method.access())
        && !Modifier.isStatic(method.access());
  }

  private boolean hasBody(int declaring, String key) {
    MethodOutline method = application.declared(declaring, key);
    return method != null && !Modifier.isAbstract(method.access());
  }

  private boolean canOverride(int type, MethodOutline method, int resolved, String key) {
    if (!isSelectable(method)) {
      return false;
    }
    MethodOutline overridden =
        resolved == Application.NONE ? null : application.declared(resolved, key);
    return overridden == null
        || type == resolved
        || isOpen(overridden)
        || samePackage(type, resolved)
        || overridesBetween(type, resolved, key);
  }

  /** A method in another package overrides one that overrides the other and is open to it. */
  private boolean overridesBetween(int type, int resolved, String key) {
    int between = hierarchy.superclass(type);
    while (between != Application.NONE && between != resolved) {
      MethodOutline method = application.declared(between, key);
      if (method != null
          && isSelectable(method)
          && (isOpen(method) || samePackage(type, between))
          && canOverride(between, method, resolved, key)) {
        return true;
      }
      between = hierarchy.superclass(between);
    }
    return false;
  }

  /** Whether a method can be selected by an object's class at all. */
  static boolean isSelectable(MethodOutline method) {
    return isInherited(method) && !method.name().startsWith("<");
  }

  static boolean isPrivate(@Nullable MethodOutline method) {
    return method != null && Modifier.isPrivate(method.access());
  }

  private static boolean isOpen(MethodOutline method) {
    return Modifier.isPublic(method.access()) || Modifier.isProtected(method.access());
  }

  private boolean samePackage(int one, int other) {
    return packageOf(application.name(one)).equals(packageOf(application.name(other)));
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
  }
}
