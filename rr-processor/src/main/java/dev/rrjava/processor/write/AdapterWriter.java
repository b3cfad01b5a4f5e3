package dev.rrjava.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.codec.Codecs;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.ContentLimit;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Conversions;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterSource;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.generated.SimpleBody;
import dev.rrjava.generated.Violations;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.validation.Validation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes the adapter of a handler class: a method for each route, and what they share. */
final class AdapterWriter {
  /** The field that holds the handler. */
  static final String HANDLER = "handler";

  /** The classes of the runtime in expressions that we write. */
  private static final List<Class<?>> MENTIONED =
      List.of(
          Problem.class,
          Completion.class,
          Objects.class,
          Response.class,
          Request.class,
          String.class,
          SimpleBody.class,
          Conversion.class,
          Conversions.class,
          Parameter.class,
          ParameterSource.class,
          ContentLimit.class,
          RequestPart.class,
          SegmentTemplate.class,
          Violations.class);

  private AdapterWriter() {}

  static TypeSpec type(Adapter adapter) {
    List<RouteMethod> routes = adapter.handler().routes();
    NameAllocator fields = new NameAllocator();
    fields.newName(HANDLER);
    namesToLeave(adapter).forEach(fields::newName);
    NameAllocator methods = new NameAllocator();
    adapter.methodNames().values().forEach(methods::newName);

    ParameterConstants constants = new ParameterConstants(routes, fields);
    FactoryConstants factories = new FactoryConstants(routes, fields);
    HintConstants hints = new HintConstants(adapter, fields);
    EnumConversions enums = new EnumConversions(routes, methods);
    SegmentTemplateConstants composites =
        SegmentTemplateConstants.of(routes.stream().map(RouteMethod::template).toList(), fields);
    ParameterCode parameters =
        new ParameterCode(
            constants, new ConversionCode(adapter.type(), enums, factories), composites);
    OutcomeConstants outcomes = new OutcomeConstants(adapter, fields);
    RequestReaders readers = new RequestReaders(routes, fields);
    ResponseMakers makers = new ResponseMakers(adapter.outcomes(), fields);
    RuleFields rules = new RuleFields(routes, fields);
    String aroundName = methods.newName(RoutesWriter.AROUND);
    AdapterMethodWriter writer =
        new AdapterMethodWriter(
            adapter,
            fields,
            parameters,
            hints,
            readers,
            new CheckCode(rules),
            new ResultCode(adapter, outcomes, makers),
            methods,
            aroundName);

    TypeSpec.Builder type =
        TypeSpec.classBuilder(adapter.type())
            .addJavadoc("Calls {@link $T} for the routes of its methods.\n", adapter.handlerType())
            .addModifiers(modifiers(adapter))
            .addModifiers(Modifier.FINAL)
            .addFields(constants.fields())
            .addFields(composites.fields())
            .addFields(factories.fields())
            .addFields(hints.fields())
            .addFields(outcomes.fields())
            .addField(
                FieldSpec.builder(adapter.handlerType(), HANDLER, Modifier.PRIVATE, Modifier.FINAL)
                    .build())
            .addFields(readers.fields())
            .addFields(rules.fields())
            .addFields(makers.fields())
            .addMethod(constructor(adapter, readers, rules, makers));
    routes.forEach(route -> type.addMethods(writer.methods(route)));
    AroundCode around = around(adapter.handler());
    if (!around.isEmpty()) {
      type.addMethod(around.method(aroundName, fields));
      type.addMethods(around.answers(new AnswerCode(makers), fields));
    }
    return type.addMethods(enums.methods()).build();
  }

  /** A variable of such a name would hide a class from the expressions that we write. */
  private static Set<String> namesToLeave(Adapter adapter) {
    Set<String> names = new TreeSet<>(MentionedTypes.names(adapter.handler().routes()));
    names.addAll(MentionedTypes.ROOTS);
    names.add(adapter.type().simpleName());
    MENTIONED.forEach(mentioned -> names.add(mentioned.getSimpleName()));
    return names;
  }

  private static AroundCode around(HandlerClass handler) {
    return new AroundCode(
        handler.ownInterceptors().stream()
            .map(method -> new AroundCode.Call(HANDLER, handler.name(), method))
            .toList());
  }

  private static MethodSpec constructor(
      Adapter adapter, RequestReaders readers, RuleFields rules, ResponseMakers makers) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addModifiers(modifiers(adapter));
    if (adapter.needsCodecs()) {
      constructor.addParameter(Codecs.class, ResponseMakers.CODECS);
    }
    if (adapter.needsValidation()) {
      constructor.addParameter(Validation.class, RuleFields.VALIDATION);
    }
    return constructor
        .addParameter(adapter.handlerType(), HANDLER)
        .addStatement(
            "this.$N = $T.requireNonNull($N, $S)",
            HANDLER,
            Objects.class,
            HANDLER,
            adapter.handler().name())
        .addCode(readers.assignments())
        .addCode(rules.assignments())
        .addCode(makers.assignments())
        .build();
  }

  private static Modifier[] modifiers(Adapter adapter) {
    return adapter.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }
}
