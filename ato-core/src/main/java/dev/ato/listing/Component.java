package dev.ato.listing;

import dev.ato.listing.Piece.Kind;
import java.util.Locale;

/**
 * A side of what a method does. Each piece of a listing belongs to one of them, and {@link #STEPS}
 * says in which order those of the others stand: so two listings differ in at least one.
 */
public enum Component {
  /** What is given and what comes back: types, {@code static}, {@code synchronized}. */
  SIGNATURE,
  /** Where control goes: jumps, places, keys of switches, ends. */
  CONTROL_FLOW,
  /** Constants, by value and type. */
  CONSTANTS,
  /** Methods and constructors that are called, and lambdas that are made. */
  CALLS,
  /** Fields that are read and written. */
  FIELDS,
  /** Types that are cast to, made and asked for. */
  TYPES,
  /** What is caught around which steps, and where control goes then. */
  EXCEPTIONS,
  /** What is computed and compared. */
  OPERATORS,
  /** Which values are used where. */
  VALUES,
  /** Which steps there are, and in which order, all else blotted out. */
  STEPS;

  /** The component as people name it: {@code control flow}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The component of a piece of {@code line}. */
  static Component of(CodeLine line, Piece piece) {
    return switch (piece.kind()) {
      case HEAD -> SIGNATURE;
      case LABEL, FLOW -> line.first(Kind.GUARD).isPresent() ? EXCEPTIONS : CONTROL_FLOW;
      case KEY -> CONTROL_FLOW;
      case CONSTANT -> CONSTANTS;
      case CALL -> CALLS;
      case FIELD -> FIELDS;
      case TYPE -> TYPES;
      case GUARD -> EXCEPTIONS;
      case OPERATOR -> OPERATORS;
      case VALUE -> VALUES;
      case STEP, GLUE -> STEPS;
    };
  }
}
