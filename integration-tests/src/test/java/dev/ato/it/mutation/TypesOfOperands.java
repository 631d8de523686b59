package dev.ato.it.mutation;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/** Keeps references of different classes apart, where it is said what they are. */
final class TypesOfOperands extends BasicInterpreter {

  TypesOfOperands() {
    super(Opcodes.ASM9);
  }

  @Override
  public @Nullable BasicValue newValue(@Nullable Type type) {
    boolean isReference = type != null && type.getSort() >= Type.ARRAY;
    return isReference ? new BasicValue(type) : super.newValue(type);
  }

  @Override
  public BasicValue merge(BasicValue one, BasicValue other) {
    if (one.equals(other)) {
      return one;
    }
    return one.isReference() && other.isReference()
        ? BasicValue.REFERENCE_VALUE
        : BasicValue.UNINITIALIZED_VALUE;
  }
}
