package dev.ato.build;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes two builds to their comparison: pair the classes, then the methods, then judge each. */
final class Comparing {

  private final Build before;
  private final Build after;
  private final ClassPairs classes;
  private final Renaming renaming;
  private final Listings olderListings = new Listings();
  private final Listings newerListings = new Listings();
  private final Wardrobe wardrobe = new Wardrobe();
  private final List<MethodPair> changed = new ArrayList<>();
  private final List<RenamedMethod> renamed = new ArrayList<>();
  private final List<MethodPair> following = new ArrayList<>();
  private final List<MethodPair> dressed = new ArrayList<>();
  private final Map<String, Integer> methods = new HashMap<>();
  private final Map<String, Integer> changes = new HashMap<>();
  private @Nullable SafeRenaming safety;
  private int same;

  Comparing(Build before, Build after) {
    this.before = before;
    this.after = after;
    classes = ClassPairs.of(before.named(), after.named());
    Map<String, String> moved = new HashMap<>(classes.pairs());
    moved.entrySet().removeIf(pair -> pair.getKey().equals(pair.getValue()));
    renaming = new Renaming(moved);
  }

  BuildComparison comparison() {
    MethodPairs pairs = MethodPairs.of(before, after, classes.pairs(), renaming);
    pairs.pairs().stream().sorted(comparing(pair -> pair.after().key())).forEach(this::judge);
    return new BuildComparison(
        pairs.added(),
        pairs.removed(),
        changed,
        classChanges(),
        renamed,
        moved(),
        following,
        dressed,
        same);
  }

  private List<ClassChange> classChanges() {
    Map<String, BuiltClass> newer = after.named();
    List<ClassChange> found = new ArrayList<>();
    classes
        .pairs()
        .forEach(
            (name, newName) -> {
              BuiltClass older = before.named().get(name);
              BuiltClass partner = newer.get(newName);
              if (older != null
                  && partner != null
                  && !ClassNames.isNumbered(name)
                  && !older.isSame(partner)) {
                classChange(newName, older, partner).ifPresent(found::add);
              }
            });
    return found;
  }

  private Optional<ClassChange> classChange(String name, BuiltClass older, BuiltClass newer) {
    return older
        .declaration()
        .flatMap(
            one ->
                newer
                    .declaration()
                    .flatMap(
                        other ->
                            ClassChange.of(
                                name,
                                one,
                                other,
                                type -> classes.pairs().getOrDefault(type, type))));
  }

  private void judge(MethodPair pair) {
    String owner = pair.before().key().owner();
    methods.merge(owner, 1, Integer::sum);
    boolean equal = pair.before().fingerprint().equals(pair.after().fingerprint());
    if (!equal && !isRenamedAlone(pair)) {
      changed.add(pair);
      changes.merge(owner, 1, Integer::sum);
    } else if (pair.isRenamed()) {
      renamed.add(new RenamedMethod(pair, isSafe(pair)));
    } else if (!equal && !pair.isMoved()) {
      following.add(pair);
    } else if (equal && pair.isInPlace() && wardrobe.isDressed(pair)) {
      dressed.add(pair);
    } else {
      same++;
    }
  }

  /** Whether the listings are the same word for word but for names that are known to be new. */
  private boolean isRenamedAlone(MethodPair pair) {
    return !renaming.isEmpty()
        && renaming
            .ofListing(olderListings.of(pair.before()))
            .equals(newerListings.of(pair.after()));
  }

  private boolean isSafe(MethodPair pair) {
    if (safety == null) {
      safety = new SafeRenaming(before, after, classes.pairs());
    }
    return safety.isSafe(pair);
  }

  private List<MovedClass> moved() {
    List<MovedClass> moved = new ArrayList<>();
    new TreeMap<>(classes.pairs())
        .forEach(
            (older, newer) -> {
              if (!older.equals(newer)) {
                moved.add(
                    new MovedClass(
                        older,
                        newer,
                        Optional.ofNullable(methods.get(older)).orElse(0),
                        Optional.ofNullable(changes.get(older)).orElse(0),
                        (int) Math.floor(100 * classes.likeness(older))));
              }
            });
    return moved;
  }
}
