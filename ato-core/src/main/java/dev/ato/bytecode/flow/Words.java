package dev.ato.bytecode.flow;

import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** How a listing says what instructions do that use a field, a method, a type or a constant. */
public interface Words {

  /** The instruction without what it takes from the stack; unlike that of any other. */
  String of(AbstractInsnNode instruction);

  /** What a method is given, by its number from 0 on. */
  String parameter(int index);

  /** What a call is given, the receiver first, in the order in which it is shown. */
  <T> List<T> arranged(MethodInsnNode call, List<T> operands);

  /** What a lambda captures, in the order in which it is shown; asked for once that is said. */
  <T> List<T> arranged(InvokeDynamicInsnNode lambda, List<T> captured);

  /** A class by its internal name (JVMS §4.2.1). */
  String type(String internalName);

  /** A text in double quotes, what would be invisible or ambiguous escaped. */
  String quoted(String text);
}
