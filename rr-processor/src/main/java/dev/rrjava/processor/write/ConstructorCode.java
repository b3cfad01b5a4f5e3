package dev.rrjava.processor.write;

import com.palantir.javapoet.ParameterSpec;
import dev.rrjava.codec.Codecs;
import dev.rrjava.validation.Validation;
import java.util.ArrayList;
import java.util.List;

/** The parameters of constructors besides handlers. */
final class ConstructorCode {
  /** Reads and writes objects. */
  static final String CODECS = "codecs";

  /** Validates parameters. */
  static final String VALIDATION = "validation";

  private ConstructorCode() {}

  static List<ParameterSpec> parameters(boolean needsCodecs, boolean needsValidation) {
    List<ParameterSpec> parameters = new ArrayList<>();
    if (needsCodecs) {
      parameters.add(ParameterSpec.builder(Codecs.class, CODECS).build());
    }
    if (needsValidation) {
      parameters.add(ParameterSpec.builder(Validation.class, VALIDATION).build());
    }
    return parameters;
  }
}
