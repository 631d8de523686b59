package dev.ato.listing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.listing.ListingDiff.Hunk;
import dev.ato.listing.ListingDiff.Line;
import dev.ato.listing.ListingDiff.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingDiffTest {

  @Test
  void equalListingsHaveNoHunk() {
    assertThat(ListingDiff.of("a\nb", "a\nb").hunks()).isEmpty();
  }

  @Test
  void aChangedLineShowsBothSidesAndItsNeighbours() {
    ListingDiff diff = ListingDiff.of("a\nb\nc\nd\ne", "a\nb\nX\nd\ne", 1);

    assertThat(text(diff)).isEqualTo(" b\n-c\n+X\n d");
    assertThat(diff.hunks().get(0).beforeLine()).isEqualTo(2);
    assertThat(diff.changedLines()).isEqualTo(2);
  }

  @Test
  void distantChangesAreHunksOfTheirOwn() {
    String before = IntStream.range(0, 40).mapToObj(i -> "line " + i).collect(joining("\n"));
    String after = before.replace("line 5\n", "").replace("line 30", "changed");

    List<Hunk> hunks = ListingDiff.of(before, after).hunks();

    assertThat(hunks).hasSize(2);
    assertThat(hunks.get(1).beforeLine()).isEqualTo(28);
    assertThat(hunks.get(1).afterLine()).isEqualTo(27);
  }

  @Test
  void anAddedMethodIsAddedAsAWhole() {
    assertThat(text(ListingDiff.of("", "a\nb"))).isEqualTo("+a\n+b");
  }

  @Test
  void eachSideOfADiffIsItsListingAndNoDiffIsLongerThanNeeded() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<String> before = lines(random);
      List<String> after = lines(random);

      ListingDiff diff = ListingDiff.of(String.join("\n", before), String.join("\n", after), 1000);

      assertThat(side(diff, Side.BEFORE)).isEqualTo(diff.hunks().isEmpty() ? List.of() : before);
      assertThat(side(diff, Side.AFTER)).isEqualTo(diff.hunks().isEmpty() ? List.of() : after);
      assertThat(diff.changedLines())
          .isEqualTo(before.size() + after.size() - 2L * longestCommon(before, after));
    }
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    int size = random.nextInt(12);
    for (int line = 0; line < size; line++) {
      lines.add(String.valueOf((char) ('a' + random.nextInt(4))));
    }
    return lines;
  }

  private static int longestCommon(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        length[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[a.size()][b.size()];
  }

  private static List<String> side(ListingDiff diff, Side side) {
    return diff.hunks().stream()
        .flatMap(hunk -> hunk.lines().stream())
        .filter(line -> line.side() == Side.BOTH || line.side() == side)
        .map(Line::text)
        .toList();
  }

  private static String text(ListingDiff diff) {
    return diff.hunks().stream()
        .flatMap(hunk -> hunk.lines().stream())
        .map(line -> line.side().sign() + line.text())
        .collect(joining("\n"));
  }
}
