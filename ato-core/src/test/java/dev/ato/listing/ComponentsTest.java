package dev.ato.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import dev.ato.bytecode.Fingerprints;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

class ComponentsTest {

  @Test
  void aConstantIsAConstantAlone() {
    assertThat(differing("int m() { return 1; }", "int m() { return 2; }"))
        .containsExactly(Component.CONSTANTS);
  }

  @Test
  void anotherCalleeIsACallAlone() {
    assertThat(
            differing(
                "int m(int x) { return Math.max(x, 1); }",
                "int m(int x) { return Math.min(x, 1); }"))
        .containsExactly(Component.CALLS);
  }

  @Test
  void anotherFieldIsAFieldAlone() {
    assertThat(differing("int a, b; int m() { return a; }", "int a, b; int m() { return b; }"))
        .containsExactly(Component.FIELDS);
  }

  @Test
  void anotherHandlerIsAnExceptionAlone() {
    String before =
        "int m() { try { hashCode(); } catch (RuntimeException e) { return 1; } return 2; }";

    assertThat(differing(before, before.replace("RuntimeException", "IllegalStateException")))
        .containsExactly(Component.EXCEPTIONS);
  }

  @Test
  void anotherCastIsATypeAlone() {
    assertThat(
            differing(
                "Object m(Object x) { Object y = (Integer) x; return y; }",
                "Object m(Object x) { Object y = (Long) x; return y; }"))
        .containsExactly(Component.TYPES);
  }

  @Test
  void exchangedTargetsAreControlFlowAlone() {
    assertThat(
            differing(
                "int a, b; void m(int x) { switch (x) { case 1: a = 1; break; case 2: b = 1; } }",
                "int a, b; void m(int x) { switch (x) { case 1: a = 1; break; case 3: b = 1; } }"))
        .containsExactly(Component.CONTROL_FLOW);
  }

  @Test
  void stepsInAnotherOrderShowInTheirOrderAtLeast() {
    assertThat(
            differing(
                "int a; void m() { a = 1; hashCode(); }", "int a; void m() { hashCode(); a = 1; }"))
        .contains(Component.STEPS);
  }

  @Test
  void textThatLooksLikeCodeStaysAConstant() {
    assertThat(
            differing(
                "Object m() { return \"x) goto L1 (`v0`\"; }",
                "Object m() { return \"x) goto L2 \\\" (`v0`\"; }"))
        .containsExactly(Component.CONSTANTS);
  }

  @Test
  void anotherFieldOfAClassWithoutANameIsAFieldAlone() {
    String before = "instance (): int\n  v0 = get anonymous{00ff}#2.a: int (p0)\n  return v0\n";

    assertThat(Components.of(before).differing(Components.of(before.replace(".a:", ".b:"))))
        .containsExactly(Component.FIELDS);
  }

  @Test
  void linesPutTogetherFromTheirPiecesAreTheListing() throws Exception {
    for (Class<?> library : List.of(ClassReader.class, DiffUtils.class)) {
      for (String listing : RealListings.of(library)) {
        StringBuilder text = new StringBuilder();
        Listing.of(listing).lines().forEach(line -> text.append(line.text()).append('\n'));

        assertThat(text.toString()).isEqualTo(listing);
      }
    }
  }

  @Test
  void listingsThatDifferDifferInAComponentAndOthersInNone() throws Exception {
    List<String> listings = RealListings.of(ClassReader.class);
    for (int i = 1; i < listings.size(); i++) {
      String before = listings.get(i - 1);
      String after = listings.get(i);

      assertThat(Components.of(before).differing(Components.of(after)).isEmpty())
          .as("%s%n%s", before, after)
          .isEqualTo(before.equals(after));
    }
  }

  private static Iterable<Component> differing(String before, String after) {
    return Components.of(Fingerprints.listing(before))
        .differing(Components.of(Fingerprints.listing(after)));
  }
}
