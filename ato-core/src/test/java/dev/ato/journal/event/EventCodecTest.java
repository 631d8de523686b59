package dev.ato.journal.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

  private static final int TIMES = 200;

  static Stream<Class<?>> everyType() {
    return Arrays.stream(Event.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("everyType")
  void whatIsEncodedIsDecoded(Class<?> type) throws ReflectiveOperationException {
    Random random = new Random(42);

    for (int i = 0; i < TIMES; i++) {
      Event event = generate(type, random);

      assertThat(EventCodec.decode(EventCodec.encode(event))).contains(event);
    }
  }

  @Test
  void anEventOfANewerVersionIsPassedOver() {
    assertThat(EventCodec.decode(new byte[] {99, 1, 2, 3})).isEmpty();
  }

  @Test
  void totalsOfAnOlderJournalHaveNoResults() {
    byte[] older = {9, 1, 30, 20, 10};

    assertThat(EventCodec.decode(older)).contains(new Event.CallTotals(1, 30, 20, 10));
  }

  @Test
  void aCallTakesLessThanEightyBytes() {
    Event call =
        new Event.Call(
            3,
            1_000,
            2_000,
            2_001,
            1,
            Event.Outcome.RETURNED,
            Sha256.ofUtf8("x"),
            Optional.empty(),
            "");

    assertThat(EventCodec.encode(call)).hasSizeLessThan(80);
  }

  private static Event generate(Class<?> type, Random random) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(each -> value(each.getType(), each.getGenericType().toString(), random))
            .toArray();
    var constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return (Event) constructor.newInstance(values);
  }

  private static Object value(Class<?> type, String generic, Random random) {
    if (type == long.class) {
      return random.nextLong() >>> random.nextInt(64);
    } else if (type == int.class) {
      return random.nextInt() >>> (1 + random.nextInt(31));
    } else if (type == String.class) {
      return text(random);
    } else if (generic.contains("Long")) {
      return random.longs(random.nextInt(4)).boxed().toList();
    } else if (generic.contains("AllResults")) {
      return random.nextBoolean()
          ? Optional.empty()
          : Optional.of(new Event.AllResults(random.nextInt(1000), hash(random), hash(random), 3));
    } else if (type == List.class) {
      return IntStream.range(0, random.nextInt(4)).mapToObj(i -> text(random)).toList();
    } else if (type == Map.class) {
      Map<String, String> map = new LinkedHashMap<>();
      IntStream.range(0, random.nextInt(4)).forEach(i -> map.put(i + text(random), text(random)));
      return map;
    } else if (type == Optional.class) {
      return random.nextBoolean() ? Optional.empty() : Optional.of(hash(random));
    } else if (type == Sha256.class) {
      return hash(random);
    }
    return Event.Outcome.values()[random.nextInt(3)];
  }

  private static String text(Random random) {
    int[] points = random.ints(random.nextInt(20), 1, 0xd800).toArray();
    return new String(points, 0, points.length);
  }

  private static Sha256 hash(Random random) {
    return new Sha256(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }
}
