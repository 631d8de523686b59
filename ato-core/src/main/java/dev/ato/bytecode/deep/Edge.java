package dev.ato.bytecode.deep;

/**
 * A way from one place to another.
 *
 * @param label what leads there, for the digest; edges of places that are no methods have none
 */
record Edge(String label, Place target) {}
