package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * The members of a generated class that several of its methods use: constants, fields that the
 * constructor assigns, and further methods. Members with equal keys are one member, which is added
 * on the first call.
 */
final class GeneratedMembers {
  private static final Pattern LINE_BREAK = Pattern.compile("\\n *");

  private final Names fieldNames;
  private final Names methodNames;
  private final Map<Object, String> names = new HashMap<>();
  private final List<FieldSpec> constants = new ArrayList<>();
  private final List<FieldSpec> fields = new ArrayList<>();
  private final CodeBlock.Builder assignments = CodeBlock.builder();
  private final List<MethodSpec> methods = new ArrayList<>();

  /**
   * Creates an empty set of members.
   *
   * @param hidden names that no field may have: those of local variables, and of types
   * @param usedMethods names of other methods
   */
  GeneratedMembers(Collection<String> hidden, Collection<String> usedMethods) {
    this.fieldNames = new Names(hidden);
    Set<String> methods = new HashSet<>(usedMethods);
    methods.add(Names.YIELD);
    this.methodNames = new Names(methods);
  }

  /** Returns the name of a static final field. */
  String constant(Object key, String name, TypeName type, Supplier<CodeBlock> value) {
    String known = names.get(key);
    if (known != null) {
      return known;
    }
    String field = fieldNames.newName(Names.constant(name));
    names.put(key, field);
    constants.add(
        FieldSpec.builder(type, field)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(value.get())
            .build());
    return field;
  }

  /** Returns the name of a final field that the constructor assigns. */
  String field(Object key, String name, TypeName type, Supplier<CodeBlock> value) {
    String known = names.get(key);
    if (known != null) {
      return known;
    }
    String field = fieldNames.newName(name);
    names.put(key, field);
    fields.add(FieldSpec.builder(type, field, Modifier.PRIVATE, Modifier.FINAL).build());
    assignments.addStatement("this.$N =$W$L", field, value.get());
    return field;
  }

  /** Returns the name of a method, which the function writes for that name. */
  String method(Object key, String name, Function<String, MethodSpec> writer) {
    String known = names.get(key);
    if (known != null) {
      return known;
    }
    String method = newMethodName(name);
    names.put(key, method);
    methods.add(writer.apply(method));
    return method;
  }

  /**
   * Returns code as a string with qualified names, without line breaks. {@link
   * CodeBlock#toString()} would lose what follows the last possible line break.
   */
  static String text(CodeBlock code) {
    String text = CodeBlock.of("$L\n", code).toString().strip();
    return text.indexOf('\n') < 0 ? text : LINE_BREAK.matcher(text).replaceAll(" ");
  }

  String newFieldName(String name) {
    return fieldNames.newName(name);
  }

  String newMethodName(String name) {
    return methodNames.newName(name);
  }

  void addMethod(MethodSpec method) {
    methods.add(method);
  }

  /** Returns the statements of the constructor for the fields. */
  CodeBlock assignments() {
    return assignments.build();
  }

  void addConstantsTo(TypeSpec.Builder type) {
    type.addFields(constants);
  }

  void addFieldsTo(TypeSpec.Builder type) {
    type.addFields(fields);
  }

  void addMethodsTo(TypeSpec.Builder type) {
    type.addMethods(methods);
  }
}
