package dev.ato.bytecode;

import dev.ato.digest.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * Names anonymous and local classes, and what is declared in them, by what they do instead of the
 * numbers that the compiler gave them: so one more in front of them is invisible, and a changed
 * body is visible where the object is made.
 *
 * <p>Which classes these are is said by the class file (JVMS §4.7.6: no outer class), not by a
 * name. The class being listed is named as itself, those around it by how far out they are. Sound
 * because the content is looked at and all of it stands in the name; of two with the same content,
 * the one that a listing names later says so, and where other classes name them which of them it is
 * ({@link AlikeClasses}). One that cannot be read keeps its name; so do those that the compiler
 * made up itself, which stand for no class of the program.
 */
final class NumberedClasses {

  private static final String SELF = ShownNames.sign("this-class");

  /** How Groovy names the classes that it makes of closures. */
  private static final Pattern CLOSURE = Pattern.compile("_.*_(closure|lambda)\\d+");

  private final ClassNode own;

  /** Null where the names tell no class from another. */
  private final @Nullable Contents contents;

  private final Map<String, InnerClassNode> inner = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, List<String>> alike = new HashMap<>();

  private NumberedClasses(ClassNode own, @Nullable Contents contents) {
    this.own = own;
    this.contents = contents;
    for (InnerClassNode entry : own.innerClasses) {
      inner.put(entry.name, entry);
    }
  }

  /** Names with what the classes do. */
  static NumberedClasses byContent(ClassNode own, Contents contents) {
    return new NumberedClasses(own, contents);
  }

  /** Names that tell no class from another. */
  static NumberedClasses allAlike(ClassNode own) {
    return new NumberedClasses(own, null);
  }

  /** A listing begins: the classes that it names are counted anew. */
  void begin() {
    names.clear();
    alike.clear();
  }

  /** The name that stands for a class in the listing. */
  String shown(String internalName) {
    return isOne(internalName) ? names.computeIfAbsent(internalName, this::name) : internalName;
  }

  /** Whether a class is one of these. */
  boolean isOne(String internalName) {
    return internalName.indexOf('$') >= 0 && known.computeIfAbsent(internalName, this::isNumbered);
  }

  private boolean isNumbered(String internalName) {
    Set<String> met = new HashSet<>();
    String name = internalName;
    while (name != null && met.add(name)) {
      InnerClassNode entry = inner.get(name);
      if (entry == null || (entry.access & Opcodes.ACC_SYNTHETIC) != 0) {
        return false;
      }
      if (entry.outerName == null) {
        return true;
      }
      name = entry.outerName;
    }
    return false;
  }

  private String name(String internalName) {
    if (internalName.equals(own.name)) {
      return SELF;
    }
    if (own.name.startsWith(internalName + "$")) {
      return ShownNames.sign("enclosing-class{" + levels(internalName) + "}");
    }
    return contents == null
        ? ShownNames.sign(word(internalName) + place(internalName, ""))
        : name(internalName, contents);
  }

  private String name(String internalName, Contents contents) {
    Optional<Sha256> content = contents.find(internalName);
    if (content.isPresent()) {
      String word = word(internalName) + "{" + content.get() + "}";
      OptionalInt fixed = contents.placeAmongAlike(root(internalName), internalName, content.get());
      String name = fixed.isPresent() ? word + "#" + fixed.getAsInt() + "-of-alike" : word;
      return ShownNames.sign(name + place(internalName, name));
    }
    // What two classes do that name each other is told by the first, of which the other is a part.
    OptionalInt levels = contents.levelsUp(internalName);
    return levels.isPresent()
        ? ShownNames.sign(word(internalName) + "{" + levels.getAsInt() + " up}")
        : internalName;
  }

  /** The anonymous or local class that a class is, or lies in. */
  private String root(String internalName) {
    String root = internalName;
    InnerClassNode entry = inner.get(root);
    while (entry != null && entry.outerName != null) {
      root = entry.outerName;
      entry = inner.get(root);
    }
    return root;
  }

  private String word(String internalName) {
    InnerClassNode entry = inner.get(internalName);
    return entry == null || simpleName(entry).isEmpty() ? "anonymous" : "local";
  }

  /** The name in source of a class; none of an anonymous one, or of a closure of Groovy. */
  static String simpleName(InnerClassNode entry) {
    return entry.innerName == null || CLOSURE.matcher(entry.innerName).matches()
        ? ""
        : entry.innerName;
  }

  /** How many of the classes around this one are passed until one comes to that. */
  private long levels(String enclosing) {
    return own.name.substring(enclosing.length()).chars().filter(c -> c == '$').count();
  }

  /** Tells apart those that the listing names and that would have the same name. */
  private String place(String internalName, String name) {
    List<String> met = alike.computeIfAbsent(name, first -> new ArrayList<>(1));
    if (!met.contains(internalName)) {
      met.add(internalName);
    }
    int place = met.indexOf(internalName);
    return place > 0 ? "#" + (place + 1) : "";
  }
}
