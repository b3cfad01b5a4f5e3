package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds the methods with {@link Converter} of classes in other modules to this compilation.
 * Annotations in class files are read only for the classes that are named here.
 *
 * <pre>{@code
 * @Route("/freight")
 * @Converters(Weights.class)
 * final class Freight { … }
 * }</pre>
 *
 * <p>The annotation can be on any class; the converters apply to all handlers of the compilation. A
 * class or method that is not accessible from the package of a handler is ignored there.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Converters {

  /**
   * Returns the classes.
   *
   * @return each with at least one method with {@link Converter}
   */
  Class<?>[] value();
}
