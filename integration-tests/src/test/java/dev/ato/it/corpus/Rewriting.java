package dev.ato.it.corpus;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A change of sources that changes nothing of what they do. */
@FunctionalInterface
interface Rewriting {

  /** As they are. */
  Rewriting NONE = (sources, classPath, target) -> sources;

  /** Other comments and line breaks. */
  Rewriting LAYOUT = (sources, classPath, target) -> sources.rewrite(target, Layout::change);

  /** The methods of each class in the opposite order. */
  Rewriting METHOD_ORDER = Rewriting::reorder;

  /** Other names of locals and parameters. */
  Rewriting VARIABLE_NAMES = Rewriting::rename;

  /** Writes the changed sources below another folder. */
  SourceFiles rewrite(SourceFiles sources, List<Path> classPath, Path target) throws IOException;

  private static SourceFiles reorder(SourceFiles sources, List<Path> classPath, Path target)
      throws IOException {
    try (JavaSources java = new JavaSources(sources, classPath)) {
      SourcePositions positions = java.trees().getSourcePositions();
      return java.rewrite(target, (unit, text) -> MethodOrder.reverse(text, unit, positions));
    }
  }

  private static SourceFiles rename(SourceFiles sources, List<Path> classPath, Path target)
      throws IOException {
    try (JavaSources java = new JavaSources(sources, classPath)) {
      SourcePositions positions = java.trees().getSourcePositions();
      Map<CompilationUnitTree, Map<VariableTree, Integer>> names = new HashMap<>();
      for (CompilationUnitTree unit : java.units()) {
        names.put(unit, VariableNames.of(java.text(unit), unit, positions));
      }
      // Only now: what the compiler adds when it analyzes stands nowhere in the text.
      java.analyze();
      return java.rewrite(
          target,
          (unit, text) -> RenamedVariables.rename(java.trees(), unit, text, names.get(unit)));
    }
  }
}
