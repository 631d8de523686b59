package dev.ato.scope;

import dev.ato.config.Write;
import dev.ato.config.WriteListener;
import java.util.ArrayList;
import java.util.List;

/** Every write of a merge in order, each with the layer that it belongs to. */
final class WriteLog implements WriteListener {

  private final List<Write> writes = new ArrayList<>();
  private final List<Layer> writers = new ArrayList<>();
  private Layer layer = Layer.BASE;

  void enter(Layer next) {
    layer = next;
  }

  @Override
  public void written(Write write) {
    writes.add(write);
    writers.add(layer);
  }

  int size() {
    return writes.size();
  }

  Write write(int index) {
    return writes.get(index);
  }

  Layer writer(int index) {
    return writers.get(index);
  }
}
