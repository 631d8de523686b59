package dev.ato.cli.config;

import dev.ato.cli.answer.Surroundings;
import dev.ato.cli.answer.UsageException;
import dev.ato.config.ConfigException;
import dev.ato.scope.Resolution;
import dev.ato.scope.Scope;
import dev.ato.scope.View;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Config files merged in the order in which they were named, then arguments over them. */
final class LayeredFiles {

  private final Surroundings surroundings;

  LayeredFiles(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What words mean: the names of files, and {@code key=value} for what is no file. */
  Resolution resolve(List<String> words, boolean allowUnknown) {
    Set<String> files = new LinkedHashSet<>();
    List<String> arguments = new ArrayList<>();
    for (String word : words) {
      if (word.contains("=") && !Files.exists(path(word))) {
        arguments.add(word);
      } else if (!files.add(path(word).toString())) {
        throw new UsageException(word + " is named twice");
      }
    }
    if (files.isEmpty()) {
      throw new UsageException("a config FILE is missing; KEY=VALUE sets keys over it");
    }
    return scope(files, allowUnknown).resolve(arguments.toArray(String[]::new));
  }

  private static Scope scope(Set<String> files, boolean allowUnknown) {
    Scope scope = Scope.named("files");
    files.forEach(file -> scope.view(file, View.byDefault(), Path.of(file)));
    return allowUnknown ? scope.allowUnknownKeys() : scope;
  }

  private Path path(String word) {
    try {
      return surroundings.path(word);
    } catch (InvalidPathException e) {
      throw new ConfigException(word + ": is no name of a file: " + e.getReason(), e);
    }
  }

  /** Names of files as the user would write them here. */
  String relative(String text) {
    return text.replace(
        surroundings.folder() + surroundings.folder().getFileSystem().getSeparator(), "");
  }
}
