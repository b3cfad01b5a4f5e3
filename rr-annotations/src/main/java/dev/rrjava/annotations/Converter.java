package dev.rrjava.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method the way from text to its result, for all handlers of the compilation. It
 * goes before all other ways: the {@code of}, {@code valueOf}, {@code fromString} or {@code parse}
 * of the type, its constructor, and what the runtime knows.
 *
 * <pre>{@code
 * @Converter
 * static Money money(String text) throws ParseException { … }
 * }</pre>
 *
 * <p>An exception, or a null, means that the text does not convert: 400, unless the exception is an
 * {@code HttpException} with a status of its own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Converter {}
