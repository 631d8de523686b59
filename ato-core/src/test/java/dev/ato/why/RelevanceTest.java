package dev.ato.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelevanceTest {

  private static final String PREDICT = "com.acme.Model#predict";

  @Test
  void whatTheDivergingMethodReachesComesBeforeWhatItDoesNot() {
    Explanation why =
        Why.explain(
            run(1, "old").call(PREDICT, "x", "1").build(),
            run(2, "new").call(PREDICT, "x", "2").build());

    assertThat(why.changes())
        .extracting(change -> change.method().shortName())
        .containsExactly("Exact#score", "Table#<init>", "Unrelated#early");
  }

  @Test
  void certainCallsComeBeforeGuessedOnes() {
    Explanation why =
        Why.explain(
            guessing(1, "old").call(PREDICT, "x", "1").build(),
            guessing(2, "new").call(PREDICT, "x", "2").build());

    assertThat(why.changes())
        .extracting(change -> change.method().shortName())
        .containsExactly("Scale#apply", "Named#toString", "Visitor#visit", "Options#load");
  }

  @Test
  void aChangedMethodThatGaveTheSameResultsUntilThenComesLater() {
    String score = "com.acme.Exact#score";

    Explanation why =
        Why.explain(
            run(1, "old")
                .call(score, "x", "1")
                .call(PREDICT, "x", "1")
                .call(score, "y", "1")
                .build(),
            run(2, "new")
                .call(score, "x", "1")
                .call(PREDICT, "x", "2")
                .call(score, "y", "2")
                .build());

    assertThat(why.changes())
        .extracting(change -> change.method().shortName())
        .containsExactly("Table#<init>", "Exact#score", "Unrelated#early");
  }

  private static Recording guessing(long id, String constant) {
    String predict =
        """
        invoke interface com.acme.Face.toString(): java.lang.String
        invoke com.acme.Scale.first(): double
        construct com.acme.Visitor()""";
    return new Recording(id)
        .method("com.acme.Options#load", "app.jar", "push " + constant)
        .method("com.acme.Named#toString", "app.jar", "push " + constant)
        .method("com.acme.Visitor#visit", "app.jar", "push " + constant)
        .method("com.acme.Scale#first", "app.jar", "invoke com.acme.Scale.apply(): double")
        .method("com.acme.Scale#apply", "app.jar", "push " + constant)
        .method(PREDICT, "app.jar", predict);
  }

  private static Recording run(long id, String constant) {
    return new Recording(id)
        .method("com.acme.Unrelated#early", "app.jar", "push " + constant)
        .method("com.acme.Table#<init>", "app.jar", "push a table, " + constant)
        .method("com.acme.Exact#score", "app.jar", "construct com.acme.Table(int) " + constant)
        .method(PREDICT, "app.jar", "invoke interface com.acme.Scorer.score(double): double");
  }
}
