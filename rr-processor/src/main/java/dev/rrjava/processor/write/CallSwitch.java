package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
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

  private final String subject;
  private final List<Argument> arguments;
  private final List<CodeBlock> calls;

  /**
   * Creates a switch.
   *
   * @param subject the parameter with the number
   * @param arguments the parameters of the methods
   * @param calls the calls, by their numbers
   */
  CallSwitch(String subject, List<Argument> arguments, List<CodeBlock> calls) {
    this.subject = subject;
    this.arguments = arguments;
    this.calls = calls;
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
              .returns(Response.class)
              .addException(Exception.class);
      for (Argument argument : arguments) {
        method.addParameter(argument.parameter());
      }
      next = end < calls.size() ? names.apply(name + "From" + end) : "";
      CodeBlock body = body(from, end, next);
      methods.add(method.addCode(from == 0 ? decorate.apply(body) : body).build());
    }
    return methods;
  }

  private CodeBlock body(int from, int end, String next) {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch ($L) {\n", subject).indent();
    for (int i = from; i < end; i++) {
      code.add("case $L -> $L;\n", i, calls.get(i));
    }
    if (next.isEmpty()) {
      code.add("default -> throw $L.noRoute($L);\n", Argument.PATH, subject);
    } else {
      code.add("default -> $L($L);\n", next, Argument.list(arguments));
    }
    return code.unindent().add("};\n").build();
  }
}
