package dev.rrjava.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles the jobs of a name, which a queue of the server delivers.
 *
 * <pre>{@code
 * @Job("mail.send")
 * @Retry(times = 3, delay = 10, backoff = 2)
 * void send(Mail mail, @JobId String id) { … }
 * }</pre>
 *
 * <p>The parameter without an annotation takes the payload: a {@code String} (UTF-8), a {@code
 * byte[]}, or an object that a codec reads. Other parameters have {@link JobHeader}, {@link JobId},
 * {@link Pipeline} or {@link Attempt}, or take the whole {@code ReceivedJob}. If the method returns
 * {@code void}, the job is acknowledged; a {@code JobResult} determines what the server does with
 * it. An exception rejects the job, or requeues it as {@link Retry} declares.
 *
 * <p>At compile time, the methods of all classes are collected in the class {@code Jobs}, and each
 * class gets a client that pushes its jobs: {@code MailJobs} for {@code Mail} or {@code
 * MailHandler}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Job {

  /**
   * Returns the name of the jobs, which says what is to be done.
   *
   * @return the name, for example {@code mail.send}; each method of the compilation has another one
   */
  String value();

  /**
   * Returns the pipeline to which the generated client pushes the jobs. The method handles jobs of
   * all pipelines.
   *
   * @return the name of a pipeline in the server's configuration; if empty (the default), callers
   *     of the client name one
   */
  String pipeline() default "";
}
