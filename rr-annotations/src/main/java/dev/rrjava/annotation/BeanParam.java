package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A group of parameters in one object: a record, a class with one constructor, or a class with a
 * constructor without parameters and setters. Each component says with an annotation where it comes
 * from, like a parameter of the method; one without an annotation is the variable of its name.
 * Groups nest.
 *
 * <p>The annotation of a parameter of a constructor may be on the field of the same name and type.
 * That of a property is on the setter, its parameter or the field. A setter is {@code
 * setPage(int)}, or {@code page(int)} that returns the bean; the property, {@code page}, gives the
 * name.
 *
 * <p>An {@link IllegalArgumentException} of a constructor or setter is answered with 400, and its
 * message.
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
