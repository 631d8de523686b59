package dev.ato.bytecode.flow;

import org.objectweb.asm.Opcodes;

/** How a listing shows that an element of an array is read or written. */
final class ArrayWords {

  private static final String[] ELEMENTS = {
    "int", "long", "float", "double", "ref", "byte", "char", "short"
  };

  private ArrayWords() {}

  static String get(int opcode) {
    return "get " + ELEMENTS[opcode - Opcodes.IALOAD] + "[]";
  }

  static String set(int opcode) {
    return "set " + ELEMENTS[opcode - Opcodes.IASTORE] + "[]";
  }
}
