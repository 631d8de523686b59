package dev.ato.track;

/**
 * A method by its full name.
 *
 * @param owner the class as in source, {@code a.b.Outer$Inner}
 * @param name the method's name, {@code <init>} and {@code <clinit>} included
 * @param descriptor the method's descriptor (JVMS §4.3.3)
 */
public record MethodRef(String owner, String name, String descriptor) {}
