package dev.ato.it.corpus;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where the names of variables stand in a parsed file that was not analyzed yet. */
final class VariableNames extends TreeScanner<Void, Void> {

  private final String source;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final Map<VariableTree, Integer> starts = new IdentityHashMap<>();

  /** Where the last of the variables ends that share a declaration, by its start. */
  private final Map<Integer, Integer> ends = new HashMap<>();

  private VariableNames(String source, CompilationUnitTree unit, SourcePositions positions) {
    this.source = source;
    this.unit = unit;
    this.positions = positions;
  }

  /** The character at which each name begins. */
  static Map<VariableTree, Integer> of(
      String source, CompilationUnitTree unit, SourcePositions positions) {
    VariableNames names = new VariableNames(source, unit, positions);
    names.scan(unit, null);
    return names.starts;
  }

  @Override
  public Void visitVariable(VariableTree variable, Void unused) {
    String name = variable.getName().toString();
    // The receiver parameter and, from Java 22 on, unnamed variables.
    if (!name.isEmpty() && !name.equals("this")) {
      int declaration = (int) positions.getStartPosition(unit, variable);
      int before = Math.max(behindType(variable), ends.getOrDefault(declaration, declaration));
      int start = Tokens.find(name, source, before);
      starts.put(variable, start);
      ends.put(declaration, Math.max(start + name.length(), end(variable.getInitializer())));
    }
    return super.visitVariable(variable, null);
  }

  /** Of {@code int[] a[]} only {@code int} surely stands before the name. */
  private int behindType(VariableTree variable) {
    Tree type = variable.getType();
    while (type instanceof ArrayTypeTree array) {
      type = array.getType();
    }
    return Math.max(end(type), end(variable.getModifiers()));
  }

  /** Where a tree ends, -1 if it is not written down. */
  private int end(Tree tree) {
    return tree == null ? -1 : (int) positions.getEndPosition(unit, tree);
  }
}
