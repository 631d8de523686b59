package dev.ato.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The methods of one class that only one build has by name. Some may be the same under another
 * name: what they do tells, and where that is little, a second witness is asked for.
 */
final class LeftMethods {

  /** Listings of fewer lines are like many others. */
  private static final int TELLING = 5;

  /** So much of a listing must be the same if its method was renamed and changed as well. */
  private static final double STRONG = 0.75;

  private static final double LIKE_NAMES = 0.5;

  private final List<Left> gone;
  private final List<Left> come;
  private final BiPredicate<MethodKey, MethodKey> neighbours;

  /** A method with its listing. */
  private record Left(BuildMethod method, String listing, Lines lines) {

    static Left of(BuildMethod method, Listings listings) {
      String listing = listings.of(method);
      return new Left(method, listing, Lines.of(listing));
    }

    String name() {
      return method.key().name();
    }
  }

  /** Two methods that may be one. */
  private record Guess(Left older, Left newer, double evidence) {}

  /**
   * Methods of a class of both builds.
   *
   * @param neighbours whether an older and a newer method stand between the same others
   */
  LeftMethods(
      List<BuildMethod> gone,
      List<BuildMethod> come,
      BiPredicate<MethodKey, MethodKey> neighbours) {
    this.gone = left(gone);
    this.come = left(come);
    this.neighbours = neighbours;
  }

  /** Constructors and initializers have no names that could be changed. */
  private static List<Left> left(List<BuildMethod> methods) {
    Listings listings = new Listings();
    List<Left> left = new ArrayList<>();
    methods.stream()
        .filter(method -> !method.key().name().startsWith("<"))
        .forEach(method -> left.add(Left.of(method, listings)));
    return left;
  }

  /** Finds methods that do the same in the words of the newer build, and adds their names to it. */
  List<MethodPair> renamed(Renaming renaming) {
    Map<String, List<Left>> newer = new HashMap<>();
    come.forEach(left -> newer.computeIfAbsent(left.listing(), it -> new ArrayList<>()).add(left));
    Map<String, List<Left>> older = new HashMap<>();
    for (Left left : gone) {
      String listing = renaming.ofListing(left.listing());
      older.computeIfAbsent(listing, it -> new ArrayList<>()).add(left);
    }
    List<Guess> guesses = new ArrayList<>();
    for (Left left : gone) {
      String listing = renaming.ofListing(left.listing());
      List<Left> alike = newer.getOrDefault(listing, List.of());
      boolean alone = alike.size() == 1 && older.getOrDefault(listing, List.of()).size() == 1;
      boolean enough = alone && left.lines().size() >= TELLING;
      alike.forEach(other -> guess(left, other, enough).ifPresent(guesses::add));
    }
    return take(guesses, renaming);
  }

  private Optional<Guess> guess(Left older, Left newer, boolean enough) {
    double names = NameLikeness.of(older.name(), newer.name());
    boolean between = neighbours.test(older.method().key(), newer.method().key());
    return enough || between || names >= LIKE_NAMES
        ? Optional.of(new Guess(older, newer, names + (between ? 1 : 0)))
        : Optional.empty();
  }

  /** Finds methods that do nearly the same, and adds their names to it. */
  List<MethodPair> renamedAndChanged(Renaming renaming) {
    List<Guess> guesses = new ArrayList<>();
    for (Left older : gone) {
      Lines lines = Lines.of(renaming.ofListing(older.listing()));
      String descriptor = renaming.ofDescriptor(older.method().key().descriptor());
      for (Left newer : come) {
        double likeness = lines.likeness(newer.lines());
        if (likeness >= STRONG
            && Math.min(lines.size(), newer.lines().size()) > TELLING
            && descriptor.equals(newer.method().key().descriptor())) {
          guesses.add(new Guess(older, newer, likeness));
        }
      }
    }
    return take(guesses, renaming);
  }

  private List<MethodPair> take(List<Guess> guesses, Renaming renaming) {
    List<MethodPair> taken = new ArrayList<>();
    guesses.sort(Comparator.comparingDouble(Guess::evidence).reversed());
    for (Guess guess : guesses) {
      if (gone.contains(guess.older()) && come.contains(guess.newer())) {
        gone.remove(guess.older());
        come.remove(guess.newer());
        renaming.add(guess.older().method().key(), guess.newer().name());
        taken.add(new MethodPair(guess.older().method(), guess.newer().method()));
      }
    }
    return taken;
  }
}
