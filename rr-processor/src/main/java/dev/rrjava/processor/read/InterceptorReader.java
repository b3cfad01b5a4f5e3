package dev.rrjava.processor.read;

import dev.rrjava.annotation.ExceptionHandler;
import dev.rrjava.annotation.Filter;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.Interceptor.Effect;
import dev.rrjava.processor.model.Interceptor.Kind;
import dev.rrjava.processor.model.Interceptor.Parameter;
import dev.rrjava.processor.model.Interceptor.Role;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.type.JavaTypes;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads filters and exception handlers. */
final class InterceptorReader {
  /** The annotations of filters and exception handlers. */
  static final List<Class<? extends Annotation>> ANNOTATIONS =
      List.of(Filter.class, ExceptionHandler.class);

  private final Elements elements;
  private final Types types;

  InterceptorReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Returns the annotations of this kind on a method. */
  static List<Annotated> annotations(ExecutableElement method) {
    return Annotated.findEach(method, ANNOTATIONS);
  }

  /** Returns the methods of a class; for a class with routes, also inherited ones. */
  List<ExecutableElement> methods(TypeElement type, boolean hasRoutes) {
    List<ExecutableElement> methods = declared(type);
    if (hasRoutes) {
      for (TypeElement ancestor : JavaTypes.abstractAncestors(type)) {
        List<ExecutableElement> inherited = declared(ancestor);
        inherited.removeIf(
            method -> methods.stream().anyMatch(own -> elements.overrides(own, method, type)));
        methods.addAll(inherited);
      }
    }
    return List.copyOf(methods);
  }

  private static List<ExecutableElement> declared(TypeElement type) {
    List<ExecutableElement> declared = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!annotations(method).isEmpty()) {
        declared.add(method);
      }
    }
    return declared;
  }

  /** Reads a method, once for each of its annotations; several are an error. */
  List<Interceptor> read(TypeElement type, ExecutableElement method) {
    List<Annotated> own = annotations(method);
    List<Annotated> asking =
        Stream.concat(own.stream(), RoutedMethods.annotations(method).stream()).toList();
    ExecutableType member = (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), method);
    List<Parameter> parameters = parameters(method, member);
    return own.stream()
        .map(
            annotation ->
                new Interceptor(
                    method,
                    annotation.location(),
                    kind(annotation, parameters),
                    new Interceptor.Order(
                        annotation.locationOf("order"),
                        (Integer) value(annotation, "order").orElse(0)),
                    new Interceptor.Scope(
                        annotation.locationOf("forAll"),
                        (Boolean) value(annotation, "forAll").orElse(false)),
                    parameters,
                    effect(annotation, member.getReturnType()),
                    member.getReturnType(),
                    ResponseReader.read(method, member.getReturnType()),
                    List.copyOf(member.getThrownTypes()),
                    asking.stream()
                        .filter(other -> !other.equals(annotation))
                        .map(Annotated::name)
                        .findFirst()))
        .toList();
  }

  private List<Parameter> parameters(ExecutableElement method, ExecutableType member) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeMirror type = member.getParameterTypes().get(i);
      parameters.add(new Parameter(parameter, role(type), type, depth(type)));
    }
    return List.copyOf(parameters);
  }

  private Role role(TypeMirror type) {
    if (JavaTypes.is(type, Request.class)) {
      return Role.REQUEST;
    }
    if (JavaTypes.is(type, Response.class)) {
      return Role.RESPONSE;
    }
    return type instanceof DeclaredType && depth(type) > 0 ? Role.THROWN : Role.NONE;
  }

  /** Returns the number of classes from {@link Throwable} to a type; 0 if it can't be thrown. */
  private int depth(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return 0;
    }
    if (JavaTypes.is(type, Throwable.class)) {
      return 1;
    }
    int above = depth(((TypeElement) declared.asElement()).getSuperclass());
    return above == 0 ? 0 : above + 1;
  }

  private static Kind kind(Annotated annotation, List<Parameter> parameters) {
    if (annotation.name().equals(ExceptionHandler.class.getSimpleName())) {
      return Kind.EXCEPTION;
    }
    return parameters.stream().anyMatch(parameter -> parameter.role() == Role.RESPONSE)
        ? Kind.AFTER
        : Kind.BEFORE;
  }

  private static Effect effect(Annotated annotation, TypeMirror type) {
    Effect effect = effect(type);
    boolean isResult =
        annotation.name().equals(ExceptionHandler.class.getSimpleName())
            && (effect == Effect.NOTHING || effect == Effect.UNSUPPORTED)
            && !(ResultReader.read(type, false) instanceof Result.Unsupported);
    return isResult ? Effect.RESULT : effect;
  }

  private static Effect effect(TypeMirror type) {
    if (type.getKind() == TypeKind.VOID) {
      return Effect.NOTHING;
    }
    if (JavaTypes.is(type, Request.class)) {
      return Effect.REQUEST;
    }
    if (JavaTypes.is(type, Response.class)) {
      return Effect.RESPONSE;
    }
    if (JavaTypes.is(type, Problem.class)) {
      return Effect.PROBLEM;
    }
    boolean isAnswer =
        JavaTypes.is(type, Optional.class)
            && ((DeclaredType) type)
                .getTypeArguments().stream()
                    .anyMatch(content -> JavaTypes.is(content, Response.class));
    return isAnswer ? Effect.OPTIONAL_RESPONSE : Effect.UNSUPPORTED;
  }

  private static Optional<Object> value(Annotated annotation, String member) {
    return annotation.value(member).map(AnnotationValue::getValue);
  }
}
