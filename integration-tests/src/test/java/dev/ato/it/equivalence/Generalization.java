package dev.ato.it.equivalence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/** What two lists of expressions have in common: symbols where they differ (anti-unification). */
final class Generalization {

  private final IntSupplier symbols;
  private final Map<List<Expression>, Expression> common = new HashMap<>();

  Generalization(IntSupplier symbols) {
    this.symbols = symbols;
  }

  /** Expressions of which both lists are instances, equal where both are. */
  List<Expression> of(List<Expression> one, List<Expression> other) {
    List<Expression> general = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      general.add(of(one.get(i), other.get(i)));
    }
    return general;
  }

  private Expression of(Expression one, Expression other) {
    if (one instanceof Expression.Constant && one.equals(other)) {
      return one;
    }
    List<Expression> both = List.of(one, other);
    Expression before = common.get(both);
    if (before == null) {
      before = general(one, other);
      common.put(both, before);
    }
    return before;
  }

  private Expression general(Expression one, Expression other) {
    if (one instanceof Expression.Operation first
        && other instanceof Expression.Operation second
        && first.opcode() == second.opcode()) {
      List<Expression> operands = of(first.operands(), second.operands());
      return new Expression.Operation(first.opcode(), operands, first.size());
    }
    boolean isObject = one.isKnownObject() && other.isKnownObject();
    return new Expression.Symbol(symbols.getAsInt(), type(one, other), one.getSize(), isObject);
  }

  /** The type if both have it. */
  private static String type(Expression one, Expression other) {
    return one instanceof Expression.Symbol first
            && other instanceof Expression.Symbol second
            && first.type().equals(second.type())
        ? first.type()
        : "";
  }

  /** Whether the lists are the same but for the numbers of symbols. */
  static boolean isRenaming(List<Expression> one, List<Expression> other) {
    Map<Expression, Expression> names = new HashMap<>();
    for (int i = 0; i < one.size(); i++) {
      if (!isRenaming(one.get(i), other.get(i), names)) {
        return false;
      }
    }
    Set<Expression> used = new HashSet<>(names.values());
    return used.size() == names.size();
  }

  private static boolean isRenaming(
      Expression one, Expression other, Map<Expression, Expression> names) {
    if (one instanceof Expression.Symbol first && other instanceof Expression.Symbol second) {
      Expression before = names.putIfAbsent(first, second);
      return first.type().equals(second.type())
          && first.isObject() == second.isObject()
          && (before == null || before.equals(second));
    } else if (one instanceof Expression.Operation first
        && other instanceof Expression.Operation second) {
      return first.opcode() == second.opcode()
          && isRenaming(first.operands(), second.operands(), names);
    }
    return one.equals(other);
  }

  private static boolean isRenaming(
      List<Expression> one, List<Expression> other, Map<Expression, Expression> names) {
    for (int i = 0; i < one.size(); i++) {
      if (!isRenaming(one.get(i), other.get(i), names)) {
        return false;
      }
    }
    return true;
  }
}
