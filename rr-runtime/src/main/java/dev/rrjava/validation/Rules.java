package dev.rrjava.validation;

import dev.rrjava.http.InvalidPart;
import dev.rrjava.http.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be true of values of one type. Used by several threads at once where one JVM serves
 * many workers.
 */
@FunctionalInterface
public interface Rules {
  /**
   * What is wrong with a value.
   *
   * @param value of the type that the rules were made for, or its box; null where the application
   *     lets it be
   * @param request the request that it comes from, whose {@code Accept-Language} may count
   * @return a part for each rule that is broken, named by the path within the value, such as {@code
   *     items[0].price}, and empty for the value itself; none when nothing is wrong
   */
  List<InvalidPart> violations(@Nullable Object value, Request request);
}
