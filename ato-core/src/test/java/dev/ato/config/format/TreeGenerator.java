package dev.ato.config.format;

import dev.ato.config.ADict;
import dev.ato.config.Value;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes trees that are hard on readers and writers, the same ones from the same seed. */
final class TreeGenerator {

  private static final String[] WORDS = {
    "",
    " ",
    "a",
    "lr",
    "model",
    "batch_size",
    "été",
    "名前",
    "\ud83d\ude00",
    "yes",
    "no",
    "on",
    "True",
    "False",
    "None",
    "null",
    "~",
    "nan",
    "inf",
    "-inf",
    ".inf",
    ".nan",
    "1",
    "-5",
    "+3",
    "017",
    "0o17",
    "0x1F",
    "1_000",
    "1e-3",
    "1e5",
    "-.5",
    ".5",
    "5.",
    "12:30:45",
    "2001-12-14",
    "2001-12-14T21:59:43Z",
    "http://example.org:80/a?b=c#d",
    "a: b",
    "a:",
    ": ",
    "- a",
    "-",
    "? a",
    "[1, 2]",
    "{a: 1}",
    "[",
    "{",
    "# no comment",
    "a # b",
    "'",
    "\"",
    "\"quoted\"",
    "it's",
    "a\"b",
    "\\",
    "\\n",
    "a\\",
    "\n",
    "a\nb",
    "a\n",
    "\na",
    "a\n\nb\n",
    "\r",
    "\r\n",
    "\t",
    "a\tb",
    " a",
    "a ",
    "  ",
    "%",
    "@",
    "`",
    "&a",
    "*a",
    "!x",
    "!!str",
    "|",
    ">",
    "<<",
    "=",
    "---",
    "...",
    "a.b",
    "a.b.c",
    ".",
    "..",
    "0)",
    "0) a",
    "12)",
    "[Empty Mapping]",
    "[Empty Sequence]",
    "date \"2001-12-14\"",
    "time \"x\"",
    "\u0000",
    "\u0007",
    "\u007f",
    "\u0085",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\ud800",
    "x\udc00y",
    "key: value",
    "k = v",
    "a=b",
    "#",
    ";",
    ",",
    "a, b",
    "${x}",
    "\\${x}",
    "<",
    "\u200b",
    "1.0.0",
    "1-2",
    "_base_",
    "_delete_",
    "very long ".repeat(30),
    "x".repeat(200),
    "e5",
    "1e",
    "0",
    "00",
    "08",
    "-0"
  };

  private final SplittableRandom random;

  TreeGenerator(long seed) {
    random = new SplittableRandom(seed);
  }

  ADict tree() {
    return tree(1 + random.nextInt(4));
  }

  private ADict tree(int depth) {
    ADict.Builder tree = new ADict.Builder();
    for (int i = random.nextInt(5); i > 0; i--) {
      tree.put(text(), Value.of(value(depth - 1)));
    }
    return tree.build();
  }

  private @Nullable Object value(int depth) {
    int kind = random.nextInt(depth > 0 ? 10 : 7);
    return switch (kind) {
      case 0 -> text();
      case 1 -> random.nextInt(3) == 0 ? random.nextLong() : random.nextLong(-20, 20);
      case 2 -> fraction();
      case 3 -> random.nextBoolean();
      case 4 -> random.nextInt(4) == 0 ? null : text();
      case 5 -> random.nextInt(6) == 0 ? moment() : text();
      case 6 -> random.nextInt(6) == 0 ? large() : random.nextInt(100);
      case 7 -> list(depth - 1);
      default -> tree(depth);
    };
  }

  private List<@Nullable Object> list(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(depth));
    }
    return list;
  }

  private String text() {
    if (random.nextInt(3) > 0) {
      return WORDS[random.nextInt(WORDS.length)];
    } else if (random.nextBoolean()) {
      return WORDS[random.nextInt(WORDS.length)] + WORDS[random.nextInt(WORDS.length)];
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(
          (char) (random.nextInt(8) == 0 ? random.nextInt(0x10000) : random.nextInt(' ', 127)));
    }
    return text.toString();
  }

  private double fraction() {
    return switch (random.nextInt(6)) {
      case 0 -> Double.longBitsToDouble(random.nextLong());
      case 1 -> random.nextInt(-100, 100);
      case 2 -> random.nextInt(100) / 1000.0;
      case 3 -> Math.pow(10, random.nextInt(-20, 25));
      case 4 -> -0.0;
      default -> random.nextDouble();
    };
  }

  private BigInteger large() {
    return BigInteger.valueOf(random.nextLong()).shiftLeft(random.nextInt(200));
  }

  private Object moment() {
    LocalDate date =
        LocalDate.of(random.nextInt(-10, 10010), 1 + random.nextInt(12), 1 + random.nextInt(28));
    LocalTime time = LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
    LocalTime cut = random.nextBoolean() ? time : time.withNano(0).withSecond(0);
    return switch (random.nextInt(4)) {
      case 0 -> date;
      case 1 -> cut;
      case 2 -> LocalDateTime.of(date, cut);
      default ->
          OffsetDateTime.of(date, cut, ZoneOffset.ofTotalSeconds(30 * random.nextInt(-1000, 1000)));
    };
  }
}
