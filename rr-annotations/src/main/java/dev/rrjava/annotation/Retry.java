package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Attempts jobs again whose handler throws an exception. On a class, it applies to all its methods
 * with {@link Job}; on a method, it takes precedence over that of the class.
 *
 * <pre>{@code
 * @Job("mail.send")
 * @Retry(times = 3, delay = 10, backoff = 2)
 * void send(Mail mail) { … } // again after 10, 20 and 40 seconds
 * }</pre>
 *
 * <p>After the last attempt, the job is rejected. A {@code JobResult} that the method returns is
 * not affected.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Retry {

  /**
   * Returns how often a job is attempted again.
   *
   * @return the number of attempts after the first one, at least 1
   */
  int times();

  /**
   * Returns the time before the second attempt.
   *
   * @return the delay in seconds; none by default
   */
  int delay() default 0;

  /**
   * Returns the factor by which the delay grows from one attempt to the next.
   *
   * @return the factor, at least 1, which is the default
   */
  double backoff() default 1;

  /**
   * Returns the limit of the delay.
   *
   * @return the longest delay in seconds; 0 (the default) for no limit
   */
  int maxDelay() default 0;
}
