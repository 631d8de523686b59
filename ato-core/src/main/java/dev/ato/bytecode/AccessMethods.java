package dev.ato.bytecode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Puts in the place of a call to a static method that the compiler made what that method does:
 * reading, writing or calling a private member of another class of the nest ({@code access$000},
 * before JEP 181), collecting the constants of an enum ({@code $values}, from javac 15 on). So
 * numbering them anew is invisible, and a change in one is not.
 *
 * <p>Sound because the method is looked at: it is synthetic and static, hence the one that runs;
 * its code goes straight from its parameters to its result, leaves nothing else on the stack, says
 * of a call by {@code super} in which class it stands ({@link SuperCall}), and is guarded by
 * nothing, so that it can stand in the caller, under the caller's handlers. One that cannot be
 * found stays a call by name.
 *
 * <p>What goes unseen is that a call of such a method initializes its class (JVMS §5.5) even if
 * what it reads is then asked of {@code null}.
 */
final class AccessMethods implements Normalization {

  private static final int FORBIDDEN = Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_BRIDGE;
  private static final int REQUIRED = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_STATIC;
  private static final int LONGEST_ACCESS = 40;

  @Override
  public boolean mayMean(BitSet opcodes) {
    return opcodes.get(Opcodes.INVOKESTATIC);
  }

  @Override
  public void apply(MethodNode method, Neighbours neighbours) {
    AbstractInsnNode next;
    for (AbstractInsnNode node = method.instructions.getFirst(); node != null; node = next) {
      next = node.getNext();
      if (node instanceof MethodInsnNode call && mayBeMeant(call, neighbours.own())) {
        target(call, neighbours).ifPresent(body -> inline(method, call, body));
      }
    }
  }

  /** The methods of a class that stand nowhere by their names, with their descriptors. */
  static Set<String> inlined(ClassNode owner) {
    Set<String> inlined = new HashSet<>();
    for (MethodNode method : owner.methods) {
      boolean isNamed = method.name.startsWith("access$") || method.name.equals("$values");
      if (isNamed && isFit(method) && body(method, owner).isPresent()) {
        inlined.add(method.name + method.desc);
      }
    }
    return inlined;
  }

  private static boolean isFit(MethodNode method) {
    return (method.access & (REQUIRED | FORBIDDEN)) == REQUIRED && method.tryCatchBlocks.isEmpty();
  }

  /** A test by name first: looking at each static callee's class would be dear. */
  static boolean mayBeMeant(AbstractInsnNode node, ClassNode own) {
    return node.getOpcode() == Opcodes.INVOKESTATIC
        && node instanceof MethodInsnNode call
        && (call.owner.equals(own.name)
            ? call.name.equals("$values")
            : call.name.startsWith("access$"));
  }

  private static Optional<List<AbstractInsnNode>> target(
      MethodInsnNode call, Neighbours neighbours) {
    return neighbours
        .find(call.owner)
        .flatMap(
            owner ->
                Neighbours.method(owner, call.name, call.desc)
                    .filter(AccessMethods::isFit)
                    .flatMap(method -> body(method, owner)));
  }

  /** The instructions, without the return at the end; empty if they are not fit. */
  private static Optional<List<AbstractInsnNode>> body(MethodNode method, ClassNode owner) {
    List<AbstractInsnNode> body = Code.of(method);
    boolean isShort = method.name.equals("$values") || body.size() <= LONGEST_ACCESS;
    if (body.isEmpty() || !isShort) {
      return Optional.empty();
    }
    AbstractInsnNode last = body.remove(body.size() - 1);
    Type returned = Type.getReturnType(method.desc);
    boolean isWhole =
        last.getOpcode() == returned.getOpcode(Opcodes.IRETURN)
            && StackDepth.of(body, owner.name).equals(OptionalInt.of(returned.getSize()));
    if (!isWhole) {
      return Optional.empty();
    }
    narrowing(returned, body).ifPresent(body::addAll);
    List<AbstractInsnNode> copies = new ArrayList<>();
    for (AbstractInsnNode node : body) {
      AbstractInsnNode copy = node.clone(Map.of());
      if (copy instanceof MethodInsnNode call) {
        boolean isSuper =
            !PrivateCalls.normalize(call, owner)
                && call.getOpcode() == Opcodes.INVOKESPECIAL
                && !call.name.equals("<init>");
        copies.add(isSuper ? new SuperCall(call, owner.name) : call);
      } else {
        copies.add(copy);
      }
    }
    return Optional.of(copies);
  }

  /** What a return does to an {@code int} of a smaller type (JVMS §6.5.ireturn), if it must. */
  private static Optional<List<AbstractInsnNode>> narrowing(
      Type returned, List<AbstractInsnNode> body) {
    AbstractInsnNode last = body.isEmpty() ? null : body.get(body.size() - 1);
    boolean isNarrow =
        (last instanceof FieldInsnNode access && access.desc.equals(returned.getDescriptor()))
            || (last instanceof MethodInsnNode call
                && Type.getReturnType(call.desc).equals(returned));
    return switch (returned.getSort()) {
      case Type.BYTE -> isNarrow ? Optional.empty() : code(new InsnNode(Opcodes.I2B));
      case Type.CHAR -> isNarrow ? Optional.empty() : code(new InsnNode(Opcodes.I2C));
      case Type.SHORT -> isNarrow ? Optional.empty() : code(new InsnNode(Opcodes.I2S));
      case Type.BOOLEAN ->
          isNarrow
              ? Optional.empty()
              : code(new InsnNode(Opcodes.ICONST_1), new InsnNode(Opcodes.IAND));
      default -> Optional.empty();
    };
  }

  private static Optional<List<AbstractInsnNode>> code(AbstractInsnNode... instructions) {
    return Optional.of(List.of(instructions));
  }

  private static void inline(MethodNode method, MethodInsnNode call, List<AbstractInsnNode> body) {
    int base = method.maxLocals;
    InsnList code = new InsnList();
    int slot = base;
    List<AbstractInsnNode> stores = new ArrayList<>();
    for (Type parameter : Type.getArgumentTypes(call.desc)) {
      stores.add(new VarInsnNode(parameter.getOpcode(Opcodes.ISTORE), slot));
      slot += parameter.getSize();
    }
    Collections.reverse(stores);
    stores.forEach(code::add);
    int highest = slot;
    for (AbstractInsnNode node : body) {
      if (node instanceof VarInsnNode access) {
        access.var += base;
        highest = Math.max(highest, access.var + 2);
      } else if (node instanceof IincInsnNode step) {
        step.var += base;
      }
      code.add(node);
    }
    method.maxLocals = highest;
    method.instructions.insertBefore(call, code);
    method.instructions.remove(call);
  }
}
