package dev.ato.build;

import dev.ato.bytecode.ClassDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What changed in a class beside its methods, and may change what a program does: the interfaces
 * from which it inherits, what its fields are.
 *
 * @param name of the newer class, as in source
 * @param sentences what changed
 */
public record ClassChange(String name, List<String> sentences) {

  /** The list is copied. */
  public ClassChange {
    sentences = List.copyOf(sentences);
  }

  /**
   * Compares two versions of a class.
   *
   * @param newName gives the newer name of an older class
   * @return empty if they differ in nothing of this
   */
  static Optional<ClassChange> of(
      String name, ClassDeclaration before, ClassDeclaration after, UnaryOperator<String> newName) {
    List<String> sentences = new ArrayList<>();
    List<String> inherited = before.supertypes().stream().map(newName).toList();
    missing(inherited, after.supertypes())
        .forEach(each -> sentences.add("no longer implements " + ClassNames.simple(each)));
    missing(after.supertypes(), inherited)
        .forEach(each -> sentences.add("also implements " + ClassNames.simple(each)));
    flags(sentences, "volatile", before.volatileFields(), after.volatileFields());
    flags(sentences, "transient", before.transientFields(), after.transientFields());
    constants(sentences, before.constants(), after.constants());
    return sentences.isEmpty() ? Optional.empty() : Optional.of(new ClassChange(name, sentences));
  }

  private static void flags(
      List<String> sentences, String word, List<String> before, List<String> after) {
    missing(before, after).forEach(each -> sentences.add(each + " is no longer " + word));
    missing(after, before).forEach(each -> sentences.add(each + " is " + word));
  }

  /** Only of fields that both have: who uses a new one has its value in its code. */
  private static void constants(
      List<String> sentences, Map<String, String> before, Map<String, String> after) {
    new TreeMap<>(before)
        .forEach(
            (field, value) -> {
              String other = after.getOrDefault(field, value);
              if (!other.equals(value)) {
                sentences.add(field + " = " + value + " -> " + other);
              }
            });
  }

  private static List<String> missing(List<String> from, List<String> in) {
    return from.stream().filter(each -> !in.contains(each)).toList();
  }
}
