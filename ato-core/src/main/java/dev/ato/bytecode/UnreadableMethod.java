package dev.ato.bytecode;

/**
 * A method whose code could not be brought to its canonical form.
 *
 * @param owner the class as in source, {@code a.b.Outer$Inner}
 * @param name the method's name, {@code <init>} and {@code <clinit>} included
 * @param descriptor the method's descriptor (JVMS §4.3.3)
 * @param reason one line that says why
 */
public record UnreadableMethod(String owner, String name, String descriptor, String reason) {}
