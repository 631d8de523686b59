package dev.ato.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ato.agent.bridge.AtoBridge;
import dev.ato.agent.bridge.AtoRecorder;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeaverTest {

  private final List<String> reports = new ArrayList<>();

  @BeforeEach
  void connectTheBridge() {
    AtoBridge.connect(new Reporter());
  }

  @Test
  void aPrimitiveResultIsReported() throws Exception {
    Object object = make(weave(new WovenMethod("twice", "(I)I", 7, false)));

    assertThat(call(object, "twice", 21)).isEqualTo(42);
    assertThat(reports).containsExactly("7 entered", "7 returned 42 of kind 6");
  }

  @Test
  void eachPrimitiveTypeHasItsKindAndKeepsItsBits() throws Exception {
    Object object =
        make(
            weave(
                new WovenMethod("truth", "()Z", 1, false),
                new WovenMethod("small", "()B", 2, false),
                new WovenMethod("less", "()S", 3, false),
                new WovenMethod("letter", "()C", 4, false),
                new WovenMethod("single", "()F", 5, false),
                new WovenMethod("precise", "()D", 6, false)));

    for (String method : List.of("truth", "small", "less", "letter", "single", "precise")) {
      call(object, method);
    }

    assertThat(reports.stream().filter(report -> report.contains("returned")))
        .containsExactly(
            "1 returned 1 of kind 1",
            "2 returned -3 of kind 3",
            "3 returned -300 of kind 4",
            "4 returned 65535 of kind 5",
            "5 returned " + Float.floatToIntBits(0.1f) + " of kind 8",
            "6 returned " + Double.doubleToLongBits(0.1) + " of kind 9");
  }

  @Test
  void argumentsOfEveryPrimitiveTypeAreReported() throws Exception {
    Class<?> type = weave(new WovenMethod("sum", "(BSCIJFDZ)J", 1, true));

    Object sum = invoke(type, null, "sum", (byte) 1, (short) 2, 'a', 4, 5L, 6f, 7d, true);

    assertThat(sum).isEqualTo(3L * (1 + 2 + 'a' + 4 + 5 + 6 + 7 + 1));
    assertThat(reports)
        .containsExactly(
            "1 entered",
            "1 arguments [1, 2, a, 4, 5, 6.0, 7.0, true]",
            "1 returned " + sum + " of kind 7");
  }

  @Test
  void referencesAndVoidAreReported() throws Exception {
    Object object =
        make(
            weave(
                new WovenMethod("words", "(Ljava/lang/String;[[I)[Ljava/lang/String;", 2, true),
                new WovenMethod("nothing", "()V", 3, false)));

    call(object, "words", "a b", null);
    call(object, "nothing");

    assertThat(reports)
        .containsExactly(
            "2 entered",
            "2 arguments [a b, null]",
            "2 returned [a, b]",
            "3 entered",
            "3 returned null");
  }

  @Test
  void anExceptionIsReportedAndStillThrownWithItsOwnStackTrace() throws Exception {
    Object object =
        make(weave(new WovenMethod("fails", "(Ljava/lang/String;)Ljava/lang/Object;", 4, false)));

    assertThatThrownBy(() -> call(object, "fails", "because"))
        .isInstanceOf(IOException.class)
        .hasMessage("because")
        .satisfies(
            thrown -> assertThat(thrown.getStackTrace()[0].getMethodName()).isEqualTo("fails"))
        .satisfies(
            thrown -> assertThat(thrown.getStackTrace()[1].getClassName()).contains("reflect"));
    assertThat(reports).containsExactly("4 entered", "4 threw because");
  }

  @Test
  void aConstructorReportsTheObject() throws Exception {
    Class<?> type =
        weave(
            new WovenMethod("<init>", "(D)V", 5, true),
            new WovenMethod("<init>", "(DLjava/lang/String;)V", 6, false));

    make(type);

    assertThat(reports)
        .containsExactly(
            "5 entered", "5 arguments [2.0]", "6 entered", "6 returned Woven", "5 returned Woven");
  }

  @Test
  void aRecorderThatFailsIsNotNoticed() throws Exception {
    AtoBridge.connect(new Failing());
    Object object = make(weave(new WovenMethod("twice", "(I)I", 7, true)));

    assertThat(call(object, "twice", 21)).isEqualTo(42);
  }

  private static Object make(Class<?> type) throws Exception {
    Constructor<?> constructor = type.getDeclaredConstructor(double.class);
    constructor.setAccessible(true);
    return constructor.newInstance(2.0);
  }

  private static @Nullable Object call(Object object, String name, @Nullable Object... arguments)
      throws Exception {
    return invoke(object.getClass(), object, name, arguments);
  }

  private static @Nullable Object invoke(
      Class<?> type, @Nullable Object object, String name, @Nullable Object... arguments)
      throws Exception {
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    try {
      return method.invoke(object, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static Class<?> weave(WovenMethod... methods) throws IOException {
    String name = Woven.class.getName();
    byte[] bytes;
    try (InputStream stream = Woven.class.getResourceAsStream("Woven.class")) {
      assertThat(stream).isNotNull();
      bytes = stream.readAllBytes();
    }
    byte[] woven = new Weaver().weave(name, bytes, Woven.class.getClassLoader(), List.of(methods));
    return new ClassLoader(Woven.class.getClassLoader()) {
      Class<?> define() {
        return defineClass(name, woven, 0, woven.length);
      }
    }.define();
  }

  /** Writes down what it is told, as a recorder would. */
  private final class Reporter extends AtoRecorder {

    @Override
    public Object entered(int site) {
      reports.add(site + " entered");
      return site;
    }

    @Override
    public boolean wantsArguments(Object call) {
      return true;
    }

    @Override
    public void arguments(Object call, @Nullable Object[] arguments) {
      reports.add(call + " arguments " + Arrays.toString(arguments));
    }

    @Override
    public void returned(Object call, int kind, long bits) {
      reports.add(call + " returned " + bits + " of kind " + kind);
    }

    @Override
    public void returned(Object call, @Nullable Object value) {
      reports.add(call + " returned " + written(value));
    }

    @Override
    public void threw(Object call, Throwable thrown) {
      reports.add(call + " threw " + thrown.getMessage());
    }

    private String written(@Nullable Object value) {
      if (value instanceof Object[] array) {
        return Arrays.toString(array);
      }
      boolean woven = value != null && value.getClass().getName().equals(Woven.class.getName());
      return woven ? "Woven" : String.valueOf(value);
    }
  }

  /** Fails at everything. */
  private static final class Failing extends AtoRecorder {

    @Override
    public Object entered(int site) {
      return site;
    }

    @Override
    public boolean wantsArguments(Object call) {
      throw new IllegalStateException("a fault of ato's");
    }

    @Override
    public void arguments(Object call, @Nullable Object[] arguments) {
      throw new IllegalStateException("a fault of ato's");
    }

    @Override
    public void returned(Object call, int kind, long bits) {
      throw new StackOverflowError("a fault of ato's");
    }

    @Override
    public void returned(Object call, @Nullable Object value) {
      throw new IllegalStateException("a fault of ato's");
    }

    @Override
    public void threw(Object call, Throwable thrown) {
      throw new IllegalStateException("a fault of ato's");
    }
  }
}
