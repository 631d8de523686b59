package dev.ato.listing;

import dev.ato.digest.Sha256;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A listing by its components, each a digest of its pieces in their order. In the text of {@link
 * Component#STEPS} every piece of another component is that component's name: so all of them
 * together say what the listing says, and listings that differ do in at least one.
 */
public final class Components {

  private final Map<Component, Sha256> digests = new EnumMap<>(Component.class);

  private Components(Map<Component, StringBuilder> texts) {
    texts.forEach((component, text) -> digests.put(component, Sha256.ofUtf8(text.toString())));
  }

  /** The components of a canonical listing. */
  public static Components of(String listing) {
    Map<Component, StringBuilder> texts = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      texts.put(component, new StringBuilder());
    }
    for (CodeLine line : Listing.of(listing).lines()) {
      add(line, texts);
    }
    return new Components(texts);
  }

  /** No piece contains a line break, since listings escape them. */
  private static void add(CodeLine line, Map<Component, StringBuilder> texts) {
    StringBuilder steps = text(texts, Component.STEPS);
    steps.append(line.indent()).append(' ');
    for (Piece piece : line.pieces()) {
      Component component = Component.of(line, piece);
      if (component == Component.STEPS) {
        steps.append(piece.text());
      } else {
        steps.append('\t').append(component.name()).append('\t');
        text(texts, component).append(piece.text()).append('\n');
      }
    }
    steps.append('\n');
  }

  private static StringBuilder text(Map<Component, StringBuilder> texts, Component component) {
    return texts.computeIfAbsent(component, absent -> new StringBuilder());
  }

  /** The digest of one of them. */
  public Sha256 digest(Component component) {
    return digests.getOrDefault(component, Sha256.ofUtf8(""));
  }

  /** Those in which two listings differ: none if they are the same. */
  public Set<Component> differing(Components other) {
    Set<Component> differing = EnumSet.noneOf(Component.class);
    for (Component component : Component.values()) {
      if (!digest(component).equals(other.digest(component))) {
        differing.add(component);
      }
    }
    return differing;
  }
}
