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
   * A static method without arguments, {@code a.b.Hooks#seed}, called before each call; empty for
   * none.
   */
  String init() default "";

  /**
   * What of the value is fingerprinted: a static method from Object to Object, {@code
   * a.b.Hooks#first100}, or one of {@code first: n}, {@code type}, {@code field: name}; empty for
   * the whole value.
   */
  String inspect() default "";

  /** Whether the arguments are fingerprinted too, at entry. */
  boolean args() default false;

  /** Which calls are kept: {@code all}, {@code first: n} or {@code sample: n}. */
  String calls() default "first: 1000";
}
