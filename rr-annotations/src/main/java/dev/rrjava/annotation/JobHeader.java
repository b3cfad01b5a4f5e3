package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a header of a job: of the pusher, or of an earlier attempt.
 *
 * <pre>{@code
 * @Job("mail.send")
 * void send(Mail mail, @JobHeader("tenant") String tenant, @JobHeader("locale") Optional<String> locale) { … }
 * }</pre>
 *
 * <p>The parameter is a {@code String} for the first value, an {@code Optional<String>}, or a
 * {@code List<String>} of all values. If a required header is missing, the job is rejected; it is
 * not attempted again.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface JobHeader {

  /**
   * Returns the name of the header.
   *
   * @return the name, in any case
   */
  String value();
}
