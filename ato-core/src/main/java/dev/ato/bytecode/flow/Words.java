package dev.ato.bytecode.flow;

import org.objectweb.asm.tree.AbstractInsnNode;

/** How a listing says what instructions do that use a field, a method, a type or a constant. */
public interface Words {

  /** The instruction without what it takes from the stack; unlike that of any other. */
  String of(AbstractInsnNode instruction);

  /** A class by its internal name (JVMS §4.2.1). */
  String type(String internalName);

  /** A text in double quotes, what would be invisible or ambiguous escaped. */
  String quoted(String text);
}
