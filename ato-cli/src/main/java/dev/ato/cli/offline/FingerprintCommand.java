package dev.ato.cli.offline;

import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.deep.ApplicationClass;
import dev.ato.bytecode.deep.DeepFingerprints;
import dev.ato.bytecode.deep.Packages;
import dev.ato.bytecode.known.KnownFingerprints;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Progress;
import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.memory.CommandMemory;
import dev.ato.digest.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
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

  @Option(
      names = "--application",
      paramLabel = "PACKAGE",
      split = ",",
      description =
          "Only methods of these packages and those below, wherever they lie, and what"
              + " each can reach in them.")
  private List<String> application = List.of();

  private boolean complete = true;

  public FingerprintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    KnownFingerprints known = CommandMemory.of(surroundings.environment());
    try (Progress progress = Progress.of(surroundings.screen(), output, "classes read")) {
      if (!application.isEmpty()) {
        printApplication(known, progress);
        return complete ? ExitCode.FINE : ExitCode.FAILURE;
      }
      for (String path : paths) {
        try (ClassFiles files = ClassFiles.open(surroundings.path(path))) {
          print(files, known, progress);
        }
        known.save();
      }
    }
    return complete ? ExitCode.FINE : ExitCode.FAILURE;
  }

  private void print(ClassFiles files, KnownFingerprints known, Progress progress) {
    if (deep || output.json()) {
      List<ApplicationClass> classes = new ArrayList<>();
      read(files, file -> FingerprintedFile.deep(file, known), classes::addAll, progress);
      printDeep(classes);
    } else {
      read(files, file -> FingerprintedFile.of(file, known), this::print, progress);
    }
  }

  private void printApplication(KnownFingerprints known, Progress progress) {
    Packages packages = new Packages(application);
    Map<String, ApplicationClass> classes = new LinkedHashMap<>();
    for (String path : paths) {
      try (ClassFiles files = ClassFiles.open(surroundings.path(path))) {
        read(
            files,
            file ->
                packages.mayHave(file)
                    ? FingerprintedFile.deep(file, known)
                    : new FingerprintedFile<>(Optional.empty(), List.of()),
            batch -> batch.forEach(it -> classes.putIfAbsent(it.outline().name(), it)),
            progress);
      }
      known.save();
    }
    classes.keySet().removeIf(name -> !packages.have(name));
    DeepFingerprints reached = DeepFingerprints.of(classes.values());
    classes.values().forEach(each -> print(each.fingerprints(), reached));
  }

  private <T> void read(
      ClassFiles files,
      Function<ClassFile, FingerprintedFile<T>> reader,
      Consumer<List<T>> taker,
      Progress progress) {
    files.unreadable().forEach(this::complain);
    ParallelWork.inBatches(
        files,
        file -> {
          FingerprintedFile<T> read = reader.apply(file);
          progress.step();
          return read;
        },
        batch -> {
          progress.erase();
          batch.forEach(read -> read.complaints().forEach(this::complain));
          taker.accept(batch.stream().flatMap(read -> read.read().stream()).toList());
        });
  }

  private void printDeep(List<ApplicationClass> classes) {
    Map<String, DeepFingerprints> reached = new HashMap<>();
    classes.stream()
        .collect(Collectors.groupingBy(ApplicationClass::root))
        .forEach((root, all) -> reached.put(root, DeepFingerprints.of(all)));
    classes.forEach(
        each -> print(each.fingerprints(), Objects.requireNonNull(reached.get(each.root()))));
  }

  private Stream<MethodFingerprint> shown(ClassFingerprints fingerprints) {
    return fingerprints.methods().stream().filter(method -> synthetic || !method.shownElsewhere());
  }

  private void print(List<ClassFingerprints> classes) {
    classes.stream()
        .flatMap(this::shown)
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

  private void complain(String line) {
    surroundings.screen().say(line);
    complete = false;
  }
}
