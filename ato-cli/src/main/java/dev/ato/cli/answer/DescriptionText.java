package dev.ato.cli.answer;

import dev.ato.listing.ChangeDescription;
import dev.ato.listing.Component;
import java.util.ArrayList;
import java.util.List;

/** Renders what changed in a method, in sentences. */
public final class DescriptionText {

  private DescriptionText() {}

  /** At most so many sentences, the last of which then says how many more there are. */
  public static List<String> lines(ChangeDescription description, int most) {
    List<String> sentences = description.sentences();
    if (sentences.size() <= most) {
      return sentences;
    }
    List<String> lines = new ArrayList<>(sentences.subList(0, most - 1));
    lines.add("and " + (sentences.size() - lines.size()) + " more changes");
    return lines;
  }

  /** Adds all sentences, and the components in which the listings differ. */
  public static JsonObject put(JsonObject answer, ChangeDescription description) {
    return answer
        .putTexts("description", description.sentences())
        .putTexts(
            "components", description.components().stream().sorted().map(Component::word).toList());
  }
}
