package dev.ato.track;

/**
 * A method by its full name.
 *
 * @param owner the class as in source, {@code a.b.Outer$Inner}
 * @param name the method's name, {@code <init>} and {@code <clinit>} included
 * @param descriptor the method's descriptor (JVMS §4.3.3)
 */
public record MethodRef(String owner, String name, String descriptor) {

  /** The method as people write it: {@code a.b.Scorer#score(double, String)}. */
  public String signature() {
    return owner + "#" + name + "(" + Descriptors.parameters(descriptor) + ")";
  }

  /** The method without package and parameters: {@code Scorer#score}. */
  public String shortName() {
    return owner.substring(owner.lastIndexOf('.') + 1) + "#" + name;
  }
}
