package dev.ato.bytecode.deep;

/**
 * A way from one place to another.
 *
 * @param label what leads there, for the digest
 * @param types the types of receivers that lead there; none where no type decides
 */
record Edge(String label, Place target, IntList types) {

  private static final IntList NONE = new IntList();

  Edge(String label, Place target) {
    this(label, target, NONE);
  }
}
