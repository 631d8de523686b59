package dev.ato.bytecode;

import dev.ato.AtoException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The class that listings are written of, with what is known of its unreadable methods. */
final class FingerprintedClass {

  private final ClassNode node;
  private final Function<String, Captures> captures;
  private final NumberedClasses numbered;
  private final ShownNames names;
  private final Neighbours neighbours;
  private final SwitchTables switchTables;
  private final Map<String, UnreadableMethod> unreadable = new TreeMap<>();

  private FingerprintedClass(
      ReadClass read,
      Neighbours neighbours,
      NumberedClasses numbered,
      Function<String, Captures> captures) {
    node = read.node();
    this.captures = captures;
    this.numbered = numbered;
    names = new ShownNames(numbered::shown, this::shownField);
    this.neighbours = neighbours;
    switchTables = new SwitchTables(neighbours);
    read.unreadable().forEach(this::add);
  }

  /** A class as it is listed. */
  static FingerprintedClass of(ReadClass read, Contents contents) {
    String name = read.node().name;
    Captures own = contents.captures(read);
    return new FingerprintedClass(
        read,
        new Neighbours(read.node(), contents.surroundings()),
        NumberedClasses.byContent(read.node(), contents),
        owner -> owner.equals(name) ? own : contents.captures(owner));
  }

  /**
   * A class with marks in the place of its captured fields, for which no content of another is
   * looked at.
   */
  static FingerprintedClass marked(
      ReadClass read, Surroundings surroundings, Map<String, String> marks) {
    String name = read.node().name;
    Neighbours neighbours = new Neighbours(read.node(), surroundings);
    Captures own = CaptureOrder.marked(read.node(), marks);
    return new FingerprintedClass(
        read,
        neighbours,
        NumberedClasses.allAlike(read.node()),
        owner -> owner.equals(name) ? own : unordered(owner, neighbours));
  }

  private static Captures unordered(String owner, Neighbours neighbours) {
    return neighbours
        .whole(owner)
        .map(found -> CaptureOrder.unordered(found, neighbours))
        .orElse(Captures.NONE);
  }

  /** It and the classes beside it. */
  Neighbours neighbours() {
    return neighbours;
  }

  /** The names under which a listing that begins now shows classes and fields. */
  ShownNames beginListing() {
    numbered.begin();
    return names;
  }

  /** The names under which it shows classes and fields. */
  ShownNames names() {
    return names;
  }

  private String shownField(String owner, String name) {
    boolean mayBeCaptured =
        owner.equals(node.name) || name.startsWith("val$") || name.startsWith("this$");
    return mayBeCaptured ? captures.apply(owner).names().getOrDefault(name, name) : name;
  }

  /** Whether it is an anonymous or local class, or declared in one. */
  boolean isNumbered() {
    return numbered.isOne(node.name);
  }

  /** How what an anonymous or local class is given is shown where it is made. */
  Captures captures(String internalName) {
    return numbered.isOne(internalName) ? captures.apply(internalName) : Captures.NONE;
  }

  /** What its code and that beside it say of enums. */
  SwitchTables switchTables() {
    return switchTables;
  }

  /** The class as in source, {@code a.b.Outer$Inner}. */
  String name() {
    return node.name.replace('/', '.');
  }

  /** The class as in its file (JVMS §4.2.1), {@code a/b/Outer$Inner}. */
  String internalName() {
    return node.name;
  }

  /** The methods without a listing, by name and descriptor. */
  Collection<UnreadableMethod> unreadable() {
    return unreadable.values();
  }

  boolean isUnreadable(MethodNode method) {
    return !unreadable.isEmpty() && unreadable.containsKey(key(method.name, method.desc));
  }

  void addUnreadable(MethodNode method, RuntimeException failure) {
    add(CodeReader.unreadable(node, method, failure));
  }

  /** Whether {@code strictfp} means something: not from class file version 61 on (JVMS §4.6). */
  boolean isStrict(MethodNode method) {
    return (method.access & Opcodes.ACC_STRICT) != 0 && (node.version & 0xFFFF) < Opcodes.V17;
  }

  /**
   * The body of a lambda, if it can take the place of its name.
   *
   * @throws AtoException if there is one that cannot be read: a change in it would go unseen
   */
  Optional<MethodNode> body(LambdaText lambda) {
    UnreadableMethod broken =
        !unreadable.isEmpty() && lambda.target().getOwner().equals(node.name)
            ? unreadable.get(key(lambda.target().getName(), lambda.target().getDesc()))
            : null;
    if (broken != null) {
      throw new AtoException("the body of its lambda " + broken.name() + ": " + broken.reason());
    }
    return lambda.body(node);
  }

  /** The method that a compiler lifted out of others, if a call is of one. */
  Optional<MethodNode> lifted(MethodInsnNode call) {
    Optional<MethodNode> lifted = LiftedMethods.called(call, node);
    return lifted.isPresent() && isUnreadable(lifted.get()) ? Optional.empty() : lifted;
  }

  private void add(UnreadableMethod method) {
    unreadable.put(key(method.name(), method.descriptor()), method);
  }

  private static String key(String name, String descriptor) {
    return name + " " + descriptor;
  }
}
