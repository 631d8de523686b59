package dev.ato.listing;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Listings of all methods of a library that is on the class path. */
final class RealListings {

  private RealListings() {}

  /** The listings of the jar that {@code type} is in, in the order of its classes. */
  static List<String> of(Class<?> type) throws URISyntaxException {
    Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> listings = new ArrayList<>();
    try (ClassFiles files = ClassFiles.open(jar)) {
      for (ClassFile file : files) {
        ClassFingerprints.of(file.bytes(), name -> Optional.empty()).methods().stream()
            .map(MethodFingerprint::listing)
            .forEach(listings::add);
      }
    }
    return listings;
  }
}
