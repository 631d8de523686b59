package dev.ato.bytecode;

import dev.ato.AtoException;
import dev.ato.digest.LambdaCode;
import dev.ato.digest.Opener;
import dev.ato.digest.Sha256;
import java.util.Optional;
import java.util.function.Function;

/**
 * The code of lambdas and method references: the static fingerprint of the method that such an
 * object calls, or that method's name if its class cannot be read or is the JDK's.
 */
public final class LambdaBodies implements LambdaCode {

  private final Opener opener;
  private final Function<Class<?>, ClassLookup> files;

  /**
   * Bodies of lambdas.
   *
   * @param opener opens what the JDK keeps closed of their classes; without it none is known
   * @param files where the bytes of the classes are that a class sees
   */
  public LambdaBodies(Opener opener, Function<Class<?>, ClassLookup> files) {
    this.opener = opener;
    this.files = files;
  }

  @Override
  public Optional<Sha256> of(Object lambda) {
    try {
      Class<?> type = lambda.getClass();
      return LambdaTarget.among(LambdaConstants.open(opener).methods(type))
          .map(target -> fingerprint(target, files.apply(type)));
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return Optional.empty();
    }
  }

  private static Sha256 fingerprint(LambdaTarget target, ClassLookup lookup) {
    return lookup
        .find(target.owner())
        .flatMap(bytes -> fingerprint(target, bytes, lookup))
        .orElseGet(() -> Sha256.ofUtf8(target.toString()));
  }

  private static Optional<Sha256> fingerprint(
      LambdaTarget target, byte[] bytes, ClassLookup lookup) {
    try {
      return ClassFingerprints.of(bytes, lookup).methods().stream()
          .filter(method -> method.name().equals(target.name()))
          .filter(method -> method.descriptor().equals(target.descriptor()))
          .map(MethodFingerprint::fingerprint)
          .findFirst();
    } catch (AtoException unreadable) {
      return Optional.empty();
    }
  }
}
