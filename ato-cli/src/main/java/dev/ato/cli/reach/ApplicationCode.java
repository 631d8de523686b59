package dev.ato.cli.reach;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.deep.ApplicationClass;
import dev.ato.bytecode.deep.Packages;
import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.digest.Sha256;
import dev.ato.track.CodeVersion;
import dev.ato.track.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The classes of an application. */
final class ApplicationCode {

  private final KnownFingerprints known;
  private final List<ApplicationClass> classes = new ArrayList<>();
  private final Map<String, ClassFile> files = new HashMap<>();
  private final Map<String, String> sourceFiles = new HashMap<>();
  private final Map<MethodRef, MethodFingerprint> methods = new HashMap<>();

  private ApplicationCode(KnownFingerprints known) {
    this.known = known;
  }

  /** Those of one jar or directory, or of a part of it. */
  static ApplicationCode of(ClassFiles files, CodeSource source, KnownFingerprints known) {
    ApplicationCode code = new ApplicationCode(known);
    code.add(files, file -> true, read -> source.holds(read.root()));
    return code;
  }

  /**
   * Those of some packages and some others, in all of several jars and directories; of one name the
   * first counts, as on a class path.
   */
  static ApplicationCode of(
      List<ClassFiles> all, Packages packages, Set<String> others, KnownFingerprints known) {
    ApplicationCode code = new ApplicationCode(known);
    Predicate<ClassFile> mayBe =
        file -> packages.mayHave(file) || others.stream().anyMatch(file.name()::endsWith);
    for (ClassFiles files : all) {
      code.add(files, mayBe, read -> isOne(read.outline().name(), packages, others));
    }
    return code;
  }

  private static boolean isOne(String className, Packages packages, Set<String> others) {
    return packages.have(className) || others.contains(className);
  }

  private void add(ClassFiles all, Predicate<ClassFile> mayBe, Predicate<ApplicationClass> isOne) {
    StreamSupport.stream(all.spliterator(), true)
        .filter(mayBe)
        .flatMap(file -> read(file, known).stream())
        .filter(each -> isOne.test(each.code))
        .forEachOrdered(this::add);
  }

  private static Optional<Read> read(ClassFile file, KnownFingerprints known) {
    try {
      return Optional.of(new Read(file, ApplicationClass.of(file, known)));
    } catch (AtoException unreadable) {
      return Optional.empty();
    }
  }

  private void add(Read read) {
    String name = read.code.outline().name();
    if (files.putIfAbsent(name, read.file) == null) {
      classes.add(read.code);
      sourceFiles.put(name, read.code.outline().sourceFile());
      read.code.fingerprints().methods().forEach(method -> methods.put(ref(method), method));
    }
  }

  List<ApplicationClass> classes() {
    return classes;
  }

  /** The simple name of a class's source file, empty if it does not say. */
  String sourceFile(String owner) {
    return sourceFiles.getOrDefault(owner, "");
  }

  /** A method, if its code is what was recorded. */
  Optional<MethodFingerprint> find(CodeVersion recorded) {
    return Optional.ofNullable(methods.get(recorded.method()))
        .filter(method -> method.fingerprint().equals(recorded.fingerprint()));
  }

  /** The listings of methods, but for those behind some fingerprints. */
  Map<Sha256, String> listings(List<MethodFingerprint> wanted, Set<Sha256> others) {
    Set<Sha256> missing = new HashSet<>();
    Set<String> owners = new HashSet<>();
    for (MethodFingerprint method : wanted) {
      if (!others.contains(method.fingerprint()) && missing.add(method.fingerprint())) {
        owners.add(method.owner());
      }
    }
    Map<Sha256, String> listings = new HashMap<>();
    for (String owner : owners) {
      ClassFile file = files.get(owner);
      if (file != null) {
        for (MethodFingerprint method : known.of(file, file.bytes()).methods()) {
          if (missing.contains(method.fingerprint())) {
            listings.put(method.fingerprint(), method.listing());
          }
        }
      }
    }
    return listings;
  }

  static MethodRef ref(MethodFingerprint method) {
    return new MethodRef(method.owner(), method.name(), method.descriptor());
  }

  private record Read(ClassFile file, ApplicationClass code) {}
}
