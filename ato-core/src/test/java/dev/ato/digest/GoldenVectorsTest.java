package dev.ato.digest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Encodings written out by hand after VALUES.md, and some hashes. If one of them changes, the
 * scheme needs a new name.
 */
class GoldenVectorsTest {

  private static final String SCHEME = "ato-value/2";

  private final ValueDigester digester = new ValueDigester(Opener.NONE);

  record Point(int x, @Nullable Object y) {}

  @Test
  void theNameOfTheSchemeStandsInFront() {
    assertThat(ValueDigester.SCHEME).isEqualTo(SCHEME);
    assertThat(hash(null).hex())
        .isEqualTo("27ad1cf435d880b2b08562ecb3dfde1634eeedd4acde399e5e9b25774dad983c");
    assertThat(hash(1).hex())
        .isEqualTo("348865550fef40b6e0149d89ffa4a207003531934230537f9969dfb5734cd871");
    assertThat(hash(Map.of("a", 1, "b", Set.of(2L))).hex())
        .isEqualTo("07520eb17f4165214cac08a7a49c299c824199013c2d49aeeafab7d671e8bb96");
  }

  @Test
  void simpleValues() {
    check(null, "00");
    check(false, "01");
    check(true, "02");
    check((byte) -1, "03 ff");
    check((short) 0x1234, "04 3412");
    check('a', "05 6100");
    check(0x12345678, "06 78563412");
    check(1L, "07 0100000000000000");
    check(1.5f, "08 0000c03f");
    check(-0.0, "09 0000000000000080");
    check(Double.longBitsToDouble(0xfff8000000000123L), "09 000000000000f87f");
    check("a\u00e9\u20ac\ud800", "0a 04 61 c3a9 e282ac eda080");
    check(TimeUnit.DAYS, "0b 1d" + ascii("java.util.concurrent.TimeUnit") + "04" + ascii("DAYS"));
    check(String.class, "0c 10" + ascii("java.lang.String"));
    check(new BigDecimal("1.50"), "0d 14" + ascii("java.math.BigDecimal") + "06" + ascii("150E-2"));
  }

  @Test
  void containers() {
    check(new int[] {1, 2}, "14 03" + ascii("int") + "02 01000000 02000000");
    check(new boolean[] {true, false}, "14 07" + ascii("boolean") + "02 02 01");
    check(new Object[] {null}, "14 10" + ascii("java.lang.Object") + "01 00");
    check(List.of(1, "b"), "15 02 06 01000000 0a 01 62");
    check(Set.of(true), "16 01 02");
    check(Map.of("a", 1), "17 01 0a 01 61 06 01000000");
    check(Optional.of("a"), "19 12" + ascii("java.util.Optional") + "0a 01 61");
    check(ByteBuffer.wrap(new byte[] {7, 8}).position(1), "24 04" + ascii("byte") + bytes("08"));
    check(CompletableFuture.completedFuture(null), "25 01 00");
    check(new CompletableFuture<>(), "25 00");
  }

  @Test
  void objects() {
    String type = typeId("dev.ato.digest.GoldenVectorsTest$Point\nI x\nL y");
    check(new Point(3, null), "1a" + type + "03000000 00");
    check(
        new Point(3, new Point(4, 5)), "1a" + type + "03000000 1a" + type + "04000000 06 05000000");
    check(
        new UncheckedIOException("m", new IOException()),
        "1b 1c"
            + ascii("java.io.UncheckedIOException")
            + "0a 01 6d"
            + "1b 13"
            + ascii("java.io.IOException")
            + "00 00 00"
            + "00");
    check(new Object(), "20 10" + ascii("java.lang.Object"));
  }

  @Test
  void anObjectWithinItself() {
    List<Object> list = new ArrayList<>();
    list.add(List.of(list));

    check(list, "15 01 15 01 29 02");
  }

  @Test
  void longEncodings() {
    String text = "x".repeat(1022);
    String inLine = "0a fe07" + ascii(text);
    check(text.substring(1), "0a fd07" + ascii(text.substring(1)));
    check(text, "1e" + sha256(inLine));
    check(List.of(text), "15 01 1e" + sha256(inLine));
    check(new byte[2000], "1e" + sha256("14 04" + ascii("byte") + "d00f" + "00".repeat(2000)));
  }

  @Test
  void longRunsOfElements() {
    // A thousand elements of five bytes: after 820 the run is longer than 4096 bytes.
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      list.add(7);
    }
    String element = "06 07000000";

    check(list, "15 e807 1e" + sha256(element.repeat(820)) + element.repeat(180));
  }

  @Test
  void membersStandInTheOrderOfTheNumbersThatTheyAreMixedTo() {
    String one = "06 01000000";
    String two = "06 02000000";
    boolean swapped = Long.compareUnsigned(mixed(one), mixed(two)) > 0;

    check(Set.of(1, 2), "16 02" + (swapped ? two + one : one + two));
  }

  @Test
  void tolerancesStandBehindTheName() {
    ValueDigester rounding = digester.with(Tolerance.round(1));
    ValueDigester grouping = digester.with(Tolerance.ulps(4));

    assertThat(rounding.digest(1.04).hash())
        .isEqualTo(Sha256.of(concat(SCHEME + " round 1", "09 000000000000f03f")));
    assertThat(grouping.digest(0.0).hash())
        .isEqualTo(Sha256.of(concat(SCHEME + " ulps 4", "09 0000000000000000")));
  }

  private void check(@Nullable Object value, String encoding) {
    // What is longer than a thousand bytes as a whole stands as its hash, too.
    String whole = hex(encoding).length > 1024 ? "1e" + sha256(encoding) : encoding;
    assertThat(hash(value)).as(encoding).isEqualTo(Sha256.of(concat(SCHEME, whole)));
  }

  private Sha256 hash(@Nullable Object value) {
    return digester.digest(value).hash();
  }

  /** The mixing of VALUES.md for five bytes. */
  private static long mixed(String encoding) {
    byte[] bytes = hex(encoding);
    long rest = 0;
    for (int i = bytes.length - 1; i >= 0; i--) {
      rest = (rest << 8) | (bytes[i] & 0xff);
    }
    return splitMix(splitMix(0x9e3779b97f4a7c15L + bytes.length) ^ rest);
  }

  private static long splitMix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private static String bytes(String elements) {
    return "14 04" + ascii("byte") + "01" + elements;
  }

  private static String typeId(String text) {
    return Sha256.ofUtf8(text).hex().substring(0, 16);
  }

  private static String sha256(String encoding) {
    return Sha256.of(hex(encoding)).hex();
  }

  private static String ascii(String text) {
    return HexFormat.of().formatHex(text.getBytes(US_ASCII));
  }

  private static byte[] hex(String encoding) {
    return HexFormat.of().parseHex(encoding.replace(" ", ""));
  }

  private static byte[] concat(String scheme, String encoding) {
    byte[] rest = hex(encoding);
    return ByteBuffer.allocate(scheme.length() + rest.length)
        .put(scheme.getBytes(US_ASCII))
        .put(rest)
        .array();
  }
}
