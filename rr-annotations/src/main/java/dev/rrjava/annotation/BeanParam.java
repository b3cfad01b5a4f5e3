package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes several values in a parameter object: a record, a class with one constructor, or a class
 * with setters and a constructor without parameters. An annotation on each component declares its
 * source, as for a parameter of the method; a component without an annotation is the path variable
 * of its name. Parameter objects can be nested.
 *
 * <p>The annotation of a constructor parameter can be on the field of the same name and type. The
 * annotation of a property can be on the setter, its parameter, or the field. A setter is {@code
 * setPage(int)}, or {@code page(int)} that returns the bean; the name of the property is {@code
 * page}.
 *
 * <p>If a constructor or setter throws an {@link IllegalArgumentException}, the response is 400
 * with the message of the exception.
 *
 * <pre>{@code
 * record Paging(@QueryParam @Default("1") int page, @QueryParam @Default("20") int size) {}
 *
 * @Get("/tasks")
 * String list(@BeanParam Paging paging) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT
})
public @interface BeanParam {}
