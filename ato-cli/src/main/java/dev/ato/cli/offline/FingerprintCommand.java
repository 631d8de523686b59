package dev.ato.cli.offline;

import dev.ato.AtoException;
import dev.ato.bytecode.ClassFile;
import dev.ato.bytecode.ClassFiles;
import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.MethodFingerprint;
import dev.ato.bytecode.UnreadableMethod;
import dev.ato.cli.answer.ExitCode;
import dev.ato.cli.answer.OutputOptions;
import dev.ato.cli.answer.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
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

  private boolean complete = true;

  public FingerprintCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    for (String path : paths) {
      try (ClassFiles files = ClassFiles.open(surroundings.path(path))) {
        files.forEach(this::print);
      }
    }
    return complete ? ExitCode.FINE : ExitCode.FAILURE;
  }

  private void print(ClassFile file) {
    try {
      ClassFingerprints fingerprints = file.fingerprints();
      fingerprints.methods().stream()
          .filter(method -> synthetic || !method.synthetic())
          .forEach(this::print);
      fingerprints.unreadable().forEach(this::complain);
    } catch (AtoException e) {
      complain(String.valueOf(e.getMessage()));
    }
  }

  private void print(MethodFingerprint method) {
    output.answer(
        surroundings.screen(),
        () -> FingerprintLine.text(method),
        () -> FingerprintLine.json(method));
  }

  private void complain(UnreadableMethod method) {
    complain(method.owner() + "#" + method.name() + method.descriptor() + ": " + method.reason());
  }

  private void complain(String line) {
    surroundings.screen().say(line);
    complete = false;
  }
}
