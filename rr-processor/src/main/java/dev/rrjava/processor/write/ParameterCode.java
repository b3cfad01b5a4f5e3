package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.rrjava.generated.BuiltIn;
import dev.rrjava.generated.Conversion;
import dev.rrjava.generated.Parameter;
import dev.rrjava.generated.ParameterSource;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.http.Request;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.Template;
import dev.rrjava.processor.model.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;

/**
 * Code for the values of parameters. For a parameter that is converted from a string, a constant
 * describes its source, its name and its conversion.
 */
final class ParameterCode {
  private static final ClassName PARAMETER = ClassName.get(Parameter.class);

  private final GeneratedMembers members;

  ParameterCode(GeneratedMembers members) {
    this.members = members;
  }

  /** Returns an expression of the parameter's type. */
  CodeBlock value(RouteMethod route, HandlerParameter parameter) {
    return parameter.type().value() instanceof ValueType.RequestPart part
        ? part(parameter, part)
        : converted(route, parameter);
  }

  private CodeBlock converted(RouteMethod route, HandlerParameter parameter) {
    ParameterType type = parameter.type();
    if (type.container().isMap() && type.value() instanceof ValueType.StringType) {
      return CodeBlock.of(
          "$T.$L.$L($L)",
          ParameterSource.class,
          parameter.source().kind(),
          mapMethod(type),
          Argument.REQUEST);
    }
    String constant = constant(parameter);
    return switch (type.container()) {
      case MAP, MULTI_MAP -> fromRequest(constant, mapMethod(type), CodeBlock.of(""));
      case SINGLE ->
          parameter.source().isPath()
              ? fromPath(route.template(), parameter, constant)
              : fromRequest(constant, "from", defaults(parameter));
      case NULLABLE -> fromRequest(constant, "nullable", CodeBlock.of(""));
      case OPTIONAL -> fromRequest(constant, "optional", CodeBlock.of(""));
      case OPTIONAL_PRIMITIVE -> fromRequest(constant, "optional" + kind(type), CodeBlock.of(""));
      case PRIMITIVE_ARRAY ->
          fromRequest(constant, kind(type).toLowerCase(Locale.ROOT) + "s", defaults(parameter));
      default ->
          collection(
              parameter,
              parameter.source().isPath()
                  ? CodeBlock.of(
                      "$L.list($L, $L)", constant, Argument.PATH, index(route, parameter))
                  : fromRequest(constant, "list", defaults(parameter)));
    };
  }

  private static String mapMethod(ParameterType type) {
    return type.container() == ParameterType.Container.MAP ? "map" : "multiMap";
  }

  private static CodeBlock fromRequest(String constant, String method, CodeBlock defaults) {
    return CodeBlock.of("$L.$L(" + Argument.REQUEST + "$L)", constant, method, defaults);
  }

  /** Returns further arguments: the strings that replace a missing value. */
  private static CodeBlock defaults(HandlerParameter parameter) {
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (String text : parameter.defaults()) {
      arguments.add(",$W$S", text);
    }
    return arguments.build();
  }

  /** Returns the name of a primitive type, capitalized. */
  private static String kind(ParameterType type) {
    return type.value() instanceof ValueType.BuiltIn known
        ? Names.capitalized(known.type().name().toLowerCase(Locale.ROOT))
        : "";
  }

  private static int index(RouteMethod route, HandlerParameter parameter) {
    return route.template().indexOf(parameter.source().name());
  }

  private CodeBlock fromPath(Template template, HandlerParameter parameter, String constant) {
    String name = parameter.source().name();
    int index = template.indexOf(name);
    CodeBlock string;
    if (template.segments().get(index) instanceof Segment.Composite composite) {
      List<String> variables =
          composite.variables().stream().map(part -> part.variable().orElseThrow()).toList();
      string =
          CodeBlock.of(
              "$L.variable($L, $L, $L, $L)",
              Argument.PATH,
              index,
              NodeBody.segmentTemplate(members, composite),
              variables.indexOf(name),
              constant);
    } else if (template.isCatchAll(name)) {
      string = CodeBlock.of("$L.rest($L, $L)", Argument.PATH, index, constant);
    } else {
      return CodeBlock.of("$L.from(" + Argument.PATH + ", " + index + ")", constant);
    }
    return parameter.type().value() instanceof ValueType.StringType
        ? string
        : CodeBlock.of("$L.convert($L)", constant, string);
  }

