package dev.ato.scope;

import dev.ato.config.ADict;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a view writes. */
sealed interface ViewContent {

  /** Writes it. */
  void writeTo(ADict.Editor config);

  /** Code, each line of which is an origin of its own. */
  record Code(Consumer<ADict.Editor> body) implements ViewContent {
    @Override
    public void writeTo(ADict.Editor config) {
      body.accept(config);
    }
  }

  /** A tree that is there, or is read when the view is applied; merged key by key. */
  record Tree(Supplier<ADict> tree) implements ViewContent {
    @Override
    public void writeTo(ADict.Editor config) {
      config.update(tree.get());
    }
  }
}
