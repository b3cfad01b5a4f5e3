package dev.rrjava.processor.read;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Hints;
import dev.rrjava.processor.model.Prefix;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final Overriding overriding;
  private final ParameterNames names;
  private final ParameterReader parameterReader;

  MethodReader(
      Types types, Overriding overriding, ParameterNames names, ParameterReader parameterReader) {
    this.types = types;
    this.overriding = overriding;
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
    TypeMirror returned = returned(handler, method, member);
    boolean isNullable =
        Nullness.isNullable(method, returned)
            || overriding
                .of(handler, method)
                .anyMatch(one -> Nullness.isNullable(one, one.getReturnType()));
    return new RouteMethod(
        method,
        overriding.of(handler, method).findFirst().orElse(method),
        annotation.value("value").map(annotation::locationOf).orElseGet(annotation::location),
        text,
        route.httpMethods(),
        own,
        prefix,
        prefix.map(before -> before.template().join(own)).orElse(own),
        parameters,
        returned,
        List.copyOf(member.getThrownTypes()),
        ResponseReader.read(
            handler,
            method,
            ResultReader.read(returned, isNullable),
            route.httpMethods(),
            parameters),
        Annotated.find(method, EarlyHints.class).map(MethodReader::hints),
        BodyLimits.of(handler, method));
  }

  /**
   * What a method returns. Where the type says too little ({@code Object}, {@code
   * ResponseEntity<?>}), that of an overriding method may say more.
   */
  private TypeMirror returned(
      TypeElement handler, ExecutableElement method, ExecutableType member) {
    TypeMirror declared = member.getReturnType();
    if (isSupported(declared)) {
      return declared;
    }
    return overriding
        .of(handler, method)
        .map(own -> types.asMemberOf((DeclaredType) handler.asType(), own))
        .map(own -> ((ExecutableType) own).getReturnType())
        .filter(MethodReader::isSupported)
        .findFirst()
        .orElse(declared);
  }

  private static boolean isSupported(TypeMirror returned) {
    return !(ResultReader.read(returned, false) instanceof Result.Unsupported);
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
              known.get(i),
              parameter,
              mirror,
              List.of(parameter),
              constrained(handler, method, i),
              handler,
              List.of()));
    }
    return List.copyOf(parameters);
  }

  /** A parameter, and those of overriding methods: constraints on one of them count as well. */
  private List<VariableElement> constrained(
      TypeElement handler, ExecutableElement method, int index) {
    return Stream.concat(Stream.of(method), overriding.of(handler, method))
        .<VariableElement>map(one -> one.getParameters().get(index))
        .toList();
  }

  private static Hints hints(Annotated annotation) {
    return new Hints(
        annotation.value("value").map(annotation::locationOf).orElseGet(annotation::location),
        annotation.constant("policy").orElse(EarlyHints.Policy.AUTO.name()),
        annotation.values("value").stream()
            .map(value -> new Hints.Link(annotation.locationOf(value), value.getValue().toString()))
            .toList());
  }
}