  /** Returns the constant that describes a parameter: its source, its name and its conversion. */
  private String constant(HandlerParameter parameter) {
    Source source = parameter.source();
    ValueType value = parameter.type().value();
    String factory = source.kind().name().toLowerCase(Locale.ROOT);
    return members.constant(
        List.of(Parameter.class, factory, source.name(), key(value)),
        source.name().isEmpty() ? parameter.name() : source.name(),
        ParameterizedTypeName.get(PARAMETER, type(value)),
        () ->
            source.kind() == Source.Kind.BODY
                ? CodeBlock.of("$T.$L($Z$L)", PARAMETER, factory, conversion(value))
                : value instanceof ValueType.StringType
                    ? CodeBlock.of("$T.$L($Z$S)", PARAMETER, factory, source.name())
                    : CodeBlock.of(
                        "$T.$L($Z$S,$W$L)", PARAMETER, factory, source.name(), conversion(value)));
  }

  /** Returns an object that is equal for values that are converted in the same way. */
  private static Object key(ValueType value) {
    if (value instanceof ValueType.BuiltIn builtIn) {
      return builtIn.type();
    }
    if (value instanceof ValueType.Enumeration enumeration) {
      return enumeration.type();
    }
    return value instanceof ValueType.Factory factory
        ? List.of(factory.name(), factory.owner(), factory.method())
        : String.class;
  }

  private static TypeName type(ValueType value) {
    if (value instanceof ValueType.BuiltIn builtIn) {
      return ClassName.bestGuess(builtIn.type().className());
    }
    if (value instanceof ValueType.Enumeration enumeration) {
      return ClassName.get(enumeration.type());
    }
    return value instanceof ValueType.Factory factory
        ? TypeName.get(factory.type())
        : ClassName.get(String.class);
  }

  private static CodeBlock conversion(ValueType value) {
    if (value instanceof ValueType.BuiltIn builtIn) {
      return CodeBlock.of("$T.$L", BuiltIn.class, builtIn.type().name());
    }
    if (value instanceof ValueType.Enumeration enumeration) {
      return CodeBlock.of(
          "$T.oneOf($T.values())", Conversion.class, ClassName.get(enumeration.type()));
    }
    if (value instanceof ValueType.Factory factory) {
      boolean isVowel = "AEIOU".indexOf(factory.name().charAt(0)) >= 0;
      return CodeBlock.of(
          "$T.of($S,$W$T::$L)",
          Conversion.class,
          (isVowel ? "an " : "a ") + factory.name(),
          ClassName.get(factory.owner()),
          factory.method());
    }
    return CodeBlock.of("$T.STRING", BuiltIn.class);
  }

  /** Returns code that converts a list to the collection type of a parameter. */
  private static CodeBlock collection(HandlerParameter parameter, CodeBlock list) {
    return switch (parameter.type().container()) {
      case SET -> CodeBlock.of("$T.set($L)", Parameter.class, list);
      case SORTED_SET -> CodeBlock.of("$T.sortedSet($L)", Parameter.class, list);
      case DEQUE -> CodeBlock.of("$T.deque($L)", Parameter.class, list);
      case ENUM_SET ->
          CodeBlock.of("$T.enumSet($T.class,$W$L)", Parameter.class, element(parameter), list);
      case COLLECTION ->
          CodeBlock.of(
              "$T.into(new $T(),$W$L)",
              Parameter.class,
              ParameterizedTypeName.get(raw(parameter), element(parameter)),
              list);
      case ARRAY ->
          CodeBlock.of(
              "$L.toArray(new $T[0])",
              list,
              TypeName.get(((ArrayType) parameter.mirror()).getComponentType()));
      default -> list;
    };
  }

