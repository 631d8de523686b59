package dev.ato.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import dev.ato.track.MethodRef;
import dev.ato.track.ReachGraph;
import dev.ato.track.ReachedPlace;
import dev.ato.track.ReachedPlace.Kind;
import dev.ato.track.ReachedWay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReachedChangesTest {

  @Test
  void whatATracedMethodReachesIsTheCauseIfNoTracedMethodChanged() {
    Explanation why =
        Why.explain(
            traced("1").reaching(graph("2"), "T#a").build(),
            traced("1").reaching(graph("3"), "T#a").build());

    assertThat(why.changes()).singleElement().extracting(CodeChange::method).isEqualTo(ref("T#b"));
    assertThat(why.changes().get(0).way()).containsExactly(ref("T#a"), ref("T#b"));
    assertThat(why.finding(Category.CODE).moved()).isTrue();
  }

  @Test
  void aTracedMethodThatChangedComesAlone() {
    Explanation why =
        Why.explain(
            traced("1").reaching(graph("2"), "T#a").build(),
            traced("4").reaching(graph("3"), "T#a").build());

    assertThat(why.changes()).singleElement().extracting(CodeChange::method).isEqualTo(ref("T#a"));
  }

  @Test
  void whatOneRunDoesNotKnowIsNotCompared() {
    Explanation why =
        Why.explain(traced("1").build(), traced("1").reaching(graph("3"), "T#a").build());

    assertThat(why.changes()).isEmpty();
  }

  private static Recording traced(String logic) {
    return new Recording(1).method("T#a", "app-" + logic + ".jar", logic);
  }

  private static ReachGraph graph(String logic) {
    return new ReachGraph(
        "test/1", List.of(place("T#a", "1", "1" + logic, 1), place("T#b", logic, logic)));
  }

  private static ReachedPlace place(String name, String logic, String all, Integer... next) {
    return new ReachedPlace(
        Kind.METHOD,
        ref(name),
        Optional.of(Sha256.ofUtf8(logic)),
        "",
        Sha256.ofUtf8(all),
        "T.java",
        1,
        Stream.of(next).map(ReachedWay::to).toList());
  }

  private static MethodRef ref(String name) {
    return Recording.ref(name);
  }
}
