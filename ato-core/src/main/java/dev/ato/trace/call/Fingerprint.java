package dev.ato.trace.call;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The static fingerprint of a method's code.
 *
 * @param owner the class as in source
 * @param descriptor the method's descriptor (JVMS §4.3.3)
 * @param scheme the version of what is hashed; fingerprints of two are never compared
 * @param listing what was hashed
 */
public record Fingerprint(
    String owner, String name, String descriptor, String scheme, Sha256 hash, String listing) {

  /**
   * The code of a method.
   *
   * @throws AtoException if its class file cannot be found or read
   */
  public static Fingerprint of(Method method) {
    Class<?> owner = method.getDeclaringClass();
    String descriptor =
        MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .toMethodDescriptorString();
    String internalName = owner.getName().replace('.', '/');
    return of(owner.getClassLoader(), internalName, method.getName(), descriptor);
  }

  /** The code of a lambda or method reference without parameters; see {@link #of(Method)}. */
  public static Fingerprint of(Code.Of0<?> code) {
    return ofLambda(code);
  }

  /** The code of a lambda or method reference with one parameter; see {@link #of(Method)}. */
  public static <A extends @Nullable Object> Fingerprint of(Code.Of1<A, ?> code) {
    return ofLambda(code);
  }

  /** The code of a lambda or method reference with two parameters; see {@link #of(Method)}. */
  public static <A extends @Nullable Object, B extends @Nullable Object> Fingerprint of(
      Code.Of2<A, B, ?> code) {
    return ofLambda(code);
  }

  /** The code of a lambda or method reference with three parameters; see {@link #of(Method)}. */
  public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
      Fingerprint of(Code.Of3<A, B, C, ?> code) {
    return ofLambda(code);
  }

  private static Fingerprint ofLambda(Code code) {
    try {
      Method replace = code.getClass().getDeclaredMethod("writeReplace");
      replace.setAccessible(true);
      SerializedLambda lambda = (SerializedLambda) replace.invoke(code);
      return of(
          code.getClass().getClassLoader(),
          lambda.getImplClass(),
          lambda.getImplMethodName(),
          lambda.getImplMethodSignature());
    } catch (ReflectiveOperationException | RuntimeException e) {
      if (e instanceof AtoException known) {
        throw known;
      }
      throw new AtoException(
          code.getClass().getName() + " is neither a lambda nor a method reference", e);
    }
  }

  private static Fingerprint of(
      @Nullable ClassLoader loader, String internalName, String name, String descriptor) {
    byte[] bytes =
        read(loader, internalName)
            .orElseThrow(() -> new AtoException(internalName + ".class cannot be found"));
    ClassFingerprints all = ClassFingerprints.of(bytes, other -> read(loader, other));
    for (MethodFingerprint each : all.methods()) {
      if (each.name().equals(name) && each.descriptor().equals(descriptor)) {
        return new Fingerprint(
            each.owner(),
            name,
            descriptor,
            ClassFingerprints.SCHEME,
            each.fingerprint(),
            each.listing());
      }
    }
    throw new AtoException(internalName + "." + name + descriptor + " has no code");
  }

  private static Optional<byte[]> read(@Nullable ClassLoader loader, String internalName) {
    ClassLoader source = loader == null ? ClassLoader.getPlatformClassLoader() : loader;
    try (InputStream stream = source.getResourceAsStream(internalName + ".class")) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** For the agent, which shares no class with us. */
  String[] texts(String id) {
    return new String[] {id, owner, name, descriptor, scheme, hash.hex(), listing};
  }
}
