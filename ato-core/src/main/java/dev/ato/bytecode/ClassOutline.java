package dev.ato.bytecode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a class says of itself, without its code: enough to tell which of its methods a rule means.
 *
 * @param name the class as in source, {@code a.b.Outer$Inner}
 * @param superName the super class, likewise; empty for {@code java.lang.Object} and modules
 * @param interfaces the interfaces that the class names itself
 * @param access the access flags (JVMS §4.1)
 * @param sourceFile the file's simple name, empty if the class does not say
 * @param methods the methods in the order of the class file
 * @param numbered whether it is anonymous or local, or lies in such a class: its name then holds a
 *     number that the compiler gave
 * @param constants the values of its fields that the class file has itself (JVMS §4.7.2), by the
 *     field's name and descriptor
 */
public record ClassOutline(
    String name,
    Optional<String> superName,
    List<String> interfaces,
    int access,
    String sourceFile,
    List<AnnotationOutline> annotations,
    List<MethodOutline> methods,
    boolean numbered,
    Map<String, String> constants) {

  private static final int INTERFACE = 0x0200;

  /** An outline with copies of the lists. */
  public ClassOutline {
    interfaces = List.copyOf(interfaces);
    annotations = List.copyOf(annotations);
    methods = List.copyOf(methods);
    constants = Map.copyOf(constants);
  }

  /**
   * Reads the outline of a class.
   *
   * @throws dev.ato.AtoException if the bytes are no class file, or one too new to be read
   */
  public static ClassOutline of(byte[] classBytes) {
    return OutlineReader.read(classBytes);
  }

  /** The class by its internal name (JVMS §4.2.1), {@code a/b/Outer$Inner}. */
  public String internalName() {
    return name.replace('.', '/');
  }

  /** Whether the class is an interface, annotation interfaces included. */
  public boolean isInterface() {
    return (access & INTERFACE) != 0;
  }
}
