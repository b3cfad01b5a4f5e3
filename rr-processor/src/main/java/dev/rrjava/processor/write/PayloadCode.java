package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rrjava.codec.BodyType;
import dev.rrjava.processor.model.JobClass;
import dev.rrjava.processor.model.JobMethod;
import dev.rrjava.processor.model.PayloadType;
import java.util.Optional;

/**
 * Code that converts payloads. For each type, the constructor gets a {@code JobPayload}, and stores
 * it in a field.
 */
final class PayloadCode {
  private final GeneratedMembers members;

  PayloadCode(GeneratedMembers members) {
    this.members = members;
  }

  /** Returns whether codecs convert a payload of a class. */
  static boolean needsCodecs(JobClass handler) {
    for (JobMethod job : handler.jobs()) {
      Optional<PayloadType> pushed = job.pushed();
      if (pushed.isPresent() && pushed.get() instanceof PayloadType.Encoded) {
        return true;
      }
    }
    return false;
  }

  /** Returns the type in signatures. */
  static TypeName typeName(PayloadType type) {
    if (type instanceof PayloadType.Encoded encoded) {
      return TypeName.get(encoded.type()).withoutAnnotations();
    }
    return type instanceof PayloadType.Text
        ? ClassName.get(String.class)
        : TypeName.get(byte[].class);
  }

  /** Returns the name of the field with the conversion. */
  String field(PayloadType type) {
    TypeName typeName = typeName(type);
    return members.field(
        typeName,
        name(type) + "Payload",
        ParameterizedTypeName.get(JobTypes.JOB_PAYLOAD, typeName),
        () -> conversion(type));
  }

  private static String name(PayloadType type) {
    if (type instanceof PayloadType.Encoded encoded) {
      return Names.variable(CodecCode.simpleName(encoded.type()));
    }
    return type instanceof PayloadType.Text ? "string" : "byteArray";
  }

  private static CodeBlock conversion(PayloadType type) {
    return type instanceof PayloadType.Encoded encoded
        ? CodeBlock.of(
            "$T.of($Z$L,$W$L)",
            JobTypes.JOB_PAYLOAD,
            AdapterWriter.CODECS,
            CodecCode.bodyType(encoded.type()))
        : CodeBlock.of(
            "$T.of($Z$T.of($T.class))", JobTypes.JOB_PAYLOAD, BodyType.class, typeName(type));
  }
}
