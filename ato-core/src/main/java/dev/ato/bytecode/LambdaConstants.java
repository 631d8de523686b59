package dev.ato.bytecode;

import dev.ato.digest.Opener;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The methods named in the constants of a lambda's class, which has no file: the JDK itself can
 * read them, in a package that must be opened.
 */
final class LambdaConstants {

  private static final String ACCESS = "jdk.internal.access.";

  private final Method constantPool;
  private final Method size;
  private final Method member;
  private final Object access;

  private LambdaConstants(Opener opener) throws ReflectiveOperationException {
    Class<?> secrets = Class.forName(ACCESS + "SharedSecrets");
    Class<?> pool = Class.forName("jdk.internal.reflect.ConstantPool");
    access = open(secrets.getMethod("getJavaLangAccess"), opener).invoke(null);
    constantPool =
        open(
            Class.forName(ACCESS + "JavaLangAccess").getMethod("getConstantPool", Class.class),
            opener);
    size = open(pool.getMethod("getSize"), opener);
    member = open(pool.getMethod("getMemberRefInfoAt", int.class), opener);
  }

  /**
   * What reads them.
   *
   * @throws ReflectiveOperationException if the JDK keeps that closed, or has it no more
   */
  static LambdaConstants open(Opener opener) throws ReflectiveOperationException {
    return new LambdaConstants(opener);
  }

  private static Method open(Method method, Opener opener) throws ReflectiveOperationException {
    if (!method.trySetAccessible()) {
      opener.open(method.getDeclaringClass());
      if (!method.trySetAccessible()) {
        throw new IllegalAccessException(method + " is closed");
      }
    }
    return method;
  }

  List<LambdaTarget> methods(Class<?> lambda) throws ReflectiveOperationException {
    Object pool = constantPool.invoke(access, lambda);
    List<LambdaTarget> methods = new ArrayList<>();
    for (int i = 1; i < (int) size.invoke(pool); i++) {
      method(pool, i).ifPresent(methods::add);
    }
    return methods;
  }

  private Optional<LambdaTarget> method(Object pool, int index) throws IllegalAccessException {
    try {
      String[] told = (String[]) member.invoke(pool, index);
      return told[2].startsWith("(")
          ? Optional.of(new LambdaTarget(told[0], told[1], told[2]))
          : Optional.empty();
    } catch (InvocationTargetException anotherKindOfConstant) {
      return Optional.empty();
    }
  }
}
