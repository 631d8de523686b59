package dev.ato.agent.weave;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.implementation.bytecode.assign.Assigner;
import net.bytebuddy.implementation.bytecode.constant.IntegerConstant;

/** Resolves {@link Site} to the number of the method at hand. */
final class SiteMapping implements Advice.OffsetMapping {

  private final Map<String, WovenMethod> methods = new HashMap<>();

  SiteMapping(List<WovenMethod> methods) {
    for (WovenMethod method : methods) {
      this.methods.put(method.name() + method.descriptor(), method);
    }
  }

  /** Whether the method is to be woven with its arguments, or without. */
  boolean wants(MethodDescription method, boolean arguments) {
    WovenMethod woven = methods.get(key(method));
    return woven != null && woven.arguments() == arguments;
  }

  @Override
  public Target resolve(
      TypeDescription instrumentedType,
      MethodDescription instrumentedMethod,
      Assigner assigner,
      Advice.ArgumentHandler argumentHandler,
      Sort sort) {
    WovenMethod woven = methods.get(key(instrumentedMethod));
    if (woven == null) {
      throw new IllegalStateException(instrumentedMethod + " is not to be woven");
    }
    return new Target.ForStackManipulation(IntegerConstant.forValue(woven.site()));
  }

  private static String key(MethodDescription method) {
    return method.getInternalName() + method.getDescriptor();
  }
}
