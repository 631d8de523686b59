package dev.ato.scope;

/**
 * One step of putting a config together: a view, or all arguments.
 *
 * @param name of the view; for what is no view a name in parentheses
 * @param priority of the view; 0 for what is no view
 * @param because why it was applied: {@code by default}, {@code named by argument 2}, {@code
 *     chained with deep}
 */
public record Layer(Kind kind, String name, int priority, String because) {

  static final Layer BASE = new Layer(Kind.BASE, "(Base)", 0, "the scope's own");
  static final Layer DEFAULTS = new Layer(Kind.DEFAULTS, "(Defaults)", 0, "defaults of options");
  static final Layer ARGUMENTS = new Layer(Kind.ARGUMENTS, "(CLI Inputs)", 0, "given");

  /** What is applied, in this order. */
  public enum Kind {
    /** The config that the scope starts with. */
    BASE,
    /** What the options of an application's own command say if they are not given. */
    DEFAULTS,
    /** A view. */
    VIEW,
    /** The arguments. */
    ARGUMENTS,
    /** The blocks of a view that wait for the arguments ({@link Scope#lazy}). */
    LAZY_BLOCK,
    /** A view that waits for the arguments. */
    LAZY_VIEW
  }

  /** Whether it comes after the arguments. */
  public boolean isLate() {
    return kind == Kind.LAZY_BLOCK || kind == Kind.LAZY_VIEW;
  }

  @Override
  public String toString() {
    return kind == Kind.LAZY_BLOCK ? name + " (lazy)" : name;
  }
}
