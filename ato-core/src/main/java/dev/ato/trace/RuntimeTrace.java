package dev.ato.trace;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method or constructor whose returned values are fingerprinted at each call. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface RuntimeTrace {

  /** The name of the trace; by default {@code Class#method}, fully qualified. */
  String value() default "";

  /** The same as {@link #value()}, for where other elements stand beside it. */
  String id() default "";

  /**
   * A static method without arguments, {@code a.b.Hooks#seed}, called before each call, or {@code
   * call: a.b.Hooks#seed, once: true}; empty for none.
   */
  String init() default "";

  /**
   * What of the value is fingerprinted: a static method from Object to Object, {@code
   * a.b.Hooks#first100}, or one of {@code first: n}, {@code type}, {@code field: name}, {@code
   * size}, {@code summary}; empty for the whole value.
   */
  String inspect() default "";

  /** Whether the arguments are fingerprinted too, at entry. */
  boolean args() default false;

  /**
   * Which calls are kept one by one: {@code all}, {@code first: n}, {@code sample: n}, {@code
   * reservoir: n}, or {@code first} with one of the other two.
   */
  String calls() default "first: 1000";

  /** To how many decimals fractions are rounded before they are hashed; -1 for not at all. */
  int round() default -1;

  /** How many neighbouring values of a fraction count as one; 0 for each by itself. */
  int ulps() default 0;

  /** {@code true}, or how many elements of a value are stored as a short text; empty for none. */
  String preview() default "";
}
