package dev.ato.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is worked out of classes that lie beside each other is worked out once, and the same. */
class SurroundingsTest {

  private static final String ANONYMOUS =
      "class T { Runnable m() { return new Runnable() { public void run() { System.%s; } }; } }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Object m() { return new Object() { Object n() { return new Object() {}; } }; }",
        "Object m(int x, int y) { return new Object() { int n() { return y - x; } }; }",
        "Object m() { class A { class B { A a; } Object n() { return new B(); } } return new A(); }",
        // these name each other
        "Object m() { class A { Object n() { return new Object() { A a = new A(); }; } }"
            + " return new A(); }",
        "Object m() { class A { Object n() { return new Object() { Object o() { return"
            + " new Object() { A a = new A(); }; } }; } } return new A().n(); }",
        "Object m() { class A { class B { A a = new A(); } B b = new B(); } return new A(); }"
            + " Object n() { return new Object() { Object o = m(); }; }"
      })
  void aClassAmongOthersHasTheFingerprintsThatItHasAlone(String members) {
    Map<String, byte[]> classes = Sources.compile("class T { " + members + " }");
    List<String> names = new ArrayList<>(new TreeMap<>(classes).keySet());

    for (int order = 0; order < 2; order++) {
      Surroundings shared = new Surroundings(name -> Optional.ofNullable(classes.get(name)));
      for (String name : names) {
        ClassFingerprints among = ClassFingerprints.of(classes.get(name), shared);

        assertThat(among.methods()).isEqualTo(Fingerprints.fingerprints(classes, name).methods());
      }
      Collections.reverse(names);
    }
  }

  @Test
  void aClassThatWasFingerprintedIsNotReadAgainWhereItIsNamed() {
    Map<String, byte[]> classes = Sources.compile(ANONYMOUS.formatted("gc()"));
    List<String> found = new ArrayList<>();
    Surroundings shared =
        new Surroundings(
            name -> {
              found.add(name);
              return Optional.ofNullable(classes.get(name));
            });
    ClassFingerprints.of(classes.get("T$1"), shared);
    found.clear();

    ClassFingerprints outer = ClassFingerprints.of(classes.get("T"), shared);

    assertThat(found).isEmpty();
    assertThat(outer.others()).isEqualTo(Fingerprints.fingerprints(classes, "T").others());
  }

  @Test
  void aChangedBodyAmongOthersIsVisibleWhereItsClassIsNamed() {
    assertThat(outerAfterInner("gc()")).isNotEqualTo(outerAfterInner("exit(0)"));
  }

  private static List<MethodFingerprint> outerAfterInner(String body) {
    Map<String, byte[]> classes = Sources.compile(ANONYMOUS.formatted(body));
    Surroundings shared = new Surroundings(name -> Optional.ofNullable(classes.get(name)));
    ClassFingerprints.of(classes.get("T$1"), shared);
    return ClassFingerprints.of(classes.get("T"), shared).methods();
  }
}
