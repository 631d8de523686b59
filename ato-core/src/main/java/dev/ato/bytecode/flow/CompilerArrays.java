package dev.ato.bytecode.flow;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * What is known of arrays that compilers make beside the method that is read: what stands behind
 * the numbers in it.
 */
public interface CompilerArrays {

  /**
   * The constants of an enum by the numbers that the compiler's array has for them.
   *
   * @param enumName the internal name of the enum
   * @param given the instruction that gives the array
   * @return empty if it gives something else, or if the array's making is not what compilers write
   */
  Map<Integer, String> numbers(String enumName, AbstractInsnNode given);

  /** The constants of an enum by their ordinals; empty if it cannot be found or is none. */
  List<String> constants(String internalName);

  /**
   * The names of the methods that dynamic calls are of, by the numbers of the call sites.
   *
   * @param given the instruction that gives the array of call sites
   * @return empty if it gives something else, or if the array's making is not what compilers write
   */
  Map<Integer, String> callSites(AbstractInsnNode given);
}
