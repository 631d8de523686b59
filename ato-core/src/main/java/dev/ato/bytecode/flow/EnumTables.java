package dev.ato.bytecode.flow;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;

/** What is known of enums beside the method that is read: which constant stands behind a number. */
public interface EnumTables {

  /**
   * The constants by the numbers that the compiler's array has for them.
   *
   * @param enumName the internal name of the enum
   * @param given the instruction that gives the array
   * @return empty if it gives something else, or if the array's making is not what compilers write
   */
  Map<Integer, String> numbers(String enumName, AbstractInsnNode given);

  /** The constants of an enum by their ordinals; empty if it cannot be found or is none. */
  List<String> constants(String internalName);
}
