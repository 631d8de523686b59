package dev.ato.bytecode;

import java.lang.reflect.Modifier;
import java.util.List;

/**
 * A method as its class declares it, without its code.
 *
 * @param name the method's name, {@code <init>} and {@code <clinit>} included
 * @param descriptor the method's descriptor (JVMS §4.3.3)
 * @param access the access flags (JVMS §4.6)
 */
public record MethodOutline(
    String name, String descriptor, int access, List<AnnotationOutline> annotations) {

  private static final int BRIDGE = 0x0040;
  private static final int SYNTHETIC = 0x1000;

  /** A method with a copy of {@code annotations}. */
  public MethodOutline {
    annotations = List.copyOf(annotations);
  }

  /** Whether the method has code: neither abstract nor native (JVMS §4.7.3). */
  public boolean hasCode() {
    return !Modifier.isAbstract(access) && !isNative();
  }

  /** Whether the method's code lies outside the class file. */
  public boolean isNative() {
    return Modifier.isNative(access);
  }

  /** Whether the compiler made the method: lambda bodies, bridges, accessors. */
  public boolean isSynthetic() {
    return (access & (SYNTHETIC | BRIDGE)) != 0;
  }
}
