package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.runtime.routing.Conversions;
import java.util.Locale;

/** Code that converts a piece of text: the runtime does it, or for an enum the adapter itself. */
final class ConversionCode {
  private final ClassName adapter;
  private final EnumConversions enums;

  ConversionCode(ClassName adapter, EnumConversions enums) {
    this.adapter = adapter;
    this.enums = enums;
  }

  /** Converts what an expression yields, for the parameter that a constant describes. */
  CodeBlock call(ValueType type, CodeBlock text, String constant) {
    if (type instanceof ValueType.Enumeration enumeration) {
      return CodeBlock.of("$N($L, $N)", enums.nameOf(enumeration), text, constant);
    }
    return type instanceof ValueType.Primitive primitive
        ? CodeBlock.of("$T.$N($L,$W$N)", Conversions.class, method(primitive), text, constant)
        : text;
  }

  /** Refers to the conversion, to be called for each of several texts. */
  CodeBlock reference(ValueType type) {
    if (type instanceof ValueType.Enumeration enumeration) {
      return CodeBlock.of("$T::$N", adapter, enums.nameOf(enumeration));
    }
    return type instanceof ValueType.Primitive primitive
        ? CodeBlock.of("$T::$N", Conversions.class, method(primitive))
        : CodeBlock.of("$T::toText", Conversions.class);
  }

  private static String method(ValueType.Primitive primitive) {
    String kind = primitive.kind().name().toLowerCase(Locale.ROOT);
    return "to" + Names.capitalized(kind);
  }
}
