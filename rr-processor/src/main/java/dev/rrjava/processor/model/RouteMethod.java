package dev.rrjava.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method with a route.
 *
 * @param element its declaration
 * @param called the method that a call reaches: the nearest that overrides it, or itself
 * @param location the value of {@code @Route}, or of an annotation that is short for it
 * @param text the route as a value of {@code @Route}
 * @param httpMethods what stands before the blank, cut at each {@code |}
 * @param own what stands behind the blank
 * @param prefix of its class, or of a type that the method is inherited from
 * @param template what stands behind the blank, behind the prefix
 * @param parameters in order
 * @param returnType the type that it returns
 * @param thrownTypes what it says that it throws
 * @param response what it declares of its response
 * @param hints its early hints
 * @param bodyLimit how long the body may be: what it says itself, else what its class says
 */
public record RouteMethod(
    ExecutableElement element,
    ExecutableElement called,
    Location location,
    String text,
    List<String> httpMethods,
    Template own,
    Optional<Prefix> prefix,
    Template template,
    List<HandlerParameter> parameters,
    TypeMirror returnType,
    List<TypeMirror> thrownTypes,
    DeclaredResponse response,
    Optional<Hints> hints,
    Optional<BodyLimit> bodyLimit) {
  /** Stands for every HTTP method. */
  public static final String ANY = "ANY";

  /**
   * Methods whose content has no meaning (RFC 9110 sections 9.3.1, 9.3.2 and 9.3.8), or is not read
   * by the server: that of HEAD and OPTIONS (relay protocol, 5.13).
   */
  public static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /**
   * The name in the source.
   *
   * @return the method's name
   */
  public String name() {
    return element.getSimpleName().toString();
  }

  /** Routes are keys: what is equal has these two in common, and little else has. */
  @Override
  public int hashCode() {
    return 31 * element.hashCode() + text.hashCode();
  }

  /**
   * All that is taken from the request: parameters, and the members of groups in their place.
   *
   * @return parameters that are no groups
   */
  public List<HandlerParameter> leaves() {
    return parameters.stream().flatMap(HandlerParameter::leaves).toList();
  }

  /**
   * Whether it answers every HTTP method.
   *
   * @return true for {@link #ANY}
   */
  public boolean isAny() {
    return httpMethods.contains(ANY);
  }

  /**
   * Whether a body may come with a request, and the method looks at it.
   *
   * @return true when it takes the body, a part of it or the whole request, or says of what type
   *     the body is
   */
  public boolean takesBody() {
    return !WITHOUT_BODY.containsAll(httpMethods)
        && (!response.consumes().isEmpty()
            || leaves().stream()
                .anyMatch(leaf -> leaf.source().kind().isInBody() || leaf.isRequest()));
  }

  /**
   * How many bytes of a body are let through to the method.
   *
   * @return the limit, where there is one and the method takes a body
   */
  public Optional<BodyLimit> effectiveBodyLimit() {
    return bodyLimit.filter(limit -> takesBody());
  }
}
