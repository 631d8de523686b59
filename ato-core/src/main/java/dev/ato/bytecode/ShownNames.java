package dev.ato.bytecode;

import java.util.function.UnaryOperator;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Gives an instruction the names under which it is shown in a listing. */
final class ShownNames {

  /** Begins a name that a listing gives; no class file can have it (JVMS §4.2.1). */
  static final char SIGN = '.';

  private final UnaryOperator<String> classes;
  private final FieldNames fields;

  /** How the fields of a class are shown. */
  interface FieldNames {
    String of(String owner, String name);
  }

  /**
   * Names for listings.
   *
   * @param classes gives a class, by its internal name, the name that is shown
   */
  ShownNames(UnaryOperator<String> classes, FieldNames fields) {
    this.classes = classes;
    this.fields = fields;
  }

  /** A name that a listing gives to a class. */
  static String sign(String text) {
    return SIGN + text;
  }

  /** A class or array type by its internal name. */
  String type(String internalName) {
    return internalName.startsWith("[") ? descriptor(internalName) : classes.apply(internalName);
  }

  /** A descriptor of a field or method. */
  String descriptor(String descriptor) {
    if (descriptor.indexOf('$') < 0) {
      return descriptor;
    }
    StringBuilder shown = new StringBuilder();
    int written = 0;
    int begin = descriptor.indexOf('L');
    while (begin >= 0) {
      int end = descriptor.indexOf(';', begin);
      String name = descriptor.substring(begin + 1, end);
      String other = classes.apply(name);
      if (!other.equals(name)) {
        shown.append(descriptor, written, begin + 1).append(other);
        written = end;
      }
      begin = descriptor.indexOf('L', end);
    }
    return written == 0
        ? descriptor
        : shown.append(descriptor, written, descriptor.length()).toString();
  }

  /** The instruction, or one like it with other names. */
  AbstractInsnNode of(AbstractInsnNode node) {
    if (node instanceof MethodInsnNode call) {
      String owner = type(call.owner);
      String descriptor = descriptor(call.desc);
      return owner.equals(call.owner) && descriptor.equals(call.desc)
          ? call
          : new MethodInsnNode(call.getOpcode(), owner, call.name, descriptor, call.itf);
    } else if (node instanceof FieldInsnNode access) {
      return field(access);
    } else if (node instanceof TypeInsnNode use) {
      String type = type(use.desc);
      return type.equals(use.desc) ? use : new TypeInsnNode(use.getOpcode(), type);
    } else if (node instanceof LdcInsnNode push) {
      Object constant = constant(push.cst);
      return constant == push.cst ? push : new LdcInsnNode(constant);
    } else if (node instanceof InvokeDynamicInsnNode call) {
      return new InvokeDynamicInsnNode(
          call.name, descriptor(call.desc), handle(call.bsm), constants(call.bsmArgs));
    } else if (node instanceof MultiANewArrayInsnNode array) {
      return new MultiANewArrayInsnNode(descriptor(array.desc), array.dims);
    }
    return node;
  }

  private FieldInsnNode field(FieldInsnNode access) {
    String owner = type(access.owner);
    String name = fields.of(access.owner, access.name);
    String descriptor = descriptor(access.desc);
    return owner.equals(access.owner) && name.equals(access.name) && descriptor.equals(access.desc)
        ? access
        : new FieldInsnNode(access.getOpcode(), owner, name, descriptor);
  }

  private Object[] constants(Object[] constants) {
    Object[] shown = new Object[constants.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = constant(constants[i]);
    }
    return shown;
  }

  private Object constant(Object constant) {
    if (constant instanceof Type type) {
      String shown = descriptor(type.getDescriptor());
      return shown.equals(type.getDescriptor()) ? type : Type.getType(shown);
    } else if (constant instanceof Handle handle) {
      return handle(handle);
    } else if (constant instanceof ConstantDynamic dynamic) {
      Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = constant(dynamic.getBootstrapMethodArgument(i));
      }
      return new ConstantDynamic(
          dynamic.getName(),
          descriptor(dynamic.getDescriptor()),
          handle(dynamic.getBootstrapMethod()),
          arguments);
    }
    return constant;
  }

  private Handle handle(Handle handle) {
    boolean isField = handle.getTag() <= Opcodes.H_PUTSTATIC;
    return new Handle(
        handle.getTag(),
        type(handle.getOwner()),
        isField ? fields.of(handle.getOwner(), handle.getName()) : handle.getName(),
        descriptor(handle.getDesc()),
        handle.isInterface());
  }
}
