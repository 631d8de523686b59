package dev.ato.digest;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the JDK's views and wrappers: reading these may run the code of a collection
 * of the application's, or compare its elements.
 */
final class JdkViews {

  private final Opener opener;

  private final ClassValue<List<Field>> fields =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return readable(type);
        }
      };

  JdkViews(Opener opener) {
    this.opener = opener;
  }

  /** Whether reading the view runs no code but the JDK's. */
  boolean isSafe(Object view) throws ReflectiveOperationException, IOException {
    List<Object> behind = behind(view);
    if (behind.isEmpty()) {
      return SafeContainers.mostlyContain(view.getClass());
    }
    for (Object each : behind) {
      if (!isSafePart(each)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSafePart(Object part) throws ReflectiveOperationException, IOException {
    Class<?> type = part.getClass();
    if (!JdkTypes.contain(type)) {
      // An element that bounds a sorted view; constants are compared by the JDK's code.
      return part instanceof Enum || SafeContainers.contain(type);
    }
    return !isContainer(type) || SafeContainers.contain(type) || isSafe(part);
  }

  /** The collection or map of the application's that a view shows, if it can be known. */
  Optional<Object> shown(Object view) throws ReflectiveOperationException, IOException {
    return behind(view).stream().filter(each -> isContainer(each.getClass())).findFirst();
  }

  /** The objects behind a view; none if they cannot be known. */
  private List<Object> behind(Object view) throws ReflectiveOperationException, IOException {
    List<Field> readable = fields.get(view.getClass());
    if (readable.isEmpty()) {
      return Serialized.partsOf(view);
    }
    List<Object> parts = new ArrayList<>();
    for (Field field : readable) {
      Object part = field.get(view);
      // The lock of a synchronized view is the view itself.
      if (part != null && part != view) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** The fields that hold what a view shows, all or none. */
  private List<Field> readable(Class<?> type) {
    List<Field> found = new ArrayList<>();
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) || !mayBeShown(field)) {
          continue;
        }
        if (!FieldPlan.isReadable(field, opener)) {
          return List.of();
        }
        found.add(field);
      }
    }
    return found;
  }

  /** Transient fields are caches, but for the map in a TreeSet. */
  private static boolean mayBeShown(Field field) {
    boolean kept = !Modifier.isTransient(field.getModifiers()) || field.getName().equals("m");
    Class<?> type = field.getType();
    return (kept || field.isSynthetic())
        && (type == Object.class || type == Comparator.class || isContainer(type));
  }

  private static boolean isContainer(Class<?> type) {
    return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
  }

  /** Lets the JDK's own serialization name the parts of a closed object, and drops them there. */
  private static final class Serialized extends ObjectOutputStream {

    private final Object whole;
    private final List<Object> parts = new ArrayList<>();

    private Serialized(Object whole) throws IOException {
      super(OutputStream.nullOutputStream());
      this.whole = whole;
      enableReplaceObject(true);
    }

    static List<Object> partsOf(Object whole) throws IOException {
      if (!(whole instanceof Serializable) || whole.getClass() == TreeSet.class) {
        return List.of();
      }
      try (Serialized out = new Serialized(whole)) {
        out.writeObject(whole);
        return out.parts;
      }
    }

    @Override
    protected @Nullable Object replaceObject(Object part) {
      if (part == whole) {
        return part;
      }
      parts.add(part);
      return null;
    }
  }
}
