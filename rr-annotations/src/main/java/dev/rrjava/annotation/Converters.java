package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names classes of other modules whose methods with {@link Converter} count in this compilation,
 * too: annotations of class files are only looked at where they are asked for.
 *
 * <pre>{@code
 * @Route("/freight")
 * @Converters(Weights.class)
 * final class Freight { … }
 * }</pre>
 *
 * <p>It may be on any class, and is for all handlers of the compilation, as the converters in it
 * are. Where it may not be seen, in another package, a class or method that is not public is passed
 * over.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Converters {

  /**
   * The classes.
   *
   * @return each with at least one method with {@link Converter}
   */
  Class<?>[] value();
}
