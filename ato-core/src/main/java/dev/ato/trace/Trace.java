package dev.ato.trace;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method or constructor whose code is fingerprinted when its class is loaded. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Trace {

  /** The name of the trace; by default {@code Class#method}, fully qualified. */
  String value() default "";

  /** The same as {@link #value()}, for where other elements stand beside it. */
  String id() default "";
}
