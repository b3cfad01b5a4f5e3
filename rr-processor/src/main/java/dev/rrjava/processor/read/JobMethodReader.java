package dev.rrjava.processor.read;

import dev.rrjava.annotation.Attempt;
import dev.rrjava.annotation.Job;
import dev.rrjava.annotation.JobHeader;
import dev.rrjava.annotation.JobId;
import dev.rrjava.annotation.Pipeline;
import dev.rrjava.annotation.Retry;
import dev.rrjava.processor.model.JobMethod;
import dev.rrjava.processor.model.JobMethod.ResultKind;
import dev.rrjava.processor.model.JobParameter;
import dev.rrjava.processor.model.JobParameter.Container;
import dev.rrjava.processor.model.JobParameter.Source;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.PayloadType;
import dev.rrjava.processor.model.Validation;
import dev.rrjava.processor.type.JavaTypes;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads methods with {@code @Job} as members of their handler class. */
final class JobMethodReader {
  private static final String RECEIVED_JOB = "dev.rrjava.jobs.ReceivedJob";
  private static final String JOB_RESULT = "dev.rrjava.jobs.JobResult";

  /** The annotations of parameters, and what these take. */
  private static final Map<Class<? extends Annotation>, Source> SOURCES =
      Map.of(
          JobHeader.class, Source.HEADER,
          JobId.class, Source.ID,
          Pipeline.class, Source.PIPELINE,
          Attempt.class, Source.ATTEMPT);

  private static final List<Class<? extends Annotation>> ANNOTATIONS =
      List.of(JobHeader.class, JobId.class, Pipeline.class, Attempt.class);

  /** The name of a payload whose parameter has none in the class file. */
  private static final String PAYLOAD = "payload";

  private final Elements elements;
  private final Types types;
  private final ParameterNames names;
  private final ConstraintReader constraints;

  JobMethodReader(Elements elements, Types types, ParameterNames names) {
    this.elements = elements;
    this.types = types;
    this.names = names;
    this.constraints = new ConstraintReader(elements, types, new CollectionTypes(elements, types));
  }

  /** Returns the annotations of this kind on a parameter. */
  static List<Annotated> annotations(VariableElement parameter) {
    return Annotated.findEach(parameter, ANNOTATIONS);
  }

