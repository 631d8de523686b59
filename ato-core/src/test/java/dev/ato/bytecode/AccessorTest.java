package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

class AccessorTest {

  private static final int ACCESSOR = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  @Test
  void loadsCallAndReturnAreAnAccessor() {
    assertThat(Accessor.target(accessor(ACCESSOR, "(La/T;II)I", 0, 1, 2)))
        .map(AbstractInsnNode::getOpcode)
        .contains(Opcodes.INVOKEVIRTUAL);
  }

  @Test
  void swappedArgumentsAreNoAccessor() {
    assertThat(Accessor.target(accessor(ACCESSOR, "(La/T;II)I", 0, 2, 1))).isEmpty();
  }

  @Test
  void aMethodThatSomeoneWroteIsNoAccessor() {
    assertThat(Accessor.target(accessor(Opcodes.ACC_STATIC, "(La/T;II)I", 0, 1, 2))).isEmpty();
  }

  @Test
  void aLockIsNoAccessor() {
    int locking = ACCESSOR | Opcodes.ACC_SYNCHRONIZED;

    assertThat(Accessor.target(accessor(locking, "(La/T;II)I", 0, 1, 2))).isEmpty();
  }

  @Test
  void anotherTypeOfResultIsNoAccessor() {
    assertThat(Accessor.target(accessor(ACCESSOR, "(La/T;II)B", 0, 1, 2))).isEmpty();
  }

  @Test
  void anInstructionMoreIsNoAccessor() {
    MethodNode method = accessor(ACCESSOR, "(La/T;II)I", 0, 1, 2);
    method.instructions.insertBefore(method.instructions.getLast(), new InsnNode(Opcodes.INEG));

    Optional<AbstractInsnNode> target = Accessor.target(method);

    assertThat(target).isEmpty();
  }

  private static MethodNode accessor(int access, String descriptor, int... slots) {
    MethodNode method = new MethodNode(access, "access$000", descriptor, null, null);
    for (int slot : slots) {
      method.instructions.add(new VarInsnNode(slot == 0 ? Opcodes.ALOAD : Opcodes.ILOAD, slot));
    }
    method.instructions.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, "a/T", "k", "(II)I", false));
    method.instructions.add(new InsnNode(Opcodes.IRETURN));
    return method;
  }
}
