package dev.ato.bytecode.flow;

/**
 * A way from a block to the next.
 *
 * @param label when it is taken: empty for always, else {@code then}, {@code case 1}, {@code catch
 *     java.io.IOException}
 * @param target where it leads
 * @param entry its place among the ways to the target
 */
record Exit(String label, Block target, int entry) {}
