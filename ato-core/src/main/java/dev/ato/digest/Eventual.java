package dev.ato.digest;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a future came to: asked of the JDK's own methods, whatever overrides them. */
final class Eventual implements LeafForm.Content {

  private static final int PENDING = 0;
  private static final int RESULT = 1;
  private static final int FAILURE = 2;

  private final MethodHandle now;
  private final MethodHandle done;
  private final MethodHandle when;

  private Eventual(MethodHandle done, MethodHandle now, MethodHandle when) {
    this.done = done.asType(methodType(boolean.class, Object.class));
    this.now = now.asType(methodType(Object.class, Object.class, Object.class));
    this.when = when.asType(methodType(Object.class, Object.class, BiConsumer.class));
  }

  static Eventual of(Class<?> type, Opener opener) {
    try {
      return JdkTypes.contain(type) ? ofTheJdk() : inherited(type, opener);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("futures of " + type + " cannot be asked", e);
    }
  }

  private static Eventual ofTheJdk() throws ReflectiveOperationException {
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    Class<?> base = CompletableFuture.class;
    return new Eventual(
        lookup.findVirtual(base, "isDone", methodType(boolean.class)),
        lookup.findVirtual(base, "getNow", methodType(Object.class, Object.class)),
        lookup.findVirtual(
            base, "whenComplete", methodType(CompletableFuture.class, BiConsumer.class)));
  }

  private static Eventual inherited(Class<?> type, Opener opener)
      throws ReflectiveOperationException {
    Class<?> own = type;
    while (!JdkTypes.contain(own.getSuperclass())) {
      own = own.getSuperclass();
    }
    MethodHandles.Lookup lookup = JdkTypes.lookup(own, opener);
    Class<?> base = CompletableFuture.class;
    return new Eventual(
        lookup.findSpecial(base, "isDone", methodType(boolean.class), own),
        lookup.findSpecial(base, "getNow", methodType(Object.class, Object.class), own),
        lookup.findSpecial(
            base, "whenComplete", methodType(CompletableFuture.class, BiConsumer.class), own));
  }

  boolean isPending(Object future) {
    try {
      return !(boolean) done.invokeExact(asked(future));
    } catch (Throwable e) {
      throw new IllegalStateException("isDone throws nothing", e);
    }
  }

  void onCompletion(Object future, Runnable action) {
    BiConsumer<Object, Object> both = (result, failure) -> action.run();
    try {
      Object unused = (Object) when.invokeExact(asked(future), both);
    } catch (Throwable e) {
      throw new IllegalStateException("whenComplete throws nothing", e);
    }
  }

  @Override
  public void write(Object future, Encoding out) throws Throwable {
    out.bytes.byteValue(Tag.FUTURE);
    if (isPending(future)) {
      out.bytes.byteValue(PENDING);
      out.notes.add("a future", "has no result yet");
      return;
    }
    Object result;
    try {
      result = (Object) now.invokeExact(asked(future), (Object) null);
    } catch (CompletionException | CancellationException e) {
      out.bytes.byteValue(FAILURE);
      out.value(failure(e));
      return;
    }
    out.bytes.byteValue(RESULT);
    out.value(result);
  }

  private static Throwable failure(RuntimeException thrown) {
    @Nullable Throwable cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? cause : thrown;
  }

  /** The stages that the JDK gives away without the methods of a future give a copy. */
  private static Object asked(Object future) {
    boolean minimal = future.getClass().getName().endsWith("$MinimalStage");
    return minimal ? ((CompletableFuture<?>) future).toCompletableFuture() : future;
  }
}
