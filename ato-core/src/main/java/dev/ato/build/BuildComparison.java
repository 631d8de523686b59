package dev.ato.build;

import dev.ato.digest.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The methods in which two builds differ, each list in the order of classes and names.
 *
 * @param added methods that only the newer build has
 * @param removed methods that only the older build has
 * @param changed methods whose logic differs: their fingerprints do
 * @param dressed methods whose bytecode differs, but not their fingerprints: the same logic in
 *     other clothes
 * @param same how many methods do not differ
 */
public record BuildComparison(
    List<BuildMethod> added,
    List<BuildMethod> removed,
    List<ChangedMethod> changed,
    List<ChangedMethod> dressed,
    int same) {

  /**
   * A method that both builds have.
   *
   * @param before in the older build
   * @param after in the newer one
   */
  public record ChangedMethod(BuildMethod before, BuildMethod after) {}

  /** Lists are copied. */
  public BuildComparison {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
    dressed = List.copyOf(dressed);
  }

  /** Compares two builds. */
  public static BuildComparison of(Build before, Build after) {
    List<BuildMethod> added = new ArrayList<>();
    List<BuildMethod> removed = new ArrayList<>();
    List<ChangedMethod> changed = new ArrayList<>();
    List<ChangedMethod> alike = new ArrayList<>();
    for (BuildMethod method : after.methods().values()) {
      BuildMethod older = before.methods().get(method.key());
      if (older == null) {
        added.add(method);
      } else {
        boolean equal = older.fingerprint().equals(method.fingerprint());
        (equal ? alike : changed).add(new ChangedMethod(older, method));
      }
    }
    before.methods().values().stream()
        .filter(method -> !after.methods().containsKey(method.key()))
        .forEach(removed::add);
    List<ChangedMethod> dressed = new Wardrobe().dressed(alike);
    return new BuildComparison(added, removed, changed, dressed, alike.size() - dressed.size());
  }

  /** Whether the logic differs anywhere. */
  public boolean differs() {
    return !added.isEmpty() || !removed.isEmpty() || !changed.isEmpty();
  }

  /** Looks behind equal fingerprints, in classes whose bytes differ. */
  private static final class Wardrobe {

    private final Map<String, Map<String, Sha256>> older = new HashMap<>();
    private final Map<String, Map<String, Sha256>> newer = new HashMap<>();

    List<ChangedMethod> dressed(List<ChangedMethod> alike) {
      return alike.stream().filter(this::isDressed).toList();
    }

    private boolean isDressed(ChangedMethod method) {
      return !method.before().owner().hash().equals(method.after().owner().hash())
          && !plain(method.before(), older).equals(plain(method.after(), newer));
    }

    private static Optional<Sha256> plain(
        BuildMethod method, Map<String, Map<String, Sha256>> read) {
      MethodKey key = method.key();
      return Optional.ofNullable(
          read.computeIfAbsent(key.owner(), owner -> method.owner().plainHashes())
              .get(key.member()));
    }
  }
}
