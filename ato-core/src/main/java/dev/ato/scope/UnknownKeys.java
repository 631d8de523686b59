package dev.ato.scope;

import dev.ato.config.ADict;
import dev.ato.config.KeyPath;
import dev.ato.config.NearestName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys of arguments that nobody else knows: neither a layer before or after the arguments writes
 * them, nor the documentation speaks of them.
 */
final class UnknownKeys {

  private final Scope scope;
  private final WriteLog log;
  private List<Argument.Assignment> open = List.of();

  UnknownKeys(Scope scope, WriteLog log) {
    this.scope = scope;
    this.log = log;
  }

  /** Takes note of the arguments whose keys must be known in the end. */
  void expectLater(List<Argument.Assignment> assignments) {
    if (!scope.allowsUnknownKeys()) {
      open = assignments.stream().filter(argument -> argument.number() > 0).toList();
    }
  }

  /** Fails if a key is known to nobody; what failed before may be because of it. */
  void check(@Nullable ScopeException before) {
    if (open.isEmpty()) {
      return;
    }
    Set<KeyPath> known = new LinkedHashSet<>();
    Set<KeyPath> openTrees = new LinkedHashSet<>();
    collect(known, openTrees);
    for (Argument.Assignment argument : open) {
      if (!known.contains(argument.path()) && !isWithin(argument.path(), openTrees)) {
        ScopeException unknown = unknown(argument, known);
        Optional.ofNullable(before).ifPresent(unknown::addSuppressed);
        throw unknown;
      }
    }
  }

  private void collect(Set<KeyPath> known, Set<KeyPath> openTrees) {
    for (int i = 0; i < log.size(); i++) {
      if (log.writer(i).kind() != Layer.Kind.ARGUMENTS) {
        KeyPath path = log.write(i).path();
        addWithParents(path, known);
        if (log.write(i).plain() instanceof ADict) {
          openTrees.add(path);
        }
      }
    }
    scope.docs().keySet().forEach(path -> addWithParents(path, known));
  }

  private static void addWithParents(KeyPath path, Set<KeyPath> known) {
    for (KeyPath each = path; !each.isRoot() && known.add(each); ) {
      each = each.parent();
    }
  }

  /** A tree that a view left empty is there to be filled. */
  private static boolean isWithin(KeyPath path, Set<KeyPath> trees) {
    return trees.stream().anyMatch(path::startsWith);
  }

  private ScopeException unknown(Argument.Assignment argument, Set<KeyPath> known) {
    Set<String> names = new LinkedHashSet<>();
    known.forEach(path -> names.add(path.toString()));
    String path = argument.path().toString();
    String advice =
        sameName(argument.path(), known)
            .or(() -> NearestName.of(path, names))
            .map(near -> "; did you mean \"" + near + "\"?")
            .orElse("; manual shows the keys that there are");
    return new ScopeException("no view sets the key " + argument.words() + advice);
  }

  /** A key of the very name, in another tree. */
  private static Optional<String> sameName(KeyPath path, Set<KeyPath> known) {
    return known.stream()
        .filter(each -> each.last().equals(path.last()))
        .map(KeyPath::toString)
        .findFirst();
  }
}
