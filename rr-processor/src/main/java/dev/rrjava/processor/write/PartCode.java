package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rrjava.generated.RequestPart;
import dev.rrjava.http.Request;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.ParameterType;
import dev.rrjava.processor.model.ValueType;
import java.util.Locale;

/** Code that takes a part of the request as it is. */
final class PartCode {
  private PartCode() {}

  static CodeBlock value(HandlerParameter parameter, ValueType.RequestPart whole) {
    return switch (whole.part()) {
      case REQUEST -> CodeBlock.of("$L", Argument.REQUEST);
      case HINT_SENDER -> CodeBlock.of("$L.earlyHints()", Argument.REQUEST);
      case REMOTE_ADDRESS ->
          CodeBlock.of("$T.remoteAddress($L)", RequestPart.class, Argument.REQUEST);
      case BODY_BYTES -> body(parameter, "body");
      case BODY_TEXT -> body(parameter, "bodyText");
      case BODY_STREAM -> body(parameter, "bodyStream");
      case BODY_OBJECT, PART_OBJECT ->
          throw new IllegalStateException("a field of the adapter reads it: " + parameter);
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
    return CollectionCode.of(parameter, call);
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
