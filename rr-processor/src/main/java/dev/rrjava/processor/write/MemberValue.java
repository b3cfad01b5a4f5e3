package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** The value of an annotation's member as an expression, which becomes an object. */
final class MemberValue extends SimpleAnnotationValueVisitor14<CodeBlock, Void> {
  private static final MemberValue VISITOR = new MemberValue();

  private MemberValue() {}

  static CodeBlock of(AnnotationValue value) {
    return Objects.requireNonNull(value.accept(VISITOR, null));
  }

  @Override
  protected CodeBlock defaultAction(Object value, Void unused) {
    return CodeBlock.of("$L", value);
  }

  @Override
  public CodeBlock visitString(String text, Void unused) {
    return CodeBlock.of("$S", text);
  }

  @Override
  public CodeBlock visitLong(long number, Void unused) {
    return CodeBlock.of("$LL", number);
  }

  @Override
  public CodeBlock visitByte(byte number, Void unused) {
    return CodeBlock.of("(byte) $L", number);
  }

  @Override
  public CodeBlock visitShort(short number, Void unused) {
    return CodeBlock.of("(short) $L", number);
  }

  @Override
  public CodeBlock visitChar(char character, Void unused) {
    return CodeBlock.of("(char) $L", (int) character);
  }

  /** Through text, since some values have no literal. */
  @Override
  public CodeBlock visitFloat(float number, Void unused) {
    return CodeBlock.of("$T.valueOf($S)", Float.class, String.valueOf(number));
  }

  @Override
  public CodeBlock visitDouble(double number, Void unused) {
    return CodeBlock.of("$T.valueOf($S)", Double.class, String.valueOf(number));
  }

  @Override
  public CodeBlock visitEnumConstant(VariableElement constant, Void unused) {
    return CodeBlock.of("$T.$N", constant.asType(), constant.getSimpleName().toString());
  }

  @Override
  public CodeBlock visitType(TypeMirror type, Void unused) {
    return CodeBlock.of("$T.class", TypeName.get(type));
  }

  @Override
  public CodeBlock visitArray(List<? extends AnnotationValue> elements, Void unused) {
    return CodeBlock.of(
        "$T.of($L)",
        List.class,
        CodeBlock.join(elements.stream().map(MemberValue::of).toList(), ",$W"));
  }
}
