package dev.ato.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.ReachedPlace;
import dev.ato.track.ReachedPlace.Kind;
import dev.ato.track.ReachedWay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReachComparisonTest {

  @Test
  void whatDidNotChangeIsNotTold() {
    Program program = new Program().method("a", "1", 1).method("b", "2");

    assertThat(program.comparedWith(program)).isEmpty();
  }

  @Test
  void theMethodItselfComesFirst() {
    Program before = new Program().method("a", "1", 1).method("b", "2");
    Program after = new Program().method("a", "1!", 1).method("b", "2!");

    assertThat(before.comparedWith(after)).containsExactly("CHANGED a", "CHANGED a b");
  }

  @Test
  void theShortestWayIsTold() {
    Program before =
        new Program()
            .method("a", "1", 1, 3)
            .method("b", "2", 2)
            .method("c", "3", 3)
            .method("d", "4");
    Program after =
        new Program()
            .method("a", "1", 1, 3)
            .method("b", "2", 2)
            .method("c", "3", 3)
            .method("d", "4!");

    assertThat(before.comparedWith(after)).containsExactly("CHANGED a d");
  }

  @Test
  void aMethodThatOverridesAnewIsTold() {
    Program before =
        new Program().method("a", "1", 1).place(Kind.SELECTION, "s", 2).method("b", "2");
    Program after =
        new Program()
            .method("a", "1", 1)
            .place(Kind.SELECTION, "s", 2, 3)
            .method("b", "2")
            .method("c", "3");

    assertThat(before.comparedWith(after)).containsExactly("ADDED a c");
    assertThat(after.comparedWith(before)).containsExactly("REMOVED a c");
  }

  @Test
  void aMethodThatAChangedOneCallsAnewIsNotTold() {
    Program before = new Program().method("a", "1");
    Program after = new Program().method("a", "1!", 1).method("b", "2");

    assertThat(before.comparedWith(after)).containsExactly("CHANGED a");
  }

  @Test
  void aMethodOfAnotherNameThatDoesTheSameIsNotTold() {
    Program before =
        new Program().method("a", "1", 1).place(Kind.SELECTION, "s", 2).method("b", "2");
    Program after =
        new Program().method("a", "1", 1).place(Kind.SELECTION, "s", 2).method("c", "2");

    assertThat(before.comparedWith(after)).isEmpty();
  }

  @Test
  void aClassThatSelectsAnotherMethodIsTold() {
    ReachGraph before = selecting(1, "C runs b");
    ReachGraph after = selecting(2, "C runs c");

    assertThat(new ReachComparison(before, after).of(ref("a")))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(CodeChange.Kind.SELECTED);
              assertThat(change.selections()).containsExactly("C now runs K2#f instead of K1#f");
              assertThat(change.way()).extracting(MethodRef::name).containsExactly("a", "f");
            });
  }

  @Test
  void aConstantOfAnotherValueIsTold() {
    assertThat(new ReachComparison(reading("1"), reading("2")).of(ref("a")))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.selections())
                    .containsExactly("the constant T.k is 2 instead of 1"));
  }

  @Test
  void whatNobodyCanNameIsSaidToHaveChanged() {
    ReachGraph before = new ReachGraph("test/1", List.of(place(ref("a"), "1", "1")));
    ReachGraph after = new ReachGraph("test/1", List.of(place(ref("a"), "1", "2")));

    assertThat(new ReachComparison(before, after).of(ref("a"))).hasSize(1);
  }

  /** Of {@code T#a} that calls what a class {@code C} selects, one of two methods. */
  private static ReachGraph selecting(int number, String digest) {
    ReachedWay call = new ReachedWay("I.f", List.of(), 1);
    ReachedWay selected = new ReachedWay("", List.of("C"), 1 + number);
    ReachedWay other = new ReachedWay("", List.of("D"), 2);
    ReachedWay third = new ReachedWay("", List.of("E"), 3);
    return new ReachGraph(
        "test/1",
        List.of(
            place(ref("a"), "1", digest, call),
            new ReachedPlace(
                Kind.SELECTION,
                new MethodRef("I", "f", "()V"),
                Optional.empty(),
                "",
                Sha256.ofUtf8("selection " + digest),
                "",
                0,
                List.of(selected, other, third)),
            place(new MethodRef("K1", "f", "()V"), "b", "b"),
            place(new MethodRef("K2", "f", "()V"), "c", "c")));
  }

  private static ReachGraph reading(String value) {
    return new ReachGraph(
        "test/1",
        List.of(
            place(ref("a"), "1", "reads " + value, ReachedWay.to(1)),
            new ReachedPlace(
                Kind.CONSTANT,
                new MethodRef("T", "k", "I"),
                Optional.empty(),
                value,
                Sha256.ofUtf8(value),
                "",
                0,
                List.of())));
  }

  private static ReachedPlace place(
      MethodRef method, String logic, String all, ReachedWay... ways) {
    return new ReachedPlace(
        Kind.METHOD,
        method,
        Optional.of(Sha256.ofUtf8(logic)),
        "",
        Sha256.ofUtf8(all),
        "T.java",
        1,
        List.of(ways));
  }

  private static MethodRef ref(String name) {
    return new MethodRef("T", name, "()V");
  }

  @Test
  void cyclesComeToAnEnd() {
    Program before = new Program().method("a", "1", 1).method("b", "2", 0, 2).method("c", "3");
    Program after = new Program().method("a", "1", 1).method("b", "2", 0, 2).method("c", "3!");

    assertThat(before.comparedWith(after)).containsExactly("CHANGED a b c");
  }

  @Test
  void aMethodThatOneVersionDoesNotHaveReachesNothingThere() {
    Program before = new Program().method("x", "0");
    Program after = new Program().method("a", "1");

    assertThat(before.comparedWith(after)).isEmpty();
  }

  /** A graph whose first place is {@code T#a}; a digest is made of all that is reached. */
  private static final class Program {

    private final List<Place> places = new ArrayList<>();

    private record Place(Kind kind, String name, String logic, List<Integer> next) {}

    Program method(String name, String logic, Integer... next) {
      places.add(new Place(Kind.METHOD, name, logic, List.of(next)));
      return this;
    }

    Program place(Kind kind, String name, Integer... next) {
      places.add(new Place(kind, name, "", List.of(next)));
      return this;
    }

    List<String> comparedWith(Program other) {
      return new ReachComparison(graph(), other.graph())
          .of(ref("a")).stream().map(Program::text).toList();
    }

    private static String text(ReachedChange change) {
      return change.kind()
          + " "
          + change.way().stream().map(MethodRef::name).collect(Collectors.joining(" "));
    }

    private ReachGraph graph() {
      List<ReachedPlace> reached = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        Place place = places.get(i);
        reached.add(
            new ReachedPlace(
                place.kind,
                ref(place.name),
                place.logic.isEmpty() ? Optional.empty() : Optional.of(Sha256.ofUtf8(place.logic)),
                "",
                Sha256.ofUtf8(all(i, new ArrayList<>())),
                "T.java",
                i,
                place.next.stream().map(ReachedWay::to).toList()));
      }
      return new ReachGraph("test/1", reached);
    }

    private String all(int number, List<Integer> met) {
      if (met.contains(number)) {
        return "";
      }
      met.add(number);
      Place place = places.get(number);
      String next = place.next.stream().map(it -> all(it, met)).collect(Collectors.joining(","));
      return place.kind + place.logic + "(" + next + ")";
    }
  }
}
