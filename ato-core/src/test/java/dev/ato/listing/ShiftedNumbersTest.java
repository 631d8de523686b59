package dev.ato.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.listing.ListingDiff.Side;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShiftedNumbersTest {

  @Test
  void aLabelAndASlotMoreAreTheOnlyChange() {
    assertThat(
            changed(
                "  load v0\n  if int == 0 goto L0\n  store v1\nL0:\n  load v1\n",
                "  store v0\nL0:\n  load v1\n  if int == 0 goto L1\n  store v2\nL1:\n  load v2\n"))
        .containsExactly("+  store v0", "+L0:");
  }

  @Test
  void aJumpThatLeadsElsewhereIsAChange() {
    assertThat(
            changed(
                "  goto L0\nL0:\n  push 1\nL1:\n  goto L1\n",
                "  goto L0\nL0:\n  push 1\nL1:\n  goto L0\n"))
        .containsExactly("-  goto L1", "+  goto L0");
  }

  @Test
  void anotherSlotIsAChange() {
    assertThat(
            changed("  store v0\n  store v1\n  load v0\n", "  store v0\n  store v1\n  load v1\n"))
        .containsExactly("-  load v0", "+  load v1");
  }

  @Test
  void textThatLooksLikeALabelIsAChange() {
    assertThat(changed("  push \"goto L1\"\n", "  push \"goto L2\"\n")).hasSize(2);
    assertThat(changed("  new L1\n", "  new L2\n")).hasSize(2);
  }

  @Test
  void eachLambdaCountsAnew() {
    String body = "    lambda x\n      load v0\n      goto L0\n    L0:\n";

    assertThat(changed("  store v0\n" + body, "  store v9\n  pop\n" + body))
        .containsExactly("+  pop");
  }

  @Test
  void aSwitchThatLeadsElsewhereIsAChange() {
    String before = "  switch\n    case 1 goto L0\n    default goto L1\nL0:\n  push 1\nL1:\n";

    assertThat(changed(before, before.replace("default goto L1", "default goto L0"))).isNotEmpty();
  }

  @Test
  void aDiffOfTwoListingsIsNeverEmpty() {
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      String before = listing(random);
      String after = listing(random);

      assertThat(changed(before, after).isEmpty()).isEqualTo(before.equals(after));
    }
  }

  private static String listing(Random random) {
    StringBuilder text = new StringBuilder();
    for (int line = random.nextInt(6); line >= 0; line--) {
      int number = random.nextInt(3);
      switch (random.nextInt(4)) {
        case 0 -> text.append("  load v").append(number).append('\n');
        case 1 -> text.append("  goto L").append(number).append('\n');
        case 2 -> text.append("L").append(number).append(":\n");
        default -> text.append("    case 1 goto L").append(number).append('\n');
      }
    }
    return text.toString();
  }

  private static List<String> changed(String before, String after) {
    return ListingDiff.of(before, after).hunks().stream()
        .flatMap(hunk -> hunk.lines().stream())
        .filter(line -> line.side() != Side.BOTH)
        .map(line -> line.side().sign() + line.text())
        .toList();
  }
}
