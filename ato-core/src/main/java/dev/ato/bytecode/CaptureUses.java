package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * In which order a class first reads the variables that it captures: in its methods by their names,
 * in its constructor, in the classes within it. Not the code is asked, which every compiler lays
 * out in its own way, but the listings, with marks for the fields and without the content of other
 * classes.
 */
final class CaptureUses {

  private static final Comparator<MethodNode> BY_NAME_AND_DESCRIPTOR =
      Comparator.comparing((MethodNode method) -> method.name).thenComparing(method -> method.desc);

  /** No listing has these characters of itself. */
  private static final Pattern MARK = Pattern.compile("\u0001(\\d+)\u0002");

  private final Map<String, Integer> parameters;
  private final FingerprintedClass marked;
  private final Map<Integer, String> fields = new HashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  private CaptureUses(ReadClass read, Surroundings surroundings, Map<String, Integer> parameters) {
    this.parameters = parameters;
    ClassNode copy = new ClassNode(Opcodes.ASM9);
    read.node().accept(copy);
    Map<String, String> marks = new HashMap<>();
    parameters.forEach(
        (field, parameter) -> {
          fields.put(parameter, field);
          marks.put(field, ShownNames.sign("captured{\u0001" + parameter + "\u0002}"));
        });
    marked = FingerprintedClass.marked(new ReadClass(copy, read.unreadable()), surroundings, marks);
  }

  /**
   * The fields in the order of their first use; those without one are missing.
   *
   * @param parameters the captured fields, each with the parameter that it holds
   * @param contents is told what was read
   */
  static List<String> of(ReadClass read, Map<String, Integer> parameters, Contents contents) {
    CaptureUses uses = new CaptureUses(read, contents.surroundings(), parameters);
    uses.lookIntoMethods();
    uses.lookWithin();
    contents.addRead(uses.marked.neighbours().read());
    return List.copyOf(uses.used);
  }

  private void lookIntoMethods() {
    List<MethodNode> methods = new ArrayList<>(marked.neighbours().own().methods);
    methods.removeIf(method -> method.instructions.size() == 0);
    methods.forEach(method -> guarded(() -> Normalizations.apply(method, marked.neighbours())));
    methods.sort(Comparator.comparing(CaptureUses::turn).thenComparing(BY_NAME_AND_DESCRIPTOR));
    for (MethodNode method : methods) {
      guarded(
          () -> note(ListingWriter.write(marked, method, new References(new IdentityHashMap<>()))));
    }
  }

  /** Methods before constructors, and before what the compiler numbered. */
  private static int turn(MethodNode method) {
    if ((method.access & Opcodes.ACC_SYNTHETIC) != 0) {
      return 2;
    }
    return method.name.equals("<init>") ? 1 : 0;
  }

  /** What cannot be listed says nothing of the order. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError unreadable) {
      // It is named as unreadable where the class is fingerprinted.
    }
  }

  private void note(String listing) {
    listing
        .lines()
        .filter(line -> !line.stripLeading().startsWith("put "))
        .map(MARK::matcher)
        .forEach(this::note);
  }

  private void note(Matcher mark) {
    while (mark.find()) {
      used.add(Objects.requireNonNull(fields.get(Integer.valueOf(mark.group(1)))));
    }
  }

  /** Looks into the classes within that read what this one captures. */
  private void lookWithin() {
    ClassNode own = marked.neighbours().own();
    if (used.containsAll(parameters.keySet())) {
      return;
    }
    List<ClassNode> within = new ArrayList<>();
    for (InnerClassNode entry : own.innerClasses) {
      if (entry.name.startsWith(own.name + "$")) {
        Optional<ClassNode> found = marked.neighbours().whole(entry.name);
        found.ifPresent(within::add);
      }
    }
    within.sort(
        Comparator.comparing((ClassNode node) -> node.outerMethod + " " + node.outerMethodDesc)
            .thenComparing(node -> node.name));
    within.forEach(this::noteReads);
  }

  private void noteReads(ClassNode within) {
    List<MethodNode> methods = new ArrayList<>(within.methods);
    methods.sort(BY_NAME_AND_DESCRIPTOR);
    Map<String, FieldInsnNode> handed = marked.neighbours().handedOn(within);
    for (MethodNode method : methods) {
      for (AbstractInsnNode node : method.instructions) {
        if (node instanceof FieldInsnNode access && access.getOpcode() == Opcodes.GETFIELD) {
          FieldInsnNode origin =
              access.owner.equals(within.name) ? handed.getOrDefault(access.name, access) : access;
          if (origin.owner.equals(marked.internalName()) && parameters.containsKey(origin.name)) {
            used.add(origin.name);
          }
        }
      }
    }
  }
}
