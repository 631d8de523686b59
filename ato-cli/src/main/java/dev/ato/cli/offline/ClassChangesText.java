package dev.ato.cli.offline;

import dev.ato.build.ClassChange;
import dev.ato.cli.answer.Page;
import dev.ato.cli.answer.Screen;
import dev.ato.cli.answer.Texts;
import java.util.List;

/** Renders what changed in classes beside their methods. */
final class ClassChangesText {

  private final boolean all;

  ClassChangesText(boolean all) {
    this.all = all;
  }

  List<String> of(List<ClassChange> classes) {
    return classes.stream().map(all ? ClassChangesText::whole : ClassChangesText::line).toList();
  }

  private static String whole(ClassChange change) {
    return change.name() + "\n  " + String.join("\n  ", change.sentences());
  }

  /** As much as one line holds: the first sentence, and how many there are. */
  private static String line(ClassChange change) {
    int room = Screen.WIDTH - Page.LABEL;
    int others = change.sentences().size() - 1;
    String sentence = change.sentences().get(0) + (others == 0 ? "" : ", and " + others + " more");
    String name = Texts.methodName(change.name(), Math.max(room / 2, room - sentence.length() - 2));
    return name + "  " + Texts.cut(sentence, room - name.length() - 2);
  }
}
