package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a static method that converts strings to its return type, for all handlers of the
 * compilation. It takes precedence over all other conversions: the methods {@code of}, {@code
 * valueOf}, {@code fromString} and {@code parse} of the type, its constructor, and built-in
 * conversions.
 *
 * <pre>{@code
 * @Converter
 * static Money money(String text) throws ParseException { … }
 * }</pre>
 *
 * <p>If the method throws an exception or returns null, the response is 400, or the status of the
 * exception if it is an {@code HttpException}.
 *
 * <p>Browsers send an empty string for a field without input. The method is called with it, as with
 * any other string; if it rejects the empty string, the value counts as missing. The same applies
 * to the method {@code of} or a constructor of the type. For built-in types (numbers, enums, dates
 * and so on), an empty string is always a missing value.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Converter {}
