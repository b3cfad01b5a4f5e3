package dev.rrjava.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.runtime.http.Response;
import dev.rrjava.runtime.routing.Conversions;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the adapter of a handler class: a method for each route, and what they share. */
final class AdapterWriter {
  /** The field that holds the handler. */
  static final String HANDLER = "handler";

  private AdapterWriter() {}

  static TypeSpec type(Adapter adapter) {
    List<RouteMethod> routes = adapter.handler().routes();
    NameAllocator fields = new NameAllocator();
    fields.newName(HANDLER);
    // A variable of that name would hide the class from the expressions that we write.
    for (Class<?> mentioned : List.of(Objects.class, Response.class, Conversions.class)) {
      fields.newName(mentioned.getSimpleName());
    }
    NameAllocator methods = new NameAllocator();
    adapter.methodNames().values().forEach(methods::newName);

    ParameterConstants constants = new ParameterConstants(routes, fields);
    HintConstants hints = new HintConstants(adapter, fields);
    EnumConversions enums = new EnumConversions(routes, methods);
    ParameterCode parameters =
        new ParameterCode(constants, new ConversionCode(adapter.type(), enums));
    AdapterMethodWriter writer = new AdapterMethodWriter(adapter, fields, parameters, hints);

    TypeSpec.Builder type =
        TypeSpec.classBuilder(adapter.type())
            .addJavadoc("Calls {@link $T} for the routes of its methods.\n", adapter.handlerType())
            .addModifiers(modifiers(adapter))
            .addModifiers(Modifier.FINAL)
            .addFields(constants.fields())
            .addFields(hints.fields())
            .addField(
                FieldSpec.builder(adapter.handlerType(), HANDLER, Modifier.PRIVATE, Modifier.FINAL)
                    .build())
            .addMethod(constructor(adapter));
    routes.forEach(route -> type.addMethod(writer.method(route)));
    return type.addMethods(enums.methods()).build();
  }

  private static MethodSpec constructor(Adapter adapter) {
    return MethodSpec.constructorBuilder()
        .addModifiers(modifiers(adapter))
        .addParameter(adapter.handlerType(), HANDLER)
        .addStatement(
            "this.$N = $T.requireNonNull($N, $S)",
            HANDLER,
            Objects.class,
            HANDLER,
            adapter.handler().name())
        .build();
  }

  private static Modifier[] modifiers(Adapter adapter) {
    return adapter.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }
}
