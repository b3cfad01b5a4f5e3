package dev.rrjava.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method with a route.
 *
 * @param element its declaration
 * @param called the method that is called: the nearest that overrides it, or itself
 * @param location the value of {@code @Route} or of a shorthand
 * @param text the route as a value of {@code @Route}
 * @param httpMethods the part before the space, split at {@code |}
 * @param own the path template after the space
 * @param prefix the prefix of its class, or of a type that the method is inherited from
 * @param template the path template with the prefix
 * @param parameters in order
 * @param returnType the type that it returns
 * @param thrownTypes the exceptions that it declares
 * @param response the response that it declares
 * @param hints its early hints
 * @param bodyLimit the limit of bodies: its own, else that of its class
 */
public record RouteMethod(
    ExecutableElement element,
    ExecutableElement called,
    Location location,
    String text,
    List<String> httpMethods,
    Template own,
    Optional<HandlerClass.Prefix> prefix,
    Template template,
    List<HandlerParameter> parameters,
    TypeMirror returnType,
    List<TypeMirror> thrownTypes,
    DeclaredResponse response,
    Optional<Hints> hints,
    Optional<BodyLimit> bodyLimit) {
  /** Matches every HTTP method. */
  public static final String ANY = "ANY";

  /**
   * Methods whose content has no meaning (RFC 9110 sections 9.3.1, 9.3.2 and 9.3.8), or is not read
   * by the server: that of HEAD and OPTIONS (relay protocol, 5.13).
   */
  public static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /**
   * Returns the name in the source.
   *
   * @return the method's name
   */
  public String name() {
    return element.getSimpleName().toString();
  }

  /** Routes are keys; different ones rarely have both in common. */
  @Override
  public int hashCode() {
    return 31 * element.hashCode() + text.hashCode();
  }

  /**
   * Returns all parameters, with the members of parameter objects in their place.
   *
   * @return parameters that are not parameter objects
   */
  public List<HandlerParameter> leaves() {
    return HandlerParameter.leaves(parameters);
  }

  /**
   * Returns the parameters and all members of parameter objects.
   *
   * @return outer ones first
   */
  public List<HandlerParameter> allParameters() {
    return HandlerParameter.all(parameters);
  }

  /**
   * Returns whether it handles every HTTP method.
   *
   * @return true for {@link #ANY}
   */
  public boolean isAny() {
    return httpMethods.contains(ANY);
  }

  /**
   * Returns whether requests can have a body, and the method uses it.
   *
   * @return true if it takes the body, a part of it or the request, or declares its media type
   */
  public boolean takesBody() {
    if (WITHOUT_BODY.containsAll(httpMethods)) {
      return false;
    }
    boolean takesBody = !response.consumes().isEmpty();
    for (HandlerParameter leaf : leaves()) {
      takesBody |= leaf.source().kind().isInBody() || leaf.isRequest();
    }
    return takesBody;
  }

  /**
   * Returns the limit of bodies.
   *
   * @return the limit; empty if there is none or the method takes no body
   */
  public Optional<BodyLimit> effectiveBodyLimit() {
    return bodyLimit.isPresent() && takesBody() ? bodyLimit : Optional.empty();
  }

  /**
   * The maximum length of the body of a request.
   *
   * @param location the annotation in the source
   * @param byteCount the limit
   */
  public record BodyLimit(Location location, long byteCount) {}

  /**
   * The early hints of a routed method.
   *
   * @param location the annotation
   * @param policy the name of the constant that determines when they are sent
   * @param links the links of the annotation
   */
  public record Hints(Location location, String policy, List<Link> links) {
    /**
     * A value of a {@code Link} header (RFC 8288 section 3).
     *
     * @param target the URI reference in angle brackets
     * @param parameters values by name in lower case; of several values for a name, the first
     */
    public record LinkValue(String target, Map<String, String> parameters) {
      /**
       * Returns the value of a parameter.
       *
       * @param name in lower case
       * @return the value; empty if the parameter is missing or has none
       */
      public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
      }
    }

    /**
     * A link of the annotation.
     *
     * @param location the link in the source
     * @param text the link as written
     * @param value the parsed link; empty if it is malformed
     * @param problem the syntax error of a malformed link; empty for others
     */
    public record Link(Location location, String text, Optional<LinkValue> value, String problem) {}
  }
}
