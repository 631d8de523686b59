package dev.ato.it.corpus;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a source with the methods of each class in the opposite order; fields and initializers
 * stay where they are.
 */
final class MethodOrder {

  private final String source;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  /** What stands in the place of the method that begins at a character. */
  private final Map<Integer, Swap> swaps = new HashMap<>();

  private record Swap(Tree there, Tree instead) {}

  private MethodOrder(String source, CompilationUnitTree unit, SourcePositions positions) {
    this.source = source;
    this.unit = unit;
    this.positions = positions;
  }

  /** The source of a parsed file, reordered. */
  static String reverse(String source, CompilationUnitTree unit, SourcePositions positions) {
    MethodOrder order = new MethodOrder(source, unit, positions);
    order.collect();
    return order.written(0, source.length(), -1);
  }

  private void collect() {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void unused) {
        List<? extends Tree> methods =
            type.getMembers().stream().filter(MethodTree.class::isInstance).toList();
        for (int i = 0; i < methods.size(); i++) {
          Swap swap = new Swap(methods.get(i), methods.get(methods.size() - 1 - i));
          swaps.put(start(methods.get(i)), swap);
        }
        return super.visitClass(type, null);
      }
    }.scan(unit, null);
  }

  /**
   * A stretch of the source with other methods in it.
   *
   * @param self where the method begins that is being written, whose place is taken already
   */
  private String written(int from, int to, int self) {
    StringBuilder text = new StringBuilder();
    int position = from;
    while (position < to) {
      Swap swap = swaps.get(position);
      if (swap == null || position == self) {
        text.append(source.charAt(position++));
      } else {
        int start = start(swap.instead());
        text.append(written(start, end(swap.instead()), start));
        position = end(swap.there());
      }
    }
    return text.toString();
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }
}
