package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.rrjava.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * A method with a switch over numbers, with a call for each of them. If there are many, the switch
 * continues in further methods: HotSpot does not compile methods of more than 8,000 bytes.
 */
final class CallSwitch {
  /** A case is one line at most, which is about 60 bytes of bytecode. */
  private static final int MAX_CASES = 100;

  private final TypeName result;
  private final List<ParameterSpec> parameters;
  private final List<CodeBlock> calls;
  private final CodeBlock otherwise;

  /**
   * Creates a switch.
   *
   * @param result the type that the calls return
   * @param parameters the parameters of the methods, of which the first has the number
   * @param calls the calls, by their numbers
   * @param otherwise throws an exception for other numbers
   */
  CallSwitch(
      TypeName result, List<ParameterSpec> parameters, List<CodeBlock> calls, CodeBlock otherwise) {
    this.result = result;
    this.parameters = parameters;
    this.calls = calls;
    this.otherwise = otherwise;
  }

  /** Returns the switch that calls a route; {@code arguments} start with its number. */
  static CallSwitch ofRoutes(List<Argument> arguments, List<CodeBlock> calls) {
    List<ParameterSpec> parameters = arguments.stream().map(Argument::parameter).toList();
    CodeBlock otherwise = CodeBlock.of("throw $L.noRoute($L)", Argument.PATH, arguments.get(0));
    return new CallSwitch(ClassName.get(Response.class), parameters, calls, otherwise);
  }

  /**
   * Returns the methods.
   *
   * @param name the name of the first
   * @param modifiers those of the first
   * @param decorate completes the body of the first
   * @param names allocates names for the others
   */
  List<MethodSpec> methods(
      String name,
      Modifier[] modifiers,
      UnaryOperator<CodeBlock> decorate,
      UnaryOperator<String> names) {
    List<MethodSpec> methods = new ArrayList<>();
    String next = name;
    for (int from = 0; from == 0 || from < calls.size(); from += MAX_CASES) {
      int end = Math.min(from + MAX_CASES, calls.size());
      MethodSpec.Builder method =
          MethodSpec.methodBuilder(next)
              .addModifiers(from == 0 ? modifiers : new Modifier[] {Modifier.PRIVATE})
              .returns(result)
              .addException(Exception.class)
              .addParameters(parameters);
      next = end < calls.size() ? names.apply(name + "From" + end) : "";
      CodeBlock body = body(from, end, next);
      methods.add(method.addCode(from == 0 ? decorate.apply(body) : body).build());
    }
    return methods;
  }

  private CodeBlock body(int from, int end, String next) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("return switch ($L) {\n", parameters.get(0).name()).indent();
    for (int i = from; i < end; i++) {
      code.add("case " + i + " -> $L;\n", calls.get(i));
    }
    if (next.isEmpty()) {
      code.add("default -> $L;\n", otherwise);
    } else {
      List<String> names = parameters.stream().map(ParameterSpec::name).toList();
      code.add("default -> $L($L);\n", next, String.join(", ", names));
    }
    return code.unindent().add("};\n").build();
  }
}
