package dev.rrjava.processor.read;

import dev.rrjava.annotations.EarlyHints;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Hints;
import dev.rrjava.processor.model.Prefix;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Methods with a route, as members of the class that handles it. */
final class MethodReader {
  private final Types types;
  private final ParameterNames names;
  private final ParameterReader parameterReader;

  MethodReader(Types types, ParameterNames names, ParameterReader parameterReader) {
    this.types = types;
    this.names = names;
    this.parameterReader = parameterReader;
  }

  /**
   * One route of a method.
   *
   * @param handler the class whose objects answer it: type parameters of a class that the method is
   *     inherited from have their arguments there
   */
  RouteMethod read(
      TypeElement handler,
      ExecutableElement method,
      Annotated annotation,
      Optional<Prefix> prefix) {
    ExecutableType member =
        (ExecutableType) types.asMemberOf((DeclaredType) handler.asType(), method);
    String text = RouteAnnotations.text(annotation);
    RouteText route = RouteText.parse(text);
    Template own = route.template();
    List<HandlerParameter> parameters = parameters(handler, method, member);
    return new RouteMethod(
        method,
        annotation.value("value").map(annotation::placeOf).orElseGet(annotation::place),
        text,
        route.httpMethods(),
        own,
        prefix,
        prefix.map(before -> before.template().join(own)).orElse(own),
        parameters,
        member.getReturnType(),
        List.copyOf(member.getThrownTypes()),
        OutcomeReader.read(
            handler, method, member.getReturnType(), route.httpMethods(), parameters),
        Annotated.find(method, EarlyHints.class).map(MethodReader::hints),
        BodyLimits.of(handler, method));
  }

  private List<HandlerParameter> parameters(
      TypeElement handler, ExecutableElement method, ExecutableType member) {
    List<HandlerParameter> parameters = new ArrayList<>();
    List<ParameterName> known = names.of(handler, method);
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeMirror mirror = member.getParameterTypes().get(i);
      parameters.add(
          parameterReader.read(
              known.get(i), parameter, mirror, List.of(parameter), handler, List.of()));
    }
    return List.copyOf(parameters);
  }

  private static Hints hints(Annotated annotation) {
    return new Hints(
        annotation.value("value").map(annotation::placeOf).orElseGet(annotation::place),
        annotation.constant("policy").orElse(EarlyHints.Policy.AUTO.name()),
        annotation.values("value").stream()
            .map(value -> new Hints.Link(annotation.placeOf(value), value.getValue().toString()))
            .toList());
  }
}
