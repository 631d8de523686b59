package dev.ato.bytecode;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Accesses to fields and calls of methods, with owner, name and type as written in the class file.
 */
final class MemberText {

  private static final int LIKELY_LENGTH = 120;

  private MemberText() {}

  static String of(FieldInsnNode access) {
    StringBuilder text = begun();
    text.append(
        switch (access.getOpcode()) {
          case Opcodes.GETFIELD -> "get ";
          case Opcodes.PUTFIELD -> "put ";
          case Opcodes.GETSTATIC -> "get static ";
          default -> "put static ";
        });
    addQualified(text, access.owner, access.name);
    NameText.addField(text.append(": "), access.desc);
    return text.toString();
  }

  static String of(MethodInsnNode call) {
    StringBuilder text = begun();
    if (isConstruction(call)) {
      text.append("construct ").append(NameText.ofClass(call.owner));
      NameText.addParameters(text, call.desc);
    } else {
      addQualified(text.append(verb(call)), call.owner, call.name);
      NameText.addDescriptor(text, call.desc);
      text.append(oddOwner(call));
    }
    return text.toString();
  }

  private static StringBuilder begun() {
    return new StringBuilder(LIKELY_LENGTH);
  }

  /** A call of the very method that the listing is of: so renaming that method is invisible. */
  static String ofRecursion(MethodInsnNode call) {
    return verb(call) + "this-method" + NameText.ofDescriptor(call.desc) + oddOwner(call);
  }

  /** A call of a method whose body stands in the place of its name. */
  static String ofLifted(MethodInsnNode call, String descriptor) {
    return verb(call) + "body" + NameText.ofDescriptor(descriptor) + oddOwner(call);
  }

  static String qualified(String owner, String name) {
    StringBuilder text = begun();
    addQualified(text, owner, name);
    return text.toString();
  }

  private static void addQualified(StringBuilder text, String owner, String name) {
    NameText.addClassOrArray(text, owner);
    text.append('.').append(NameText.ofMember(name));
  }

  /** Says whether the owner was called an interface, where that is not what one expects. */
  static String odd(boolean isInterface, boolean expected) {
    if (isInterface == expected) {
      return "";
    }
    return isInterface ? " of interface" : " of class";
  }

  private static boolean isConstruction(MethodInsnNode call) {
    return call.getOpcode() == Opcodes.INVOKESPECIAL
        && call.name.equals("<init>")
        && call.desc.endsWith(")V")
        && !call.itf;
  }

  private static String verb(MethodInsnNode call) {
    return switch (call.getOpcode()) {
      case Opcodes.INVOKEVIRTUAL -> "invoke ";
      case Opcodes.INVOKEINTERFACE -> "invoke interface ";
      case Opcodes.INVOKESTATIC -> "invoke static ";
      default -> "invoke special ";
    };
  }

  private static String oddOwner(MethodInsnNode call) {
    return odd(call.itf, call.getOpcode() == Opcodes.INVOKEINTERFACE);
  }
}
