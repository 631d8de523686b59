package dev.ato.bytecode.deep;

import dev.ato.bytecode.ClassOutline;
import dev.ato.bytecode.MemberReference;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.MethodOutline;
import dev.ato.digest.Sha256;
import java.lang.reflect.Modifier;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What types are called in the labels of ways, as in listings: by name; anonymous and local
 * classes, whose names hold the compiler's numbers, by what they do. So two classes that exchange
 * their bodies are told apart by what the code that makes them says.
 */
final class Names {

  /** In the name of what a compiler made: an accessor, a class of tables. */
  private static final Pattern NUMBER = Pattern.compile("\\$\\d+");

  private static final Pattern CLASS = Pattern.compile("L([^;]+);");
  private static final int KIND = Modifier.ABSTRACT | Modifier.INTERFACE | 0x4000;
  private static final int METHOD = Modifier.STATIC | Modifier.ABSTRACT | Modifier.NATIVE;
  private static final int SYNTHETIC = 0x1000;

  private final Application application;
  private final @Nullable String[] shown;
  private final @Nullable Sha256[] hashes;
  private final MessageDigest digest = Sha256.newDigest();

  Names(Application application) {
    this.application = application;
    shown = new String[application.size()];
    hashes = new Sha256[application.size()];
  }

  /** What a class is called. */
  String of(String name) {
    int number = application.number(name);
    return number == Application.NONE ? name : of(number);
  }

  /** The same of a class of the application. */
  String of(int type) {
    String found = shown[type];
    if (found == null) {
      ClassOutline outline = application.get(type).outline();
      shown[type] = outline.name(); // for one that says itself what it is by itself
      found = outline.numbered() ? "class{" + content(type) + "}" : named(outline);
      shown[type] = found;
    }
    return found;
  }

  private static String named(ClassOutline outline) {
    return (outline.access() & SYNTHETIC) == 0 ? outline.name() : withoutNumbers(outline.name());
  }

  /** What a class does by itself: its kind, what it inherits from, its methods. */
  private Sha256 content(int type) {
    ClassOutline outline = application.get(type).outline();
    StringBuilder text = new StringBuilder("kind ").append(outline.access() & KIND);
    text.append("\nextends ").append(outline.superName().map(this::of).orElse(""));
    outline.interfaces().forEach(each -> text.append("\nimplements ").append(of(each)));
    Map<String, MethodFingerprint> logic = new HashMap<>();
    for (MethodFingerprint method : application.get(type).fingerprints().methods()) {
      logic.put(method.name() + method.descriptor(), method);
    }
    TreeSet<String> methods = new TreeSet<>();
    for (MethodOutline method : outline.methods()) {
      String key = method.name() + method.descriptor();
      Optional<MethodFingerprint> code = Optional.ofNullable(logic.get(key));
      if (!code.map(MethodFingerprint::shownElsewhere).orElse(false)) {
        methods.add(line(method) + code.map(MethodFingerprint::fingerprint));
      }
    }
    methods.forEach(each -> text.append('\n').append(each));
    return Sha256.ofUtf8(text.toString());
  }

  private String line(MethodOutline method) {
    String name = method.isSynthetic() ? "" : method.name();
    String descriptor =
        method.isSynthetic() || isConstructor(method.name()) ? "" : plain(method.descriptor());
    return (method.access() & METHOD) + " " + name + descriptor + " ";
  }

  private static boolean isConstructor(String name) {
    return name.equals("<init>");
  }

  /** A descriptor in which no anonymous or local class is told from another. */
  private String plain(String descriptor) {
    return inDescriptor(descriptor, false);
  }

  private String inDescriptor(String descriptor, boolean exactly) {
    if (descriptor.indexOf('$') < 0) {
      return descriptor;
    }
    Matcher types = CLASS.matcher(descriptor);
    StringBuilder text = new StringBuilder();
    while (types.find()) {
      int type = application.number(types.group(1).replace('/', '.'));
      boolean isNumbered = type != Application.NONE && application.get(type).outline().numbered();
      String word =
          type == Application.NONE ? types.group(1) : isNumbered && !exactly ? "class" : of(type);
      types.appendReplacement(text, Matcher.quoteReplacement("L" + word + ";"));
    }
    return types.appendTail(text).toString();
  }

  /** What a member is called: with its descriptor, but for the order of captured values. */
  String member(String owner, String name, String descriptor) {
    int type = application.number(owner);
    boolean isNumbered = type != Application.NONE && application.get(type).outline().numbered();
    if (isNumbered && isConstructor(name)) {
      return name;
    }
    MethodOutline method =
        type == Application.NONE ? null : application.declared(type, name + descriptor);
    String shownName = method != null && method.isSynthetic() ? withoutNumbers(name) : name;
    return shownName + inDescriptor(descriptor, true);
  }

  /** What a reference says. */
  String of(MemberReference reference) {
    return reference.use()
        + " "
        + of(reference.owner())
        + " "
        + member(reference.owner(), reference.name(), reference.descriptor());
  }

  /** What all of some types together are called. */
  String ofAll(IntList types) {
    if (types.size() == 1) {
      return of(types.get(0));
    }
    TreeSet<Sha256> numbered = new TreeSet<>();
    for (int i = 0; i < types.size(); i++) {
      int type = types.get(i);
      if (application.get(type).outline().numbered()) {
        numbered.add(hash(type)); // in an order that does not depend on the numbers
      } else {
        digest.update(hash(type).bytes());
      }
    }
    numbered.forEach(each -> digest.update(each.bytes()));
    return Sha256.read(digest.digest(), 0).hex();
  }

  private Sha256 hash(int type) {
    Sha256 found = hashes[type];
    if (found == null) {
      found = Sha256.ofUtf8(of(type));
      hashes[type] = found;
    }
    return found;
  }

  private static String withoutNumbers(String name) {
    return NUMBER.matcher(name).replaceAll("\\$");
  }
}
