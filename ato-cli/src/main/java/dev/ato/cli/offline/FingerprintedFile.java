package dev.ato.cli.offline;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.UnreadableMethod;
import dev.ato.bytecode.deep.ApplicationClass;
import dev.ato.bytecode.known.KnownFingerprints;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What came of a class file.
 *
 * @param read what was read of it; empty if it could not be
 * @param complaints a line for it, or for each of its methods, that could not be read
 */
record FingerprintedFile<T>(Optional<T> read, List<String> complaints) {

  /** The fingerprints, without listings. */
  static FingerprintedFile<ClassFingerprints> of(ClassFile file, KnownFingerprints known) {
    return of(() -> known.withoutListings(file, file.bytes()), read -> read);
  }

  /** The fingerprints and what else is needed to tell what methods can reach. */
  static FingerprintedFile<ApplicationClass> deep(ClassFile file, KnownFingerprints known) {
    return of(() -> ApplicationClass.of(file, known), ApplicationClass::fingerprints);
  }

  private static <T> FingerprintedFile<T> of(
      Supplier<T> reading, Function<T, ClassFingerprints> fingerprints) {
    try {
      T read = reading.get();
      List<UnreadableMethod> unreadable = fingerprints.apply(read).unreadable();
      return new FingerprintedFile<>(
          Optional.of(read), unreadable.stream().map(FingerprintedFile::complaint).toList());
    } catch (AtoException e) {
      return new FingerprintedFile<>(Optional.empty(), List.of(String.valueOf(e.getMessage())));
    }
  }

  private static String complaint(UnreadableMethod method) {
    return method.owner() + "#" + method.name() + method.descriptor() + ": " + method.reason();
  }
}
