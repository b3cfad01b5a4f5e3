package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rrjava.generated.SimpleBody;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.DeclaredMediaType;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.ValueType;
import java.util.List;

/** Code that makes responses of values that have the form of a single string. */
final class SimpleCode {
  private SimpleCode() {}

  /** The response for each media type that a method declares, or the one for plain text. */
  static List<CodeBlock> responses(
      DeclaredResponse response, Result.Scalar result, CodeBlock value) {
    CodeBlock text = text(result, value);
    List<DeclaredMediaType> declared = response.produces();
    return declared.isEmpty()
        ? List.of(CodeBlock.of("$T.text($L)", Response.class, text))
        : declared.stream().map(type -> typed(result, type.text().strip(), text)).toList();
  }

  /** A string that converts to an equal value again, as far as parameters are converted. */
  private static CodeBlock text(Result.Scalar result, CodeBlock value) {
    if (result.isPrimitive()) {
      return CodeBlock.of("$T.valueOf($L)", String.class, value);
    }
    return result.value() instanceof ValueType.BuiltIn known
        ? CodeBlock.of("$L.$N()", value, known.type().formatMethod())
        : CodeBlock.of("$L.name()", value);
  }

  private static CodeBlock typed(Result.Scalar result, String mediaType, CodeBlock text) {
    if (mediaType.startsWith("text/")) {
      return CodeBlock.of("$T.text($S,$W$L)", Response.class, AnswerCode.textType(mediaType), text);
    }
    boolean isLiteral =
        result.value() instanceof ValueType.BuiltIn known && known.type().isLiteral();
    return CodeBlock.of(
        "$T.$L($S,$W$L)", SimpleBody.class, isLiteral ? "literal" : "string", mediaType, text);
  }
}
