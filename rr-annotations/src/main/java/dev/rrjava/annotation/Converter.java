package dev.rrjava.annotation;

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
 * <p>An exception, or a null, means that the string does not convert: 400, unless the exception is
 * an {@code HttpException} with a status of its own.
 *
 * <p>Browsers send a field that was left blank as an empty string. The method gets it like any
 * other string; if it does not convert, the value counts as missing. The same is true of an {@code
 * of} or a constructor of the type. For the types that the runtime converts itself (numbers, enums,
 * dates and so on), an empty string is always a missing value.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Converter {}
