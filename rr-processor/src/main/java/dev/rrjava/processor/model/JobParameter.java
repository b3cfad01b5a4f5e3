package dev.rrjava.processor.model;

import java.util.List;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a method that handles jobs.
 *
 * @param element the declaration
 * @param name its name, or {@code payload} if the class file has none
 * @param mirror its type
 * @param source what it takes
 * @param header the name of the header, if it takes one; else empty
 * @param container how many values of a header it takes
 * @param payload the type of the payload, if it takes it
 * @param annotations the annotations with its source; more than one is an error
 * @param validations the validations of its value
 */
public record JobParameter(
    VariableElement element,
    String name,
    TypeMirror mirror,
    Source source,
    String header,
    Container container,
    PayloadType payload,
    List<Location> annotations,
    List<Validation> validations) {

  /** What a parameter takes. */
  public enum Source {
    /** The payload. */
    PAYLOAD(""),
    /** A header. */
    HEADER("String, Optional<String> or List<String>"),
    /** The id. */
    ID("String"),
    /** The name of the pipeline. */
    PIPELINE("String"),
    /** The number of the attempt. */
    ATTEMPT("int"),
    /** The whole job. */
    JOB("ReceivedJob");

    private final String expectedType;

    Source(String expectedType) {
      this.expectedType = expectedType;
    }

    /**
     * Returns the supported types.
     *
     * @return in words, for messages
     */
    public String expectedType() {
      return expectedType;
    }
  }

  /** How many values a parameter takes. */
  public enum Container {
    /** One, which is required. */
    SINGLE,
    /** One, or null. */
    NULLABLE,
    /** One, or none. */
    OPTIONAL,
    /** All. */
    LIST,
    /** The type is not supported. */
    UNSUPPORTED
  }
}
