package dev.rrjava.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method that handles jobs.
 *
 * @param element the method with the annotation
 * @param called the method that is called: it, or one that overrides it
 * @param jobName the name of the jobs
 * @param pipeline the pipeline to which the client pushes them; empty if callers name one
 * @param retry the attempts after the first one, if any: of the method, else of a class
 * @param parameters its parameters in order
 * @param result what its result means
 * @param returnType its result
 * @param thrownTypes the exceptions that it declares
 */
public record JobMethod(
    ExecutableElement element,
    ExecutableElement called,
    Text jobName,
    Text pipeline,
    Optional<Retry> retry,
    List<JobParameter> parameters,
    ResultKind result,
    TypeMirror returnType,
    List<TypeMirror> thrownTypes) {
  /**
   * A string of an annotation.
   *
   * @param value the string
   * @param location its position
   */
  public record Text(String value, Location location) {}

  /**
   * The attempts after the first one.
   *
   * @param location the annotation
   * @param times their number
   * @param delay the seconds before the first of them
   * @param backoff the factor by which the delay grows
   * @param maxDelay the longest delay in seconds; 0 for no limit
   */
  public record Retry(Location location, int times, int delay, double backoff, int maxDelay) {}

  /** What the result of a method means. */
  public enum ResultKind {
    /** {@code void}: the job is acknowledged. */
    ACKNOWLEDGED,
    /** A {@code JobResult}. */
    RETURNED,
    /** A type that means nothing. */
    UNSUPPORTED
  }

  /**
   * Returns the simple name of the method.
   *
   * @return for example {@code send}
   */
  public String name() {
    return element.getSimpleName().toString();
  }

  /**
   * Returns the name of the client's method that pushes several jobs.
   *
   * @return for example {@code sendAll}
   */
  public String batchName() {
    return name() + "All";
  }

  /**
   * Returns the parameters that take the payload.
   *
   * @return none if the method takes none; more than one is an error
   */
  public List<JobParameter> payloads() {
    List<JobParameter> payloads = new ArrayList<>();
    for (JobParameter parameter : parameters) {
      if (parameter.source() == JobParameter.Source.PAYLOAD) {
        payloads.add(parameter);
      }
    }
    return payloads;
  }

  /**
   * Returns whether parameters are validated.
   *
   * @return true if one has constraints
   */
  public boolean isValidated() {
    for (JobParameter parameter : parameters) {
      if (!parameter.validations().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns what the client pushes.
   *
   * @return the payload's type; bytes if the method takes the whole job, and empty if it takes
   *     neither
   */
  public Optional<PayloadType> pushed() {
    List<JobParameter> payloads = payloads();
    if (!payloads.isEmpty()) {
      return Optional.of(payloads.get(0).payload());
    }
    for (JobParameter parameter : parameters) {
      if (parameter.source() == JobParameter.Source.JOB) {
        return Optional.of(PayloadType.BYTES);
      }
    }
    return Optional.empty();
  }
}
