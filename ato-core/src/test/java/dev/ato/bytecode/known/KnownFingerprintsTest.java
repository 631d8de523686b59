package dev.ato.bytecode.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ato.bytecode.ClassFingerprints;
import dev.ato.bytecode.ClassHashes;
import dev.ato.bytecode.ClassLookup;
import dev.ato.bytecode.Sources;
import dev.ato.digest.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFingerprintsTest {

  private static final String SOURCE =
      """
      enum Colour { RED, GREEN }
      class T {
        static String name(Colour colour) {
          return switch (colour) { case RED -> "r"; case GREEN -> "g"; };
        }
        Runnable later(String text) { return () -> System.out.println(text + "\\ud83d\\ude00"); }
      }
      class Small { int one() { return 1; } }
      """;

  @TempDir Path folder;

  private final Map<String, byte[]> classes = new HashMap<>(Sources.compile(SOURCE));
  private final ClassLookup lookup = name -> Optional.ofNullable(classes.get(name));
  private File file = new File("");

  @BeforeEach
  void chooseAFile() {
    file = folder.resolve("fingerprints.known").toFile();
  }

  @Test
  void whatWasAddedIsFoundByTheNextProcessWithEveryField() {
    remember("T");

    assertThat(recall("T")).contains(read("T"));
    assertThat(read("T").lambdas()).isNotEmpty();
    assertThat(read("T").others()).isNotEmpty();
  }

  @Test
  void otherBytesAreNotKnown() {
    remember("T");

    assertThat(recall("Small")).isEmpty();
  }

  @Test
  void whatWasReadBesideAClassThatChangedSinceDoesNotHold() {
    remember("T");

    classes.put("T$1", otherTable());

    assertThat(recall("T")).isEmpty();
  }

  @Test
  void whatWasReadBesideAClassThatIsGoneSinceDoesNotHold() {
    remember("T");

    classes.remove("T$1");

    assertThat(recall("T")).isEmpty();
  }

  @Test
  void whatWasReadWithoutAClassThatIsThereNowDoesNotHold() {
    byte[] table = Objects.requireNonNull(classes.remove("T$1"));
    remember("T");

    classes.put("T$1", table);

    assertThat(recall("T")).isEmpty();
  }

  @Test
  void oneClassIsKnownInTwoSurroundings() {
    remember("T");
    ClassFingerprints before = read("T");
    classes.put("T$1", otherTable());
    remember("T");
    ClassFingerprints after = read("T");

    assertThat(recall("T")).contains(after);
    classes.putAll(Sources.compile(SOURCE));
    assertThat(recall("T")).contains(before);
  }

  @Test
  void aFileDamagedAtAnyByteNeverGivesAWrongAnswer() throws IOException {
    remember("Small");
    byte[] whole = Files.readAllBytes(file.toPath());
    ClassFingerprints right = read("Small");

    for (int place = 0; place < whole.length; place++) {
      byte[] damaged = whole.clone();
      damaged[place] ^= 0x40;
      Files.write(file.toPath(), damaged);
      assertThat(recall("Small")).isIn(Optional.empty(), Optional.of(right));
    }
  }

  @Test
  void afterAnyDamageAnEntryCanBeAddedAgain() throws IOException {
    remember("Small");
    byte[] whole = Files.readAllBytes(file.toPath());

    for (int place = 0; place < whole.length; place += 7) {
      byte[] damaged = whole.clone();
      damaged[place] ^= 0x40;
      Files.write(file.toPath(), damaged);
      remember("Small");
      assertThat(recall("Small")).contains(read("Small"));
    }
  }

  @Test
  void aFileCutOffAnywhereKnowsWhatIsWholeAndCanBeAddedTo() throws IOException {
    remember("Small");
    byte[] whole = Files.readAllBytes(file.toPath());
    remember("T");
    byte[] both = Files.readAllBytes(file.toPath());

    for (int length = 0; length < both.length; length += 97) {
      Files.write(file.toPath(), Arrays.copyOf(both, length));
      assertThat(recall("Small").isPresent()).isEqualTo(length >= whole.length);
      assertThat(recall("T")).isEmpty();
      remember("T");
      assertThat(recall("T")).contains(read("T"));
    }
  }

  @Test
  void whatAReaderHasFoundStaysTrueWhenAnotherProcessBeginsTheFileAnew() {
    KnownFingerprints tiny = new KnownFingerprints(file, 1);
    tiny.add(hash("T"), read("T"));
    tiny.save();
    KnownFingerprints reader = new KnownFingerprints(file);
    assertThat(reader.find(hash("Small"), ClassHashes.of(lookup))).isEmpty();

    tiny.add(hash("Small"), read("Small"));
    tiny.save();

    assertThat(reader.find(hash("T"), ClassHashes.of(lookup))).contains(read("T"));
    assertThat(recall("T")).isEmpty();
    assertThat(recall("Small")).contains(read("Small"));
  }

  @Test
  void theFileKeepsToItsSizeAndToWhatIsYoungest() {
    long largest = 40_000;
    for (int number = 0; number < 200; number++) {
      String source = "class C { int m() { return " + number + "; } }";
      classes.put("C", Objects.requireNonNull(Sources.compile(source).get("C")));
      KnownFingerprints known = new KnownFingerprints(file, largest);
      known.add(hash("C"), read("C"));
      known.save();
      assertThat(file.length()).isLessThanOrEqualTo(largest);
      assertThat(recall("C")).isPresent();
    }
    classes.putAll(Sources.compile("class C { int m() { return 195; } }"));
    assertThat(recall("C")).isPresent();
  }

  @Test
  void twoProcessesThatWriteAtOnceLoseNothing() throws Exception {
    KnownFingerprints one = new KnownFingerprints(file);
    KnownFingerprints other = new KnownFingerprints(file);
    one.add(hash("T"), read("T"));
    other.add(hash("Small"), read("Small"));

    one.save();
    other.save();

    assertThat(recall("T")).isPresent();
    assertThat(recall("Small")).isPresent();
  }

  @Test
  void aFolderInItsPlaceIsHarmless() throws IOException {
    Files.createDirectory(file.toPath());

    remember("T");

    assertThat(recall("T")).isEmpty();
  }

  @Test
  void aFolderThatIsGoneIsHarmless() {
    file = folder.resolve("gone/fingerprints.known").toFile();

    remember("T");

    assertThat(recall("T")).isEmpty();
  }

  @Test
  void aFullDiskIsHarmless() {
    file = new File("/dev/full");

    remember("T");

    assertThat(recall("T")).isEmpty();
  }

  @Test
  void aFileThatMayNotBeWrittenIsReadAllTheSame() throws IOException {
    remember("T");
    Files.setPosixFilePermissions(file.toPath(), PosixFilePermissions.fromString("r--r--r--"));

    remember("Small");

    assertThat(recall("T")).contains(read("T"));
  }

  @Test
  void anotherSchemesFileGivesWayToANewOne() throws IOException {
    Files.writeString(file.toPath(), "known 1 ato-code/1\nsomething");

    assertThat(recall("T")).isEmpty();
    remember("T");

    assertThat(recall("T")).contains(read("T"));
  }

  @Test
  void whatIsMeantToKnowNothingKeepsNothing() {
    KnownFingerprints none = KnownFingerprints.none();
    none.add(hash("T"), read("T"));
    none.save();

    assertThat(none.find(hash("T"), ClassHashes.of(lookup))).isEmpty();
  }

  /** The class that maps constants to the keys of the switch, with other keys. */
  private static byte[] otherTable() {
    String exchanged = SOURCE.replaceFirst("(case RED[^;]*;) (case GREEN[^;]*;)", "$2 $1");
    return Objects.requireNonNull(Sources.compile(exchanged).get("T$1"));
  }

  private void remember(String name) {
    KnownFingerprints known = new KnownFingerprints(file);
    known.add(hash(name), read(name));
    known.save();
  }

  private Optional<ClassFingerprints> recall(String name) {
    return new KnownFingerprints(file).find(hash(name), ClassHashes.of(lookup));
  }

  private ClassFingerprints read(String name) {
    return ClassFingerprints.of(bytes(name), lookup);
  }

  private Sha256 hash(String name) {
    return Sha256.of(bytes(name));
  }

  private byte[] bytes(String name) {
    return Objects.requireNonNull(classes.get(name));
  }
}