  /** Returns whether all types and all values of annotations are known. */
  static boolean isResolved(ExecutableElement method) {
    if (JavaTypes.isUnknown(method.getReturnType())
        || JavaTypes.areUnknown(method.getThrownTypes())
        || !areAnnotationsKnown(method)
        || !Annotated.areReadable(Annotated.findEach(method, List.of(Job.class)), true)
        || !isRetryReadable(method)) {
      return false;
    }
    for (VariableElement parameter : method.getParameters()) {
      if (JavaTypes.isUnknown(parameter.asType())
          || !areAnnotationsKnown(parameter)
          || !Annotated.areReadable(Annotated.findEach(parameter, List.of(JobHeader.class)), true)
          || !Annotated.areReadable(ConstraintReader.annotations(parameter), false)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areAnnotationsKnown(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (JavaTypes.isUnknown(annotation.getAnnotationType())) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the retries on an element, if any, have values. */
  static boolean isRetryReadable(Element element) {
    Optional<Annotated> annotation = Annotated.find(element, Retry.class);
    return annotation.isEmpty()
        || (annotation.get().isReadable(false) && annotation.get().value("times").isPresent());
  }

  /** Returns the retries on an element. */
  static Optional<JobMethod.Retry> retry(Element element) {
    return Annotated.find(element, Retry.class)
        .map(
            retry ->
                new JobMethod.Retry(
                    retry.location(),
                    number(retry, "times", 0).intValue(),
                    number(retry, "delay", 0).intValue(),
                    number(retry, "backoff", 1).doubleValue(),
                    number(retry, "maxDelay", 0).intValue()));
  }

  private static Number number(Annotated annotation, String member, int otherwise) {
    return annotation
        .value(member)
        .map(value -> value.getValue())
        .filter(Number.class::isInstance)
        .map(Number.class::cast)
        .orElse(otherwise);
  }

  /**
   * Reads a method; returns empty if a type does not exist (yet).
   *
   * @param handler the class whose objects handle the jobs: type parameters of a class that the
   *     method is inherited from have their arguments there
   */
  Optional<JobMethod> read(TypeElement handler, ExecutableElement method) {
    ExecutableType member =
        (ExecutableType) types.asMemberOf((DeclaredType) handler.asType(), method);
    List<ExecutableElement> overriding = MarkedMethods.overriding(elements, handler, method);
    List<JobParameter> parameters = new ArrayList<>();
    List<ParameterNames.Name> known = names.of(handler, method);
    for (int i = 0; i < method.getParameters().size(); i++) {
      TypeMirror type = member.getParameterTypes().get(i);
      if (JavaTypes.isUnknown(type)) {
        return Optional.empty();
      }
      parameters.add(
          parameter(
              method.getParameters().get(i),
              known.get(i),
              type,
              constraints.read(type, ConstraintReader.constrained(method, overriding, i))));
    }
    Annotated job = Annotated.find(method, Job.class).orElseThrow();
    Optional<JobMethod.Retry> own = retry(method);
    return Optional.of(
        new JobMethod(
            method,
            overriding.isEmpty() ? method : overriding.get(0),
            text(job, "value"),
            text(job, "pipeline"),
            own.isPresent() ? own : inheritedRetry(handler, method),
            List.copyOf(parameters),
            result(member.getReturnType()),
            member.getReturnType(),
            List.copyOf(member.getThrownTypes())));
  }

  private static JobMethod.Text text(Annotated annotation, String member) {
    return new JobMethod.Text(
        annotation.value(member).map(value -> value.getValue().toString()).orElse(""),
        annotation.locationOf(member));
  }

  /**
   * Returns the retries of the handler, of the type that declares the method, or of the nearest.
   */
  private static Optional<JobMethod.Retry> inheritedRetry(
      TypeElement handler, ExecutableElement method) {
    List<Element> declaring = new ArrayList<>(List.of(handler));
    declaring.add(method.getEnclosingElement());
    declaring.addAll(JavaTypes.abstractAncestors(handler));
    for (Element element : declaring) {
      Optional<JobMethod.Retry> retry = retry(element);
      if (retry.isPresent()) {
        return retry;
      }
    }
    return Optional.empty();
  }

  private static ResultKind result(TypeMirror type) {
    if (type.getKind() == TypeKind.VOID) {
      return ResultKind.ACKNOWLEDGED;
    }
    return isClass(type, JOB_RESULT) ? ResultKind.RETURNED : ResultKind.UNSUPPORTED;
  }

  private JobParameter parameter(
      VariableElement parameter,
      ParameterNames.Name name,
      TypeMirror type,
      List<Validation> validations) {
    List<Annotated> annotations = annotations(parameter);
    List<Location> locations = annotations.stream().map(Annotated::location).toList();
    Source source = source(annotations, type);
    return new JobParameter(
        parameter,
        name.isKnown() ? name.text() : PAYLOAD,
        type,
        source,
        source == Source.HEADER ? text(annotations.get(0), "value").value() : "",
        container(source, parameter, type),
        source == Source.PAYLOAD ? payload(type) : PayloadType.BYTES,
        locations,
        validations);
  }

  private static Source source(List<Annotated> annotations, TypeMirror type) {
    if (!annotations.isEmpty()) {
      for (Map.Entry<Class<? extends Annotation>, Source> source : SOURCES.entrySet()) {
        if (annotations.get(0).isOf(source.getKey())) {
          return source.getValue();
        }
      }
    }
    return isClass(type, RECEIVED_JOB) ? Source.JOB : Source.PAYLOAD;
  }

  private static boolean isClass(TypeMirror type, String name) {
    return JavaTypes.element(type)
        .filter(element -> element.getQualifiedName().contentEquals(name))
        .isPresent();
  }

  private static Container container(Source source, VariableElement parameter, TypeMirror type) {
    return switch (source) {
      case PAYLOAD, JOB -> Container.SINGLE;
      case ID, PIPELINE -> JavaTypes.isString(type) ? Container.SINGLE : Container.UNSUPPORTED;
      case ATTEMPT ->
          type.getKind() == TypeKind.INT || JavaTypes.is(type, Integer.class)
              ? Container.SINGLE
              : Container.UNSUPPORTED;
      case HEADER -> header(parameter, type);
    };
  }

  private static Container header(VariableElement parameter, TypeMirror type) {
    if (JavaTypes.isString(type)) {
      return JavaTypes.isNullable(parameter, type) ? Container.NULLABLE : Container.SINGLE;
    }
    boolean isOfStrings = JavaTypes.argument(type).filter(JavaTypes::isString).isPresent();
    if (isOfStrings && JavaTypes.is(type, Optional.class)) {
      return Container.OPTIONAL;
    }
    return isOfStrings && JavaTypes.is(type, List.class) ? Container.LIST : Container.UNSUPPORTED;
  }

  private PayloadType payload(TypeMirror type) {
    if (JavaTypes.isString(type)) {
      return new PayloadType.Text();
    }
    if (type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE) {
      return PayloadType.BYTES;
    }
    if (type instanceof PrimitiveType primitive) {
      return new PayloadType.Encoded(types.boxedClass(primitive).asType());
    }
    return CodecTypes.isObject(type)
        ? new PayloadType.Encoded(type)
        : new PayloadType.Unsupported();
  }
}
