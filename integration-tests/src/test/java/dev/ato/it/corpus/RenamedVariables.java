package dev.ato.it.corpus;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * Gives every local variable and parameter of an analyzed file a name that is used nowhere else in
 * it, so that none can hide or capture another. Parameters of a record's constructors keep theirs,
 * which must be those of its components (JLS §8.10.4).
 */
final class RenamedVariables extends TreePathScanner<Void, Void> {

  private static final Set<ElementKind> LOCAL =
      Set.of(
          ElementKind.LOCAL_VARIABLE,
          ElementKind.PARAMETER,
          ElementKind.EXCEPTION_PARAMETER,
          ElementKind.RESOURCE_VARIABLE,
          ElementKind.BINDING_VARIABLE);

  private final Trees trees;
  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private final Map<VariableTree, Integer> written;
  private final String prefix;
  private final Edits edits;
  private final Map<Element, String> names = new HashMap<>();

  private RenamedVariables(
      Trees trees, CompilationUnitTree unit, String source, Map<VariableTree, Integer> written) {
    this.trees = trees;
    this.positions = trees.getSourcePositions();
    this.unit = unit;
    this.written = written;
    this.prefix = unused(source);
    this.edits = new Edits(source);
  }

  /**
   * The source of a file with other names.
   *
   * @param written where the names of its variables begin
   */
  static String rename(
      Trees trees, CompilationUnitTree unit, String source, Map<VariableTree, Integer> written) {
    RenamedVariables renamed = new RenamedVariables(trees, unit, source, written);
    renamed.scan(unit, null);
    return renamed.edits.applied();
  }

  @Override
  public Void visitVariable(VariableTree variable, Void unused) {
    Element element = trees.getElement(getCurrentPath());
    Integer start = written.get(variable);
    if (start != null && element != null && isLocal(element)) {
      String name = prefix + names.size();
      names.put(element, name);
      edits.replace(start, variable.getName().length(), name);
    }
    return super.visitVariable(variable, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree identifier, Void unused) {
    String name = names.get(trees.getElement(getCurrentPath()));
    if (name != null) {
      int start = (int) positions.getStartPosition(unit, identifier);
      edits.replace(start, identifier.getName().length(), name);
    }
    return super.visitIdentifier(identifier, null);
  }

  private static boolean isLocal(Element element) {
    Element method = element.getEnclosingElement();
    boolean ofRecord =
        method.getKind() == ElementKind.CONSTRUCTOR
            && method.getEnclosingElement().getKind() == ElementKind.RECORD
            && element.getKind() == ElementKind.PARAMETER;
    return LOCAL.contains(element.getKind()) && !ofRecord;
  }

  private static String unused(String source) {
    String prefix = "renamed";
    while (source.contains(prefix)) {
      prefix += "_";
    }
    return prefix;
  }
}
