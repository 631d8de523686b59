package dev.ato.agent;

/**
 * Methods that bear an annotation, written {@code @a.b.Annotation}.
 *
 * @param descriptor the annotation's type, {@code La/b/Annotation;}
 */
public record AnnotationPattern(String descriptor) implements RulePattern {

  static AnnotationPattern parse(String text) {
    ClassPattern type = ClassPattern.parse(text.substring(1));
    if (!type.isExact() || type.meansSubtypes()) {
      throw new IllegalArgumentException(
          "'" + text + "': an annotation is written in full, @a.b.Annotation");
    }
    return new AnnotationPattern("L" + type.name().replace('.', '/') + ";");
  }

  @Override
  public String toString() {
    return "@" + descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }
}
