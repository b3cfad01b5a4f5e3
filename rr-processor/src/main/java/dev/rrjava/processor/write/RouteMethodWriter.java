package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.ContentLimit;
import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Hints;
import dev.rrjava.processor.model.ParameterObject;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes the method of an adapter for one route: take the parameters, send early hints, call the
 * handler, make a response. Hints come after the parameters, so that none precede a 400.
 */
final class RouteMethodWriter {
  private final Adapter adapter;
  private final GeneratedMembers members;
  private final Set<String> hidden;
  private final ParameterCode parameters;
  private final ReaderCode readers;
  private final ValidationCode validations;
  private final NegotiationCode negotiation;
  private final ResultCode results;

  /** {@code hidden} are the names that no local variable may have. */
  RouteMethodWriter(Adapter adapter, GeneratedMembers members, Set<String> hidden) {
    this.adapter = adapter;
    this.members = members;
    this.hidden = hidden;
    this.parameters = new ParameterCode(members, new ConversionCode(adapter.type(), members));
    this.readers = new ReaderCode(members);
    this.validations = new ValidationCode(members);
    this.negotiation = new NegotiationCode(adapter, members);
    this.results = new ResultCode(members);
  }

  MethodSpec method(RouteMethod route) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(adapter.methodName(route))
            .addModifiers(Modifier.PRIVATE)
            .returns(Response.class)
            .addException(Exception.class)
            .addComment("$L", CommentText.escape(title(route)));
    UniqueNames locals = new UniqueNames(hidden);
    Argument.of(route).forEach(argument -> method.addParameter(argument.parameter()));
    String offer = negotiation.addTo(method, locals, route);
    route
        .effectiveBodyLimit()
        .ifPresent(
            limit ->
                method.addStatement(
                    "$T.require($L, $LL)",
                    ContentLimit.class,
                    Argument.REQUEST,
                    limit.byteCount()));
    Taking taking = new Taking(route, locals, method);
    List<CodeBlock> values =
        route.parameters().stream().map(parameter -> take(taking, parameter)).toList();
    method.addCode(validations.code(locals, taking.validated));
    addObjects(taking);
    route
        .hints()
        .ifPresent(
            hints ->
                method.addStatement(
                    "$L.earlyHints().send($L)", Argument.REQUEST, constant(route, hints)));
    ResultCode.Returning returning =
        new ResultCode.Returning(
            adapter.handler().name() + "." + route.name(),
            route.returnType(),
            route.response(),
            negotiation.headers(route),
            offer);
    CodeBlock call =
        CodeBlock.of(
            "$L.$L($L)", AdapterWriter.HANDLER, route.name(), CodeBlock.join(values, ",$W"));
    results.addTo(method, locals, returning, call);
    return method.build();
  }

  private static String title(RouteMethod route) {
    return String.join("|", route.httpMethods()) + " " + route.template().text();
  }

  private String constant(RouteMethod route, Hints hints) {
    ClassName policy = ClassName.get(EarlyHintsPolicy.class);
    List<String> links = hints.links().stream().map(Hints.Link::text).toList();
    return members.constant(
        List.of(EarlyHintLinks.class, hints.policy(), links),
        adapter.methodName(route) + "Hints",
        ClassName.get(EarlyHintLinks.class),
        () -> {
          CodeBlock.Builder value =
              CodeBlock.builder().add("$T.of($T.$L", EarlyHintLinks.class, policy, hints.policy());
          links.forEach(link -> value.add(",$W$S", link));
          return value.add(")").build();
        });
  }

  /** An exception of a constructor or setter for the values of a request is the client's error. */
  private static void addObjects(Taking taking) {
    CodeBlock objects = taking.objects.build();
    if (objects.isEmpty()) {
      return;
    }
    String refusal = taking.locals.newName("refusal");
    taking
        .method
        .addCode(taking.variables.build())
        .beginControlFlow("try")
        .addCode(objects)
        .nextControlFlow("catch ($T $L)", IllegalArgumentException.class, refusal)
        .addStatement(
            "throw new $T(400, $L.getMessage() + $S, $L)",
            HttpException.class,
            refusal,
            "\n",
            refusal)
        .endControlFlow();
  }

  /** The parameters of a method on their way into local variables. */
  private static final class Taking {
    private final RouteMethod route;
    private final UniqueNames locals;
    private final MethodSpec.Builder method;

    /** Declares a variable for each parameter object. */
    private final CodeBlock.Builder variables = CodeBlock.builder();

    /** Creates the parameter objects, after validation: a constructor may rely on it. */
    private final CodeBlock.Builder objects = CodeBlock.builder();

    private final List<ValidationCode.Validated> validated = new ArrayList<>();

    Taking(RouteMethod route, UniqueNames locals, MethodSpec.Builder method) {
      this.route = route;
      this.locals = locals;
      this.method = method;
    }
  }

  /** Declares a local variable for a parameter, and returns the expression to pass on. */
  private CodeBlock take(Taking taking, HandlerParameter parameter) {
    if (parameter.object().isPresent()) {
      return takeObject(taking, parameter, parameter.object().get());
    }
    CodeBlock value;
    if (parameter.type().value() instanceof ValueType.RequestPart part) {
      value =
          ReaderCode.isObject(parameter)
              ? readers.read(taking.route, parameter)
              : PartCode.value(parameter, part);
      if (parameter.source().kind() == Source.Kind.CONTEXT) {
        return value;
      }
    } else {
      value = parameters.value(taking.route, parameter);
    }
    String local = taking.locals.newName(parameter.name());
    taking.method.addStatement("$T $L =$W$L", TypeName.get(parameter.mirror()), local, value);
    parameter
        .validations()
        .forEach(
            validation ->
                taking.validated.add(new ValidationCode.Validated(parameter, validation, local)));
    return CodeBlock.of("$L", local);
  }

  private CodeBlock takeObject(Taking taking, HandlerParameter parameter, ParameterObject object) {
    List<CodeBlock> values = object.members().stream().map(member -> take(taking, member)).toList();
    TypeName type = TypeName.get(object.type());
    String local = taking.locals.newName(parameter.name());
    boolean isConstructed = object.setters().isEmpty();
    CodeBlock arguments = isConstructed ? CodeBlock.join(values, ",$W") : CodeBlock.of("");
    taking.variables.addStatement("$T $L", TypeName.get(parameter.mirror()), local);
    taking.objects.addStatement("$L =$Wnew $T($L)", local, type, arguments);
    if (!isConstructed) {
      for (int i = 0; i < values.size(); i++) {
        taking.objects.addStatement("$L.$L($L)", local, object.setters().get(i), values.get(i));
      }
    }
    return CodeBlock.of("$L", local);
  }
}
