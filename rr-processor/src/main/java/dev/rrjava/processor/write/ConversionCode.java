package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.rrjava.generated.Conversions;
import dev.rrjava.processor.model.ValueType;

/**
 * Code that converts a piece of text: the runtime does it, or for an enum the adapter itself, or
 * for a type of the application a constant of the adapter.
 */
final class ConversionCode {
  private final ClassName adapter;
  private final EnumConversions enums;
  private final FactoryConstants factories;

  ConversionCode(ClassName adapter, EnumConversions enums, FactoryConstants factories) {
    this.adapter = adapter;
    this.enums = enums;
    this.factories = factories;
  }

  /** Converts what an expression yields, for the parameter that a constant describes. */
  CodeBlock call(ValueType type, CodeBlock text, String constant) {
    if (type instanceof ValueType.Enumeration enumeration) {
      return CodeBlock.of("$N($L, $N)", enums.nameOf(enumeration), text, constant);
    }
    if (type instanceof ValueType.Factory factory) {
      return CodeBlock.of("$N.convert($L,$W$N)", factories.nameOf(factory), text, constant);
    }
    return type instanceof ValueType.BuiltIn known
        ? CodeBlock.of("$T.$N($L,$W$N)", Conversions.class, known.type().method(), text, constant)
        : text;
  }

  /** Refers to the conversion, to be called for each of several texts. */
  CodeBlock reference(ValueType type) {
    if (type instanceof ValueType.Enumeration enumeration) {
      return CodeBlock.of("$T::$N", adapter, enums.nameOf(enumeration));
    }
    if (type instanceof ValueType.Factory factory) {
      return CodeBlock.of("$N", factories.nameOf(factory));
    }
    return type instanceof ValueType.BuiltIn known
        ? CodeBlock.of("$T::$N", Conversions.class, known.type().method())
        : CodeBlock.of("$T::toText", Conversions.class);
  }
}
