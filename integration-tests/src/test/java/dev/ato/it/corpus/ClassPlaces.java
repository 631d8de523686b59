package dev.ato.it.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * Names of classes that do not depend on where their methods stand. An anonymous or local class is
 * named by the method that encloses it, its simple name, and the how-manieth of those it is; the
 * number in the name of a lambda's method is left out. Every other class has its own name.
 */
final class ClassPlaces {

  private static final Pattern LAMBDA_NUMBER = Pattern.compile("(lambda\\$.*)\\$\\d+");
  private static final Pattern CLASS_TYPE = Pattern.compile("L([^;]+);");

  private final Map<String, ClassNode> classes = new HashMap<>();

  /** The local classes of one method and simple name, in the order of their numbers. */
  private final Map<String, List<String>> siblings = new HashMap<>();

  private final Map<String, String> places = new HashMap<>();

  /** The places of classes; of all others there are, the names. */
  ClassPlaces(Collection<ClassNode> classes) {
    classes.forEach(type -> this.classes.put(type.name, type));
    classes.stream()
        .filter(ClassPlaces::isLocal)
        .map(type -> type.name)
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .forEach(name -> siblings.computeIfAbsent(group(name), key -> new ArrayList<>()).add(name));
  }

  /** The place of a class, by its internal name. */
  String place(String internalName) {
    String known = places.get(internalName);
    if (known != null) {
      return known;
    }
    String place = find(internalName);
    places.put(internalName, place);
    return place;
  }

  /** A descriptor with the places of the classes in it. */
  String descriptor(String descriptor) {
    return CLASS_TYPE.matcher(descriptor).replaceAll(type -> quoted(place(type.group(1))));
  }

  private String find(String name) {
    ClassNode type = classes.get(name);
    if (type == null) {
      return name;
    } else if (isLocal(type)) {
      String group = group(name);
      return group + "#" + siblings.get(group).indexOf(name);
    }
    return type.innerClasses.stream()
        .filter(inner -> inner.name.equals(name) && inner.outerName != null)
        .findFirst()
        .map(inner -> place(inner.outerName) + "$" + inner.innerName)
        .orElse(name);
  }

  private String group(String name) {
    ClassNode type = classes.get(name);
    String method = type.outerMethod == null ? "" : type.outerMethod;
    String descriptor = type.outerMethodDesc == null ? "" : type.outerMethodDesc;
    return place(type.outerClass)
        + "."
        + LAMBDA_NUMBER.matcher(method).replaceFirst("$1")
        + descriptor(descriptor)
        + simpleName(type);
  }

  /** Empty for an anonymous class. */
  private static String simpleName(ClassNode type) {
    for (InnerClassNode inner : type.innerClasses) {
      if (inner.name.equals(type.name) && inner.innerName != null) {
        return inner.innerName;
      }
    }
    return "";
  }

  /** Classes that compilers make (access constructors' tags, switch maps) are no siblings. */
  private static boolean isLocal(ClassNode type) {
    return type.outerClass != null && (type.access & Opcodes.ACC_SYNTHETIC) == 0;
  }

  private static String quoted(String place) {
    return Matcher.quoteReplacement("L" + place + ";");
  }
}
