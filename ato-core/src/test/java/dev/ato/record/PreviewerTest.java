package dev.ato.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Tolerance;
import dev.ato.journal.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewerTest {

  @TempDir Path folder;

  @Test
  void numbersAndTextsAreShownAsTheyAre() throws IOException {
    assertThat(preview(2.02)).isEqualTo("-1 [2.02] 0 parts");
    assertThat(preview("a b")).isEqualTo("-1 [a b] 0 parts");
  }

  @Test
  void ofArraysAndListsTheFirstElementsAreShownAndTheRestHasPartsOfItsOwn() throws IOException {
    assertThat(preview(new double[] {1, 2})).isEqualTo("2 [1.0, 2.0] 0 parts");
    assertThat(preview(List.of(1, 2, 3, 4))).isEqualTo("4 [1, 2, 3] 4 parts");
    assertThat(preview(new int[1000])).isEqualTo("1000 [0, 0, 0] 63 parts");
  }

  @Test
  void noCodeOfTheApplicationIsCalled() throws IOException {
    assertThat(preview(new Hostile())).contains("PreviewerTest$Hostile");
    assertThat(preview(new Object[] {new Hostile()})).contains("PreviewerTest$Hostile");
  }

  @Test
  void secretsAreMasked() throws IOException {
    assertThat(preview(Map.of("secret", "abc"))).isEqualTo("1 [secret=***] 0 parts");
  }

  private String preview(Object value) throws IOException {
    Book book = new Book(folder);
    int site = book.calls.register(Book.shown(3, Tolerance.NONE));
    book.call(site, value);
    return book.events().stream()
        .filter(Event.Preview.class::isInstance)
        .map(Event.Preview.class::cast)
        .map(
            shown ->
                shown.length() + " " + shown.elements() + " " + shown.parts().size() + " parts")
        .findFirst()
        .orElseThrow();
  }

  /** Throws at everything. */
  private static final class Hostile {

    @Override
    public String toString() {
      throw new IllegalStateException("not to be called");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("not to be called");
    }

    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("not to be called");
    }
  }
}
