package dev.ato.build;

/**
 * A method by its full name; in the order of classes, then names.
 *
 * @param owner the class as in source, {@code a.b.Outer$Inner}
 * @param name the method's name, {@code <init>} and {@code <clinit>} included
 * @param descriptor the method's descriptor (JVMS §4.3.3)
 */
public record MethodKey(String owner, String name, String descriptor)
    implements Comparable<MethodKey> {

  /** Name and descriptor, which stand for the method within its class. */
  String member() {
    return name + descriptor;
  }

  @Override
  public int compareTo(MethodKey other) {
    int order = owner.compareTo(other.owner);
    order = order != 0 ? order : name.compareTo(other.name);
    return order != 0 ? order : descriptor.compareTo(other.descriptor);
  }
}
