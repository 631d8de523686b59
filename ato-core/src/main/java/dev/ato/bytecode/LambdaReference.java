package dev.ato.bytecode;

/**
 * An object that a lambda expression or method reference makes: who calls the interface's method
 * may run the target.
 *
 * @param functionalInterface the interface, as in source
 * @param method the name of its method
 * @param target what runs
 */
public record LambdaReference(String functionalInterface, String method, MemberReference target) {}
