package dev.ato.cli.offline;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.UnreadableMethod;
import dev.ato.bytecode.deep.ApplicationClass;
import dev.ato.bytecode.deep.DeepFingerprints;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import dev.ato.digest.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ato fingerprint}: static fingerprints of jars, directories and classes, offline. */
@Command(
    description = {
      "Prints the fingerprint of every method with code, a line each.",
      "What cannot be read is told on stderr, and the exit code is then 3."
    })
public final class FingerprintCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Jars, directories, class files.")
  private List<String> paths = List.of();

  @Option(
      names = "--synthetic",
      description = "Also methods that the compiler made, lambda bodies for example.")
  private boolean synthetic;

  @Option(
      names = "--deep",
      description = "Also what each method can reach in its jar or directory.")
  private boolean deep;

  private boolean complete = true;

  public FingerprintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    for (String path : paths) {
      try (ClassFiles files = ClassFiles.open(surroundings.path(path))) {
        print(files);
      }
    }
    return complete ? ExitCode.FINE : ExitCode.FAILURE;
  }

  private void print(ClassFiles files) {
    if (deep || output.json()) {
      List<ApplicationClass> classes = new ArrayList<>();
      files.forEach(file -> read(file).ifPresent(classes::add));
      Map<String, DeepFingerprints> reached = new HashMap<>();
      classes.stream()
          .collect(Collectors.groupingBy(ApplicationClass::root))
          .forEach((root, all) -> reached.put(root, DeepFingerprints.of(all)));
      classes.forEach(
          each -> print(each.fingerprints(), Objects.requireNonNull(reached.get(each.root()))));
    } else {
      files.forEach(file -> read(file).ifPresent(each -> print(each.fingerprints())));
    }
  }

  private Optional<ApplicationClass> read(ClassFile file) {
    try {
      ApplicationClass read = ApplicationClass.of(file);
      read.fingerprints().unreadable().forEach(this::complain);
      return Optional.of(read);
    } catch (AtoException e) {
      complain(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Stream<MethodFingerprint> shown(ClassFingerprints fingerprints) {
    return fingerprints.methods().stream().filter(method -> synthetic || !method.synthetic());
  }

  private void print(ClassFingerprints fingerprints) {
    shown(fingerprints)
        .forEach(method -> surroundings.screen().print(FingerprintLine.text(method)));
  }

  private void print(ClassFingerprints fingerprints, DeepFingerprints reached) {
    shown(fingerprints)
        .forEach(
            method -> {
              Sha256 all = reached.of(method);
              output.answer(
                  surroundings.screen(),
                  () -> FingerprintLine.text(method, all),
                  () -> FingerprintLine.json(method, all));
            });
  }

  private void complain(UnreadableMethod method) {
    complain(method.owner() + "#" + method.name() + method.descriptor() + ": " + method.reason());
  }

  private void complain(String line) {
    surroundings.screen().say(line);
    complete = false;
  }
}
