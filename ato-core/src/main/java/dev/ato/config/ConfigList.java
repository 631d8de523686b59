package dev.ato.config;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** An immutable list of plain values, which knows where each was written. */
final class ConfigList extends AbstractList<@Nullable Object> implements RandomAccess {

  private final Value[] values;
  private final int depth;

  ConfigList(List<Value> elements) {
    values = elements.toArray(new Value[0]);
    depth = Depth.over(elements);
  }

  @Override
  public @Nullable Object get(int index) {
    return values[index].plain();
  }

  @Override
  public int size() {
    return values.length;
  }

  List<Value> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  Value value(int index) {
    return values[index];
  }

  /** How many levels of lists and trees it holds, itself included. */
  int depth() {
    return depth;
  }
}
