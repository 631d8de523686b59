package dev.ato.digest;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The fields of a class and its super classes, the outermost class first, by name within each: the
 * order in which reflection gives them is not specified.
 *
 * <p>Transient fields count: many immutable collections keep their elements in such. Only a
 * transient int with "hash" in its name does not, for it keeps a hash code, which may come from an
 * identity. Static fields and those that the compiler made (the outer instance, captured variables
 * of a switch) do not count either, nor do those that a class of the JDK's declares: they differ
 * from version to version.
 *
 * @param fields the fields that can be read
 * @param closed a class whose fields cannot be read, or empty
 */
record FieldPlan(List<Field> fields, String closed) {

  static FieldPlan of(Class<?> type, Opener opener) {
    return of(type, opener, FieldPlan::holdsState);
  }

  /** Without a word on what the JDK's classes hold, which is encoded otherwise. */
  static FieldPlan added(Class<?> type, Opener opener) {
    return of(type, opener, ofTheJdk -> false);
  }

  private static FieldPlan of(Class<?> type, Opener opener, Predicate<Class<?>> isMissed) {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      types.add(0, each);
    }
    List<Field> fields = new ArrayList<>();
    String closed = "";
    for (Class<?> each : types) {
      boolean all = JdkTypes.contain(each) ? !isMissed.test(each) : addFields(each, opener, fields);
      closed = all ? closed : TypeName.of(each);
    }
    return new FieldPlan(List.copyOf(fields), closed);
  }

  /** What skeletons such as AbstractList keep says nothing. */
  private static boolean holdsState(Class<?> type) {
    return !type.getSimpleName().startsWith("Abstract")
        && Arrays.stream(type.getDeclaredFields())
            .anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
  }

  private static boolean addFields(Class<?> type, Opener opener, List<Field> fields) {
    Field[] declared = type.getDeclaredFields();
    Arrays.sort(declared, Comparator.comparing(Field::getName));
    boolean all = true;
    for (Field field : declared) {
      if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic() || keepsHashCode(field)) {
        continue;
      }
      if (isReadable(field, opener)) {
        fields.add(field);
      } else {
        all = false;
      }
    }
    return all;
  }

  private static boolean keepsHashCode(Field field) {
    return field.getType() == int.class
        && Modifier.isTransient(field.getModifiers())
        && field.getName().toLowerCase(Locale.ROOT).contains("hash");
  }

  static boolean isReadable(Field field, Opener opener) {
    if (field.trySetAccessible()) {
      return true;
    }
    opener.open(field.getDeclaringClass());
    return field.trySetAccessible();
  }
}
