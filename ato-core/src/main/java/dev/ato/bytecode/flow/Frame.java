package dev.ato.bytecode.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The local variables and the stack (JVMS §2.6) at one point of a method. */
final class Frame {

  private final @Nullable Value[] locals;
  private final List<Value> stack;

  Frame(int locals) {
    this.locals = new Value[locals];
    stack = new ArrayList<>();
  }

  private Frame(@Nullable Value[] locals, List<Value> stack) {
    this.locals = locals;
    this.stack = stack;
  }

  Frame copy() {
    return new Frame(locals.clone(), new ArrayList<>(stack));
  }

  /** The same local variables; on the stack what was thrown (JVMS §2.10). */
  Frame inHandler(Value thrown) {
    Frame frame = new Frame(locals.clone(), new ArrayList<>());
    frame.push(thrown);
    return frame;
  }

  /** How many places it has. */
  int size() {
    return locals.length + stack.size();
  }

  /** What was stored in a local variable. */
  Value local(int slot) {
    Value value = slot < locals.length ? locals[slot] : null;
    if (value == null) {
      throw new UnfitCodeException("it reads a variable in which nothing was stored");
    }
    return value;
  }

  /** What lies on the stack, 0 the lowest. */
  Value stack(int depth) {
    return stack.get(depth);
  }

  void store(int slot, Value value) {
    locals[slot] = value;
  }

  List<Value> stack() {
    return stack;
  }

  void push(Value value) {
    stack.add(value);
  }

  Value pop() {
    if (stack.isEmpty()) {
      throw new UnfitCodeException("it takes more from the stack than there is");
    }
    return stack.remove(stack.size() - 1);
  }

  /** The values of {@code count} operands, in the order in which they were pushed. */
  List<Value> pop(int count) {
    if (stack.size() < count) {
      throw new UnfitCodeException("it takes more from the stack than there is");
    }
    List<Value> popped = new ArrayList<>(count);
    int bottom = stack.size() - count;
    for (int i = bottom; i < bottom + count; i++) {
      popped.add(stack.get(i));
    }
    for (int i = bottom + count - 1; i >= bottom; i--) {
      stack.remove(i);
    }
    return popped;
  }

  /** Puts the value on top, of one word, there again. */
  void duplicate() {
    Value top = word();
    push(top);
    push(top);
  }

  /**
   * Puts the upper {@code size} words of the stack again below the {@code below} words under them.
   */
  void duplicate(int size, int below) {
    List<Value> upper = words(size);
    List<Value> under = words(below);
    stack.addAll(upper);
    stack.addAll(under);
    stack.addAll(upper);
  }

  /** Takes a value of one word from the stack. */
  Value word() {
    Value value = pop();
    if (value.isWide()) {
      throw half();
    }
    return value;
  }

  private static UnfitCodeException half() {
    return new UnfitCodeException("it takes half of a long or double from the stack");
  }

  /** Takes words from the stack; a wide value counts for two. */
  List<Value> words(int size) {
    List<Value> taken = new ArrayList<>();
    int words = 0;
    while (words < size) {
      Value value = pop();
      taken.add(0, value);
      words += value.isWide() ? 2 : 1;
    }
    if (words > size) {
      throw half();
    }
    return taken;
  }
}
