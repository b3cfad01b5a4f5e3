package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rrjava.generated.SimpleBody;
import dev.rrjava.http.MediaType;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.DeclaredResponse.DeclaredMediaType;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.ValueType;
import java.util.List;

/**
 * Code that creates a response from a value, according to its type and the declared media types.
 */
final class ResponseCode {
  private static final String BINARY = "application/octet-stream";

  private final CodecCode codecs;

  ResponseCode(GeneratedMembers members) {
    this.codecs = new CodecCode(members);
  }

  /**
   * Returns the expression for a response.
   *
   * @param response what the method declares
   * @param value the value, which is not null
   * @param offer the variable with the index of the selected media type; empty if there is none
   */
  CodeBlock of(DeclaredResponse response, CodeBlock value, String offer) {
    Result body = response.result().body();
    if (body instanceof Result.BuiltIn builtIn) {
      return builtIn(response, builtIn, value);
    }
    List<CodeBlock> choices =
        body instanceof Result.Scalar scalar
            ? scalars(response, scalar, value)
            : codecs.responses(response, value);
    if (offer.isEmpty()) {
      return choices.get(0);
    }
    CodeBlock.Builder choice = CodeBlock.builder().add("(switch ($L) {\n", offer).indent();
    for (int i = 0; i < choices.size(); i++) {
      String label = i == choices.size() - 1 ? "default" : "case " + i;
      choice.add("$L -> $L;\n", label, choices.get(i));
    }
    return choice.unindent().add("}).withVary($S)", "Accept").build();
  }

  private static CodeBlock builtIn(
      DeclaredResponse response, Result.BuiltIn body, CodeBlock value) {
    boolean isDeclared = !response.produces().isEmpty();
    return switch (body) {
      case RESPONSE -> value;
      case PROBLEM -> CodeBlock.of("$L.toResponse($L)", value, Argument.REQUEST);
      case EVENTS -> CodeBlock.of("$T.events($L)", Response.class, value);
      case STRING -> isDeclared ? typed("text", textType(response), value) : plain("text", value);
      case CHAR_SEQUENCE ->
          builtIn(response, Result.BuiltIn.STRING, CodeBlock.of("$L.toString()", value));
      case CHAR_SEQUENCES ->
          builtIn(
              response,
              Result.BuiltIn.STRINGS,
              CodeBlock.of("$L.map($T::toString)", value, CharSequence.class));
      case STRINGS ->
          isDeclared ? typed("stream", textType(response), value) : plain("stream", value);
      case BYTE_ARRAYS -> typed("byteStream", type(response), value);
      case BYTES -> typed("bytes", type(response), value);
      case INPUT -> typed("stream", type(response), value);
      case WRITER -> typed("writer", type(response), value);
      case FILE -> isDeclared ? typed("file", type(response), value) : plain("file", value);
    };
  }

  private static CodeBlock plain(String factory, CodeBlock value) {
    return CodeBlock.of("$T.$L($L)", Response.class, factory, value);
  }

  private static CodeBlock typed(String factory, String mediaType, CodeBlock value) {
    return CodeBlock.of("$T.$L($S,$W$L)", Response.class, factory, mediaType, value);
  }

  private static String type(DeclaredResponse response) {
    return response.produces().stream().map(text -> text.text().strip()).findFirst().orElse(BINARY);
  }

  /** Returns the media type of a string, which is sent as UTF-8. */
  private static String textType(DeclaredResponse response) {
    return textType(type(response));
  }

  private static String textType(String type) {
    return isText(type) ? type + "; charset=utf-8" : type;
  }

  private static boolean isText(String mediaType) {
    return MediaType.tryParse(mediaType)
        .filter(parsed -> parsed.type().equals("text") && parsed.parameter("charset").isEmpty())
        .isPresent();
  }

  /** Returns a response for each media type that a method declares, or the one for plain text. */
  private static List<CodeBlock> scalars(
      DeclaredResponse response, Result.Scalar result, CodeBlock value) {
    CodeBlock text = string(result, value);
    List<DeclaredMediaType> declared = response.produces();
    return declared.isEmpty()
        ? List.of(plain("text", text))
        : declared.stream().map(type -> scalar(result, type.text().strip(), text)).toList();
  }

  /** Returns the string of a value, which converts to an equal value again. */
  private static CodeBlock string(Result.Scalar result, CodeBlock value) {
    if (result.isPrimitive()) {
      return CodeBlock.of("$T.valueOf($L)", String.class, value);
    }
    return result.value() instanceof ValueType.BuiltIn builtIn
        ? CodeBlock.of("$L.$L()", value, builtIn.type().formatMethod())
        : CodeBlock.of("$L.name()", value);
  }

  private static CodeBlock scalar(Result.Scalar result, String mediaType, CodeBlock text) {
    if (mediaType.startsWith("text/")) {
      return typed("text", textType(mediaType), text);
    }
    boolean isLiteral =
        result.value() instanceof ValueType.BuiltIn builtIn && builtIn.type().isLiteral();
    return CodeBlock.of(
        "$T.$L($S,$W$L)", SimpleBody.class, isLiteral ? "literal" : "string", mediaType, text);
  }
}
