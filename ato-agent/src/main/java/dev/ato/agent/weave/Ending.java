package dev.ato.agent.weave;

import java.util.List;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.bytecode.constant.IntegerConstant;

/** The ways in which a method can end, by the descriptors of what it returns. */
enum Ending {
  WHOLE(MethodAdvice.WholeExit.class, "BSCIJ"),
  FRACTION(MethodAdvice.FractionExit.class, "FD"),
  TRUTH(MethodAdvice.TruthExit.class, "Z"),
  REFERENCE(MethodAdvice.ReferenceExit.class, "L["),
  VOID(MethodAdvice.VoidExit.class, "V"),
  CONSTRUCTOR(MethodAdvice.ConstructorExit.class, "");

  static final List<Ending> ALL = List.of(values());

  /** The tags of the primitive types in the encoding of values, by position. */
  private static final String KINDS = " Z BSCIJFD";

  private final Class<?> advice;
  private final String descriptors;

  Ending(Class<?> advice, String descriptors) {
    this.advice = advice;
    this.descriptors = descriptors;
  }

  Class<?> advice() {
    return advice;
  }

  boolean isOf(MethodDescription method) {
    return method.isConstructor() ? this == CONSTRUCTOR : descriptors.indexOf(first(method)) >= 0;
  }

  /** Resolves {@link Kind} to the number of the method's return type. */
  static Advice.OffsetMapping kind() {
    return (type, method, assigner, arguments, sort) ->
        new Advice.OffsetMapping.Target.ForStackManipulation(
            IntegerConstant.forValue(KINDS.indexOf(first(method))));
  }

  private static char first(MethodDescription method) {
    return method.getReturnType().asErasure().getDescriptor().charAt(0);
  }
}
