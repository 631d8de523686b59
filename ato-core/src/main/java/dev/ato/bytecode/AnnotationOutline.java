package dev.ato.bytecode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An annotation as a class file holds it, visible at run time or not.
 *
 * <p>Element values are JDK types: boxed primitives, {@code String}, the constant's name for an
 * enum, the class's name as in source for a class literal, {@code List} for an array and {@code
 * AnnotationOutline} for an annotation. Elements left at their default are absent.
 *
 * @param descriptor the annotation's type, {@code Lcom/acme/Traced;}
 * @param values the values by the names of their elements, in the order of the class file
 */
public record AnnotationOutline(String descriptor, Map<String, Object> values) {

  /** An annotation with a copy of {@code values}. */
  public AnnotationOutline {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