  private static ClassName raw(HandlerParameter parameter) {
    return ClassName.get((TypeElement) ((DeclaredType) parameter.mirror()).asElement());
  }

  /** Returns the type of an element; of a wildcard, its bound. */
  private static TypeName element(HandlerParameter parameter) {
    TypeName argument =
        TypeName.get(((DeclaredType) parameter.mirror()).getTypeArguments().get(0))
            .withoutAnnotations();
    if (!(argument instanceof WildcardTypeName wildcard)) {
      return argument;
    }
    List<TypeName> bounds =
        wildcard.lowerBounds().isEmpty() ? wildcard.upperBounds() : wildcard.lowerBounds();
    return Objects.requireNonNull(bounds.get(0)).withoutAnnotations();
  }

  /** Returns a part of the request, without a conversion. */
  private static CodeBlock part(HandlerParameter parameter, ValueType.RequestPart whole) {
    return switch (whole.part()) {
      case REQUEST -> CodeBlock.of("$L", Argument.REQUEST);
      case HINT_SENDER -> CodeBlock.of("$L.earlyHints()", Argument.REQUEST);
      case REMOTE_ADDRESS ->
          CodeBlock.of("$T.remoteAddress($L)", RequestPart.class, Argument.REQUEST);
      case BODY_BYTES -> body(parameter, "body");
      case BODY_TEXT -> body(parameter, "bodyText");
      case BODY_STREAM -> body(parameter, "bodyStream");
      case BODY_OBJECT, PART_OBJECT ->
          throw new IllegalStateException("read by a field of the adapter: " + parameter);
      case BODY_FORM -> body(parameter, "form");
      case UPLOADS -> CodeBlock.of("$L.uploads()", Argument.REQUEST);
      case UPLOAD -> upload(parameter, false);
      case UPLOAD_PATH -> upload(parameter, true);
      case ATTRIBUTE -> attribute(parameter, whole);
    };
  }

  private static CodeBlock body(HandlerParameter parameter, String method) {
    return switch (parameter.type().container()) {
      case OPTIONAL, NULLABLE ->
          CodeBlock.of(
              "$T.$LBody($L, $T::$N)",
              RequestPart.class,
              parameter.type().container().name().toLowerCase(Locale.ROOT),
              Argument.REQUEST,
              Request.class,
              method);
      default -> CodeBlock.of("$L.$N()", Argument.REQUEST, method);
    };
  }

  private static CodeBlock upload(HandlerParameter parameter, boolean isPath) {
    String what = isPath ? "uploadPath" : "upload";
    String method =
        switch (parameter.type().container()) {
          case SINGLE -> what;
          case NULLABLE -> "nullable" + Names.capitalized(what);
          case OPTIONAL -> "optional" + Names.capitalized(what);
          default -> what + "s";
        };
    CodeBlock call =
        CodeBlock.of(
            "$T.$L($L, $S)",
            RequestPart.class,
            method,
            Argument.REQUEST,
            parameter.source().name());
    return collection(parameter, call);
  }

  private static CodeBlock attribute(HandlerParameter parameter, ValueType.RequestPart whole) {
    String name = parameter.source().name();
    if (parameter.type().container() == ParameterType.Container.OPTIONAL) {
      return CodeBlock.of("$L.attribute($S,$W$T.class)", Argument.REQUEST, name, whole.type());
    }
    boolean isNullable = parameter.type().container() == ParameterType.Container.NULLABLE;
    return CodeBlock.of(
        "$T.$L($L, $S,$W$T.class)",
        RequestPart.class,
        isNullable ? "nullableAttribute" : "attribute",
        Argument.REQUEST,
        name,
        whole.type());
  }
}
