package dev.ato.bytecode;

import java.util.BitSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Calls of {@code flip}, {@code clear} and the like on the buffers of {@code java.nio} name {@code
 * Buffer} as what they are called on and what they give, as code for release 8 does; from 9 on each
 * buffer has methods of its own that give itself (JDK-4774077), so that {@code b.flip().limit(1)}
 * calls the second on a {@code Buffer} before and on a {@code ByteBuffer} from then on.
 *
 * <p>Sound because in every JDK from 9 on these classes, which nobody else can extend, have both
 * methods, and one of them is the bridge to the other: they do the same and give the very buffer
 * that they are called on. Before 9 the second cannot be linked. The receiver's class decides which
 * buffer's method runs, whatever class the call names (JVMS §5.4.6).
 */
final class BufferMethods implements Normalization {

  private static final String PACKAGE = "java/nio/";
  private static final String BUFFER = "java/nio/Buffer";
  private static final String GIVEN = "Ljava/nio/Buffer;";

  private static final Set<String> BUFFERS =
      Set.of(
          "java/nio/ByteBuffer",
          "java/nio/CharBuffer",
          "java/nio/DoubleBuffer",
          "java/nio/FloatBuffer",
          "java/nio/IntBuffer",
          "java/nio/LongBuffer",
          "java/nio/MappedByteBuffer",
          "java/nio/ShortBuffer");

  private static final Set<String> METHODS =
      Set.of("clear()", "flip()", "limit(I)", "mark()", "position(I)", "reset()", "rewind()");

  /** The methods of {@code Buffer} that are final, and so have one body for all. */
  private static final Set<String> QUESTIONS =
      Set.of("capacity()I", "hasRemaining()Z", "limit()I", "position()I", "remaining()I");

  @Override
  public boolean mayMean(BitSet opcodes) {
    return opcodes.get(Opcodes.INVOKEVIRTUAL);
  }

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof MethodInsnNode call
          && call.owner.startsWith(PACKAGE)
          && call.getOpcode() == Opcodes.INVOKEVIRTUAL
          && BUFFERS.contains(call.owner)) {
        int end = call.desc.indexOf(')') + 1;
        String given = call.desc.substring(end);
        if (METHODS.contains(call.name + call.desc.substring(0, end)) && isBuffer(given)) {
          call.owner = BUFFER;
          call.desc = call.desc.substring(0, end) + GIVEN;
        } else if (QUESTIONS.contains(call.name + call.desc)) {
          call.owner = BUFFER;
        }
      }
    }
  }

  private static boolean isBuffer(String descriptor) {
    return descriptor.equals(GIVEN)
        || (descriptor.startsWith("L")
            && BUFFERS.contains(descriptor.substring(1, descriptor.length() - 1)));
  }
}
