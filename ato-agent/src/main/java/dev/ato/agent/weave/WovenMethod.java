package dev.ato.agent.weave;

/**
 * A method to be woven.
 *
 * @param descriptor the method's descriptor (JVMS §4.3.3)
 * @param site the number that the method reports itself with
 * @param arguments whether it reports its arguments too
 */
public record WovenMethod(String name, String descriptor, int site, boolean arguments) {}
