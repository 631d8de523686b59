package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5d",
    "100, 100.0d",
    "-0.0, -0.0d",
    "0.001, 0.001d",
    "0.0001, 1.0E-4d",
    "9999999, 9999999.0d",
    "1e7, 1.0E7d",
    "-1.25e-30, -1.25E-30d",
    "2e-44, 2.0E-44d",
    "4.9e-324, 5.0E-324d",
    "1.7976931348623157e308, 1.7976931348623157E308d",
    "Infinity, Infinityd",
    "-Infinity, -Infinityd"
  })
  void doublesReadAsInJava(double value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
  }

  @Test
  void floatsTakeTheFewestDigits() {
    assertThat(NumberText.of(0.1f)).isEqualTo("0.1f");
    assertThat(NumberText.of(3.4028235e38f)).isEqualTo("3.4028235E38f");
    assertThat(NumberText.of(Float.MIN_VALUE)).isEqualTo("1.0E-45f");
  }

  @Test
  void eachNaNIsItself() {
    assertThat(NumberText.of(Double.NaN)).isEqualTo("NaNd");
    assertThat(NumberText.of(Double.longBitsToDouble(0x7ff8000000000001L)))
        .isEqualTo("NaN(0x7ff8000000000001)d");
    assertThat(NumberText.of(Float.intBitsToFloat(0xffc00000))).isEqualTo("NaN(0xffc00000)f");
  }

  @Test
  void everyDoubleReadsBackAsItsBits() {
    Random random = new Random(1);

    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      String text = NumberText.of(value);
      if (!Double.isNaN(value)) {
        assertThat(Double.parseDouble(text)).as(text).isEqualTo(value);
      }
    }
  }

  @Test
  void everyFloatReadsBackAsItsBits() {
    Random random = new Random(1);

    for (int i = 0; i < 20_000; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      String text = NumberText.of(value);
      if (!Float.isNaN(value)) {
        assertThat(Float.parseFloat(text)).as(text).isEqualTo(value);
      }
    }
  }
}
