package dev.ato.bytecode;

import dev.ato.bytecode.MemberReference.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Collects what the instructions of a listing say of other classes, in an order of its own. */
final class References {

  private final IdentityHashMap<MethodInsnNode, String> receivers;
  private final Set<MemberReference> found = new HashSet<>();
  private final List<LambdaReference> lambdas = new ArrayList<>();

  /**
   * References of a method.
   *
   * @param receivers the classes that calls named before they came to name {@code Object}
   */
  References(IdentityHashMap<MethodInsnNode, String> receivers) {
    this.receivers = receivers;
  }

  /** Each once, sorted. */
  List<MemberReference> members() {
    MemberReference[] sorted = found.toArray(new MemberReference[0]);
    Arrays.sort(sorted);
    return List.of(sorted);
  }

  /** Objects that the code makes of methods. */
  List<LambdaReference> lambdas() {
    return List.copyOf(lambdas);
  }

  /** Notes what an instruction refers to, but not what a lambda runs. */
  void add(AbstractInsnNode node) {
    if (node instanceof MethodInsnNode call) {
      // An object's own hash, by which receivers are found, is dear to make.
      boolean mayBeOther = call.owner.equals("java/lang/Object");
      String owner = mayBeOther ? receivers.getOrDefault(call, call.owner) : call.owner;
      add(use(call.getOpcode()), owner, call.name, call.desc);
    } else if (node instanceof FieldInsnNode access) {
      add(use(access.getOpcode()), access.owner, access.name, access.desc);
    } else if (node instanceof LdcInsnNode push) {
      constant(push.cst);
    } else if (node instanceof TypeInsnNode type && type.getOpcode() == Opcodes.CHECKCAST) {
      ofClass(Use.TYPE, Type.getObjectType(type.desc));
    } else if (node instanceof InvokeDynamicInsnNode call) {
      dynamic(call);
    }
  }

  private void dynamic(InvokeDynamicInsnNode call) {
    Optional<LambdaText> lambda = LambdaText.of(call);
    if (lambda.isPresent()) {
      lambda(lambda.get());
      return;
    }
    handle(call.bsm);
    add(Use.DYNAMIC_CALL, call.bsm.getOwner(), call.name, call.desc);
    for (Object argument : call.bsmArgs) {
      constant(argument);
    }
  }

  private void lambda(LambdaText lambda) {
    lambdas.add(
        new LambdaReference(
            lambda.made().getReturnType().getClassName(),
            lambda.method(),
            reference(lambda.target())));
  }

  /** Notes what a lambda runs whose body does not stand in the listing. */
  void target(LambdaText lambda) {
    handle(lambda.target());
  }

  private void constant(Object constant) {
    if (constant instanceof Handle handle) {
      handle(handle);
    } else if (constant instanceof Type type && type.getSort() != Type.METHOD) {
      ofClass(Use.CLASS, type);
    } else if (constant instanceof ConstantDynamic dynamic) {
      handle(dynamic.getBootstrapMethod());
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        constant(dynamic.getBootstrapMethodArgument(i));
      }
    }
  }

  private void handle(Handle handle) {
    if (!handle.getOwner().startsWith("[")) {
      found.add(reference(handle));
    }
  }

  private static MemberReference reference(Handle handle) {
    return new MemberReference(
        switch (handle.getTag()) {
          case Opcodes.H_GETFIELD, Opcodes.H_PUTFIELD -> Use.FIELD;
          case Opcodes.H_GETSTATIC, Opcodes.H_PUTSTATIC -> Use.STATIC_FIELD;
          case Opcodes.H_INVOKESTATIC -> Use.STATIC_CALL;
          case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Use.SPECIAL_CALL;
          default -> Use.VIRTUAL_CALL;
        },
        inSource(handle.getOwner()),
        handle.getName(),
        handle.getDesc());
  }

  private static Use use(int opcode) {
    return switch (opcode) {
      case Opcodes.GETFIELD, Opcodes.PUTFIELD -> Use.FIELD;
      case Opcodes.GETSTATIC, Opcodes.PUTSTATIC -> Use.STATIC_FIELD;
      case Opcodes.INVOKESTATIC -> Use.STATIC_CALL;
      case Opcodes.INVOKESPECIAL -> Use.SPECIAL_CALL;
      default -> Use.VIRTUAL_CALL;
    };
  }

  private void ofClass(Use use, Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.OBJECT) {
      found.add(MemberReference.ofClass(use, element.getClassName()));
    }
  }

  private void add(Use use, String owner, String name, String descriptor) {
    if (!owner.startsWith("[")) {
      found.add(new MemberReference(use, inSource(owner), name, descriptor));
    }
  }

  private static String inSource(String internalName) {
    return internalName.replace('/', '.');
  }
}
