package dev.ato.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.digest.Sha256;
import dev.ato.digest.ValueDigester;
import dev.ato.journal.event.Event;
import dev.ato.journal.event.Event.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallBookTest {

  private static final Keeping FIRST_TWO = new Keeping(2, 0, 0);
  private static final ValueDigester DIGESTER = new ValueDigester(type -> {});

  @TempDir Path folder;

  @Test
  void primitivesAreHashedAsTheirBoxes() throws IOException {
    Object[] values = {true, false, (byte) -1, (short) -2, 'c', -4, -5L, -6.5f, -7.5, Double.NaN};
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(Keeping.ALL));

    for (Object value : values) {
      int kind = PrimitiveKind.of(value);
      book.calls.entered(site).returned(kind, PrimitiveKind.bits(kind, value));
    }

    assertThat(Book.kept(book.events()))
        .extracting(Event.Call::result)
        .containsExactlyElementsOf(
            Arrays.stream(values).map(value -> DIGESTER.digest(value).hash()).toList());
  }

  @Test
  void theFirstCallsAreKeptAndAllAreCounted() throws IOException {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(FIRST_TWO));

    IntStream.range(0, 1000).forEach(i -> book.call(site, i));

    List<Event> events = book.events();
    assertThat(Book.kept(events)).extracting(Event.Call::call).containsExactly(1L, 2L);
    Event.CallTotals totals = Book.last(events, site);
    assertThat(totals.entered()).isEqualTo(1000);
    assertThat(totals.recorded()).isEqualTo(2);
    assertThat(totals.all().orElseThrow().completed()).isEqualTo(1000);
  }

  @Test
  void aStrideKeepsTheFirstOfEachBlock() throws IOException {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(new Keeping(2, 10, 0)));

    IntStream.range(0, 35).forEach(i -> book.call(site, i));

    assertThat(Book.kept(book.events()))
        .extracting(Event.Call::call)
        .containsExactly(1L, 2L, 3L, 13L, 23L, 33L);
  }

  @Test
  void aReservoirKeepsOneSizeAndTheSameCallsInEveryRun() throws IOException {
    List<Long> once = sample(10_000);
    List<Long> again = sample(10_000);

    assertThat(once).hasSize(20).isEqualTo(again).doesNotHaveDuplicates();
    assertThat(once).allMatch(number -> number <= 10_000).anyMatch(number -> number > 5_000);
  }

  /** The numbers of the calls that are kept after the first two. */
  private List<Long> sample(int calls) throws IOException {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(new Keeping(2, 0, 20)));
    IntStream.range(0, calls).forEach(i -> book.call(site, i));
    List<Event> events = book.events();
    List<Long> numbers =
        Book.kept(events).stream()
            .map(Event.Call::call)
            .collect(Collectors.toCollection(ArrayList::new));
    for (Event event : events) {
      if (event instanceof Event.Replaced replaced) {
        assertThat(numbers.remove(replaced.call())).isTrue();
      }
    }
    return numbers.subList(2, numbers.size());
  }

  @Test
  void anotherOrderHasTheSameResultsAndAnotherResultHasNot() throws IOException {
    List<Integer> values = IntStream.range(0, 300).boxed().toList();
    List<Integer> swapped = new ArrayList<>(values);
    swapped.set(3, 200);
    swapped.set(200, 3);
    List<Integer> changed = new ArrayList<>(values);
    changed.set(200, -1);

    Event.AllResults original = all(values);

    assertThat(all(values)).isEqualTo(original);
    assertThat(all(swapped).results()).isEqualTo(original.results());
    assertThat(all(swapped).order()).isNotEqualTo(original.order());
    assertThat(all(changed).results()).isNotEqualTo(original.results());
  }

  @Test
  void boxedAndPrimitiveResultsCountAlike() throws IOException {
    List<Integer> values = LongStream.range(0, 100).mapToObj(i -> (int) (i % 7)).toList();
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(FIRST_TWO));

    values.forEach(value -> book.call(site, (Object) value));

    assertThat(book.totals(site).all()).contains(all(values));
  }

  @Test
  void theSumOfResultsIsThatOfTheirHashes() throws IOException {
    long expected =
        IntStream.of(7, 7, 8).mapToObj(i -> DIGESTER.digest(i).hash()).mapToLong(Sha256::a).sum();

    assertThat(all(List.of(7, 7, 8)).results().a()).isEqualTo(expected);
  }

  private Event.AllResults all(List<Integer> values) throws IOException {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(FIRST_TWO));
    values.forEach(value -> book.call(site, value.intValue()));
    return book.totals(site).all().orElseThrow();
  }

  @Test
  void whatWasThrownDiffersFromWhatWasReturned() throws IOException {
    Exception exception = new IllegalStateException("no");
    Book book = new Book(folder);
    int thrown = book.calls.register(Book.method(FIRST_TWO));
    int returned = book.calls.register(Book.method(FIRST_TWO));

    book.calls.entered(thrown).threw(exception);
    book.call(returned, exception);

    List<Event> events = book.events();
    assertThat(Book.kept(events))
        .extracting(Event.Call::outcome)
        .containsExactly(Outcome.THREW, Outcome.RETURNED);
    assertThat(Book.last(events, thrown).all().orElseThrow().results())
        .isNotEqualTo(Book.last(events, returned).all().orElseThrow().results());
  }

  @Test
  void theResultIsTakenWhenItIsReturned() throws IOException {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(FIRST_TWO));
    double[] array = {1, 2, 3};
    List<Double> list = new ArrayList<>(List.of(1.0));

    book.call(site, array);
    book.call(site, list);
    array[0] = 100;
    list.add(100.0);

    assertThat(Book.kept(book.events()))
        .extracting(Event.Call::result)
        .containsExactly(
            DIGESTER.digest(new double[] {1, 2, 3}).hash(), DIGESTER.digest(List.of(1.0)).hash());
  }

  @Test
  void aFutureIsRecordedByWhatItComesTo() throws IOException {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(Keeping.ALL));
    CompletableFuture<Integer> later = new CompletableFuture<>();
    CompletableFuture<Integer> failing = new CompletableFuture<>();
    CompletableFuture<Integer> never = new CompletableFuture<>();

    book.call(site, CompletableFuture.completedFuture(1));
    book.call(site, later);
    book.call(site, failing);
    book.call(site, never);
    later.complete(2);
    failing.completeExceptionally(new IllegalStateException("no"));

    List<Event> events = book.events();
    List<Event.Call> kept = Book.kept(events);
    assertThat(kept)
        .extracting(call -> call.call() + " " + call.outcome())
        .containsExactly(
            "1 RETURNED", "2 PENDING", "3 PENDING", "4 PENDING", "2 RETURNED", "3 THREW");
    assertThat(kept.get(0).result()).isEqualTo(DIGESTER.digest(1).hash());
    assertThat(kept.get(4).result()).isEqualTo(DIGESTER.digest(2).hash());
    assertThat(Book.last(events, site).entered()).isEqualTo(4);
    assertThat(Book.last(events, site).all().orElseThrow().completed()).isEqualTo(3);
  }

  @Test
  void initRunsOnceOrBeforeEachCallAndItsFailureIsToldOnce() throws IOException {
    AtomicInteger each = new AtomicInteger();
    AtomicInteger once = new AtomicInteger();
    Book book = new Book(folder);
    int a =
        book.calls.register(Book.method(FIRST_TWO, Inspector.WHOLE, each::incrementAndGet, false));
    int b =
        book.calls.register(Book.method(FIRST_TWO, Inspector.WHOLE, once::incrementAndGet, true));
    int c = book.calls.register(Book.method(FIRST_TWO, Inspector.WHOLE, CallBookTest::fail, false));

    IntStream.range(0, 5).forEach(i -> book.call(a, i));
    IntStream.range(0, 5).forEach(i -> book.call(b, i));
    IntStream.range(0, 5).forEach(i -> book.call(c, i));

    List<Event> events = book.events();
    assertThat(each).hasValue(5);
    assertThat(once).hasValue(1);
    assertThat(book.complaints).containsExactly("app.Type#method: init: no seed");
    assertThat(events.stream().filter(Event.Skipped.class::isInstance)).hasSize(1);
    assertThat(Book.last(events, c).entered()).isEqualTo(5);
  }

  private static void fail() throws HookException {
    throw new HookException("no seed", new IllegalStateException());
  }

  @Test
  void callsOfAHookAreNotSeen() throws IOException {
    Book book = new Book(folder);
    int inner = book.calls.register(Book.method(FIRST_TWO));
    int outer =
        book.calls.register(
            Book.method(
                FIRST_TWO,
                value -> {
                  book.call(inner, 1);
                  return value;
                },
                Initializer.NONE,
                false));

    book.call(outer, 1);
    book.call(inner, 2);

    List<Event> events = book.events();
    assertThat(Book.last(events, inner).entered()).isEqualTo(1);
    assertThat(Book.last(events, outer).entered()).isEqualTo(1);
  }

  @Test
  void recursionCountsEachCallInTheOrderOfReturn() throws IOException {
    Book book = new Book(folder);
    int site = book.calls.register(Book.method(Keeping.ALL));

    recurse(book, site, 3);

    assertThat(Book.kept(book.events()))
        .extracting(
            call ->
                call.call()
                    + " "
                    + call.result().equals(DIGESTER.digest(4 - (int) call.call()).hash()))
        .containsExactly("4 true", "3 true", "2 true", "1 true");
  }

  private static void recurse(Book book, int site, int depth) {
    OpenCall call = book.calls.entered(site);
    if (depth > 0) {
      recurse(book, site, depth - 1);
    }
    call.returned(PrimitiveKind.INT, depth);
  }
}
