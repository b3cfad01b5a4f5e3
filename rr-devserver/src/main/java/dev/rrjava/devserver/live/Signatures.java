package dev.rrjava.devserver.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What the compiler reads of a class when it compiles others, as strings to compare.
 *
 * @param members the members of the class and of its nested classes, by qualified name of the
 *     class. Private ones are among them, since they can hide others
 * @param hierarchy what decides which types are subtypes, and which a lambda can implement, by
 *     qualified name of the class
 */
record Signatures(Map<String, String> members, Map<String, String> hierarchy) {

  static Signatures of(TypeElement type, Elements elements) {
    Signatures signatures = new Signatures(new HashMap<>(), new HashMap<>());
    signatures.add(type, elements);
    return signatures;
  }

  private void add(TypeElement type, Elements elements) {
    String name = type.getQualifiedName().toString();
    hierarchy.put(name, hierarchy(type, elements));
    members.put(
        name,
        type.getAnnotationMirrors()
            + type.getEnclosedElements().stream()
                .map(Signatures::member)
                .collect(Collectors.joining("\n")));
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> add(nested, elements));
  }

  private static String hierarchy(TypeElement type, Elements elements) {
    String functional =
        type.getKind() == ElementKind.INTERFACE && elements.isFunctionalInterface(type)
            ? ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .map(Signatures::method)
                .toList()
                .toString()
            : "";
    return String.join(
        " ",
        type.getModifiers().toString(),
        type.getKind().toString(),
        variables(type.getTypeParameters()),
        type.getSuperclass().toString(),
        type.getInterfaces().toString(),
        type.getPermittedSubclasses().toString(),
        functional);
  }

  private static String member(Element member) {
    String value =
        member instanceof ExecutableElement method
            ? method(method)
            : member instanceof VariableElement field
                ? String.valueOf(field.getConstantValue())
                : "";
    return String.join(
        " ",
        annotations(member),
        member.getModifiers().toString(),
        member.getKind().toString(),
        member.getSimpleName(),
        member.asType().toString(),
        value);
  }

  private static String method(ExecutableElement method) {
    String parameters =
        method.getParameters().stream()
            .map(parameter -> annotations(parameter) + parameter.asType())
            .collect(Collectors.joining(", "));
    return String.join(
        " ",
        variables(method.getTypeParameters()),
        method.getReturnType().toString(),
        method.getSimpleName(),
        parameters,
        method.isVarArgs() ? "..." : "",
        method.getThrownTypes().toString(),
        String.valueOf(method.getDefaultValue()));
  }

  private static String variables(List<? extends TypeParameterElement> variables) {
    return variables.stream()
        .map(variable -> variable + " extends " + variable.getBounds())
        .toList()
        .toString();
  }

  private static String annotations(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(AnnotationMirror::toString)
        .collect(Collectors.joining(" "));
  }
}
