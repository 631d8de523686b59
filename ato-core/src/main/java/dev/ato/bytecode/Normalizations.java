package dev.ato.bytecode;

import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The normalizations of the scheme, in the order in which they are applied.
 *
 * <p>Three more need no pass of their own. ASM resolves the constant pool (JVMS §4.4) and the short
 * and long forms of one instruction ({@code ldc_w}, {@code goto_w}, {@code wide}); {@link Labels}
 * replaces offsets; {@link LambdaText} puts lambda bodies where they are used.
 */
final class Normalizations {

  private static final List<Normalization> CALLS =
      List.of(
          new CapturedLoads(), // this.val$x for the parameter val$x
          new HandedOnFields(), // this.val$x, this.this$0.val$x
          new PrivateCalls(), // invokespecial, invokevirtual of a private method
          new AccessMethods(), // access$000, $values
          new AccessConstructors(), // a constructor for the nest
          new EnumValues(), // values() of an enum
          new EnclosingInstances(), // requireNonNull(this$0), this.this$0 = this$0
          new BufferMethods(), // buffer.flip() of release 8
          new ObjectMethods()); // toString() called on an interface

  private static final List<Normalization> SIMPLE =
      List.of(
          new DebugTables(), // lines, names of locals, stack map frames
          new NoOperations(), // nop
          new UnreachableCode(), // what no path reaches
          new EmptyTryRanges(), // handlers that guard nothing
          new PlainConstants(), // iconst_1, bipush 1, ldc 1
          new SwitchKeys(), // tableswitch, lookupswitch
          new LocalSlots()); // numbers of local variables

  private static final int MOST_OPCODES = 256;

  private Normalizations() {}

  static void apply(MethodNode method, Neighbours neighbours) {
    BitSet opcodes = opcodes(method, neighbours);
    for (Normalization normalization : CALLS) {
      if (normalization.mayMean(opcodes)) {
        normalization.apply(method, neighbours);
      }
    }
  }

  /** Those of the instructions; all if others may take the place of one. */
  private static BitSet opcodes(MethodNode method, Neighbours neighbours) {
    BitSet opcodes = new BitSet(MOST_OPCODES);
    for (AbstractInsnNode node = method.instructions.getFirst();
        node != null;
        node = node.getNext()) {
      if (AccessMethods.mayBeMeant(node, neighbours.own())) {
        opcodes.set(0, MOST_OPCODES);
      } else if (Code.isInstruction(node)) {
        opcodes.set(node.getOpcode());
      }
    }
    return opcodes;
  }

  /** What code gets that is listed as it stands. */
  static void simplify(MethodNode method, Neighbours neighbours) {
    SIMPLE.forEach(normalization -> normalization.apply(method, neighbours));
  }
}
