package dev.ato.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartsTest {

  static class Base {
    final int id = 7;
  }

  static final class Scores extends Base {
    final double[] values = {1, 2};
    final @Nullable String name = "a\n";

    @Override
    public String toString() {
      throw new AssertionError("toString was called");
    }
  }

  static final class Own extends AbstractList<Integer> {
    @Override
    public Integer get(int index) {
      throw new AssertionError("get was called");
    }

    @Override
    public int size() {
      throw new AssertionError("size was called");
    }
  }

  @Test
  void theFirstElements() {
    assertThat(Parts.first(2, new double[] {1, 2, 3})).contains(new double[] {1, 2});
    assertThat(Parts.first(9, new String[] {"a"})).contains(new String[] {"a"});
    assertThat(Parts.first(1, List.of(1, 2))).contains(new Object[] {1});
    assertThat(Parts.first(1, Collections.unmodifiableList(List.of(1, 2))))
        .contains(new Object[] {1});
    assertThat(Parts.first(1, Collections.unmodifiableList(new Own()))).isEmpty();
    assertThat(Parts.first(1, "ab")).contains("a");
    assertThat(Parts.first(1, new Own())).isEmpty();
    assertThat(Parts.first(1, 5)).isEmpty();
  }

  @Test
  void theSize() {
    assertThat(Parts.size(new int[3])).contains(3);
    assertThat(Parts.size(Map.of(1, 2))).contains(1);
    assertThat(Parts.size(Set.of())).contains(0);
    assertThat(Parts.size("abc")).contains(3);
    assertThat(Parts.size(new Own())).isEmpty();
    assertThat(Parts.size(null)).isEmpty();
  }

  @Test
  void aFieldOfAClassOrItsSuperClass() {
    assertThat(Parts.field("values", new Scores(), Opener.NONE)).isEqualTo(new double[] {1, 2});
    assertThat(Parts.field("id", new Scores(), Opener.NONE)).isEqualTo(7);
    assertThatThrownBy(() -> Parts.field("vaules", new Scores(), Opener.NONE))
        .hasMessageEndingWith(
            "Scores has no field \"vaules\" that can be read, but [id, name, values]");
  }

  @Test
  void theSummaryOfNumbers() {
    assertThat(NumberSummary.of(new double[] {1, Double.NaN, 4}))
        .contains(new NumberSummary(3, 2.5, 1, 4, 1));
    assertThat(NumberSummary.of(new int[] {3, -1})).contains(new NumberSummary(2, 1, -1, 3, 0));
    assertThat(NumberSummary.of(List.of(1, 2L))).contains(new NumberSummary(2, 1.5, 1, 2, 0));
    assertThat(NumberSummary.of(new float[0]))
        .contains(new NumberSummary(0, Double.NaN, Double.NaN, Double.NaN, 0));
    assertThat(NumberSummary.of(List.of("a"))).isEmpty();
    assertThat(NumberSummary.of(new Own())).isEmpty();
    assertThat(NumberSummary.of("a")).isEmpty();
  }

  @Test
  void theTextOfAValue() {
    assertThat(text(null)).isEqualTo("null");
    assertThat(text(2.02)).isEqualTo("2.02");
    assertThat(text(new double[] {1, 2})).isEqualTo("[1.0, 2.0]");
    assertThat(text(List.of("a", 'b', TimeUnit.DAYS))).isEqualTo("[\"a\", 'b', DAYS]");
    assertThat(text(Map.of("k", LocalDate.of(2026, 1, 2)))).isEqualTo("{\"k\": 2026-01-02}");
    assertThat(text(Optional.of(1))).isEqualTo("Optional(1)");
    assertThat(text(new Scores())).isEqualTo("Scores(id=7, name=\"a\\u000a\", values=[1.0, 2.0])");
    assertThat(text(new Own())).isEqualTo("Own()");
  }

  @Test
  void aLongTextIsCut() {
    assertThat(Preview.of(new int[10_000_000], 20, Opener.NONE)).isEqualTo("[0, 0, 0, 0, 0, 0...");
    assertThat(Preview.of("x".repeat(100), 10, Opener.NONE)).isEqualTo("\"xxxxxx...");
    Object[] itself = new Object[1];
    Arrays.fill(itself, itself);
    assertThat(text(itself)).isEqualTo("[[[[Object;]]]]");
  }

  private static String text(@Nullable Object value) {
    return Preview.of(value, 80, Opener.NONE);
  }
}
