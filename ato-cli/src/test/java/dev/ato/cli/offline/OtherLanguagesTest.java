package dev.ato.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.cli.testing.Terminal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import kotlin.Result;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scala.Option;

/** Rules as users of Kotlin and Scala write them, matched in the libraries of these languages. */
class OtherLanguagesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kotlin.Result.Companion | kotlin.Result$Companion#<init>",
        "kotlin.UInt#plus-WZ4Q5Ns | kotlin.UInt#plus-WZ4Q5Ns",
        "kotlin.Result.getOrNull-impl | kotlin.Result#getOrNull-impl",
        "kotlin.collections.CollectionsKt#emptyList"
            + " | kotlin.collections.CollectionsKt__CollectionsKt#emptyList",
        "kotlin.text.**#isBlank | kotlin.text.StringsKt__StringsKt#isBlank",
        "at kotlin.io.ConsoleKt.println(Console.kt:24) | kotlin.io.ConsoleKt#println",
      })
  void kotlin(String rule, String method) throws URISyntaxException {
    assertThat(match(rule, Result.class).replaceAll("\\s", "")).contains(method);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scala.Option$#apply | scala.Option$#apply",
        "scala.math.BigInt#+ | scala.math.BigInt#$plus",
        "scala.collection.immutable.List#:: | scala.collection.immutable.List#$colon$colon",
        "scala.math.BigInt#unary_- | scala.math.BigInt#unary_$minus",
        "scala.Predef$.println | scala.Predef$#println",
        "at scala.Predef$.println(Predef.scala:405) | scala.Predef$#println",
      })
  void scala(String rule, String method) throws URISyntaxException {
    assertThat(match(rule, Option.class)).contains(method);
  }

  private String match(String rule, Class<?> library) throws URISyntaxException {
    Path jar = Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new Terminal(folder).ato("match", rule, jar.toString(), "--all").out();
  }
}
