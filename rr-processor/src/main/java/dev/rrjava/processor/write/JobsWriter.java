package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.JobClass;
import dev.rrjava.processor.model.JobMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Writes the class {@code Jobs}, which finds the handler of a job and calls its adapter. */
final class JobsWriter {
  private static final String JOB = "job";
  private static final String JOBS = "jobs";
  private static final String NAME = "name";

  /** A case has about 30 bytes, and HotSpot does not compile methods of more than 8,000. */
  private static final int MAX_NAMES = 200;

  /** Methods that are inherited, or that readers of the class know. */
  private static final List<String> METHODS =
      List.of("builder", "call", "handle", JOBS, "match", "of", "retry");

  /**
   * A handler, which is a parameter of the constructor.
   *
   * @param handler its class
   * @param adapter its adapter
   * @param fieldName the field with the adapter
   */
  private record Parameter(JobClass handler, ClassName adapter, String fieldName) {}

  /** The values of {@code @Retry}. */
  private record Policy(int times, int delay, double backoff, int maxDelay) {}

  private final ClassName type;
  private final VisibleAnnotations annotations;
  private final List<Parameter> parameters = new ArrayList<>();
  private final GeneratedMembers members;
  private final Modifier[] visibility;

  JobsWriter(ClassId id, List<JobClass> handlers, VisibleAnnotations annotations) {
    this.type = ClassName.get(id.packageName(), id.simpleName());
    this.annotations = annotations;
    Names fields = new Names(hidden());
    Set<String> hiddenFromConstants = hidden();
    for (JobClass handler : handlers) {
      String simpleName = ClassName.get(handler.type()).simpleName();
      String field = fields.newName(Names.variable(simpleName));
      hiddenFromConstants.add(field);
      ClassId adapter = handler.adapter();
      parameters.add(
          new Parameter(
              handler, ClassName.get(adapter.packageName(), adapter.simpleName()), field));
    }
    this.members = new GeneratedMembers(hiddenFromConstants, METHODS);
    boolean isPublic = handlers.stream().allMatch(JobClass::isPublic);
    this.visibility = isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
  }

  private static Set<String> hidden() {
    Set<String> names = new TreeSet<>(Names.ROOTS);
    names.addAll(
        List.of(
            AdapterWriter.CODECS,
            AdapterWriter.VALIDATION,
            JOB,
            JOBS,
            NAME,
            JobAdapterWriter.RECEIVED));
    return names;
  }

  TypeSpec type() {
    List<MethodSpec> methods = new ArrayList<>(match());
    methods.addAll(call());
    retry().ifPresent(methods::add);
    methods.add(jobs());
    TypeSpec.Builder jobs =
        TypeSpec.classBuilder(type)
            .addJavadoc("Finds the handler of a job by its name, and calls it.\n")
            .addModifiers(visibility)
            .addModifiers(Modifier.FINAL)
            .superclass(JobTypes.GENERATED_JOBS);
    members.addConstantsTo(jobs);
    for (Parameter parameter : parameters) {
      jobs.addField(parameter.adapter(), parameter.fieldName(), Modifier.PRIVATE, Modifier.FINAL);
    }
    jobs.addMethod(constructor());
    new BuilderWriter(type, "a dispatcher", constructorParameters(), visibility).addTo(jobs);
    return jobs.addMethods(methods).build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    Optional<ClassName> inject = annotations.inject();
    if (inject.isPresent()) {
      constructor.addAnnotation(inject.get()).addModifiers(visibility);
    } else {
      constructor.addModifiers(Modifier.PRIVATE);
    }
    constructor.addParameters(constructorParameters());
    for (Parameter parameter : parameters) {
      List<CodeBlock> arguments = new ArrayList<>();
      for (ParameterSpec shared : JobAdapterWriter.parameters(parameter.handler())) {
        arguments.add(CodeBlock.of("$L", shared.name()));
      }
      arguments.add(CodeBlock.of("$L", parameter.fieldName()));
      constructor.addStatement(
          "this.$L = new $T($L)",
          parameter.fieldName(),
          parameter.adapter(),
          CodeBlock.join(arguments, ",$W"));
    }
    return constructor.build();
  }

  private List<ParameterSpec> constructorParameters() {
    boolean needsCodecs = false;
    boolean needsValidation = false;
    for (Parameter parameter : parameters) {
      needsCodecs |= JobAdapterWriter.needsCodecs(parameter.handler());
      needsValidation |= JobAdapterWriter.needsValidation(parameter.handler());
    }
    List<ParameterSpec> all = AdapterWriter.parameters(needsCodecs, needsValidation);
    for (Parameter parameter : parameters) {
      ClassName handler = ClassName.get(parameter.handler().type());
      all.add(ParameterSpec.builder(handler, parameter.fieldName()).build());
    }
    return all;
  }

  /** Returns the method that finds the number of a job, and those that it calls. */
  private List<MethodSpec> match() {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : parameters) {
      for (JobMethod job : parameter.handler().jobs()) {
        names.add(job.jobName().value());
      }
    }
    List<MethodSpec> methods = new ArrayList<>();
    String next = "match";
    for (int from = 0; from < names.size(); from += MAX_NAMES) {
      int end = Math.min(from + MAX_NAMES, names.size());
      MethodSpec.Builder method = MethodSpec.methodBuilder(next);
      if (from == 0) {
        method.addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
      } else {
        method.addModifiers(Modifier.PRIVATE, Modifier.STATIC);
      }
      next = end < names.size() ? members.newMethodName("matchFrom" + end) : "";
      CodeBlock.Builder code = CodeBlock.builder().add("return switch ($L) {\n", NAME).indent();
      for (int i = from; i < end; i++) {
        code.add("case $S -> $L;\n", names.get(i), i);
      }
      code.add("default -> $L;\n", next.isEmpty() ? "-1" : next + "(" + NAME + ")");
      method.returns(int.class).addParameter(String.class, NAME);
      methods.add(method.addCode(code.unindent().add("};\n").build()).build());
    }
    return methods;
  }

  /** Returns the method that calls an adapter, and those that it calls. */
  private List<MethodSpec> call() {
    List<CodeBlock> calls = new ArrayList<>();
    for (Parameter parameter : parameters) {
      for (JobMethod job : parameter.handler().jobs()) {
        calls.add(
            CodeBlock.of(
                "$L.$L($L)", parameter.fieldName(), job.name(), JobAdapterWriter.RECEIVED));
      }
    }
    CallSwitch callSwitch =
        new CallSwitch(
            JobTypes.JOB_RESULT,
            List.of(
                ParameterSpec.builder(int.class, JOB).build(),
                ParameterSpec.builder(JobTypes.RECEIVED_JOB, JobAdapterWriter.RECEIVED).build()),
            calls,
            CodeBlock.of("throw new $T(\"no job \" + $L)", IllegalArgumentException.class, JOB));
    List<MethodSpec> methods =
        new ArrayList<>(
            callSwitch.methods(
                "call",
                new Modifier[] {Modifier.PROTECTED},
                UnaryOperator.identity(),
                members::newMethodName));
    methods.set(0, methods.get(0).toBuilder().addAnnotation(Override.class).build());
    return methods;
  }

  /** Returns the method with the attempts that jobs declare; empty if none does. */
  private Optional<MethodSpec> retry() {
    Map<Policy, List<String>> numbers = new LinkedHashMap<>();
    int number = 0;
    for (Parameter parameter : parameters) {
      for (JobMethod job : parameter.handler().jobs()) {
        if (job.retry().isPresent()) {
          JobMethod.Retry retry = job.retry().get();
          Policy policy =
              new Policy(retry.times(), retry.delay(), retry.backoff(), retry.maxDelay());
          numbers.computeIfAbsent(policy, none -> new ArrayList<>()).add(String.valueOf(number));
        }
        number++;
      }
    }
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    CodeBlock.Builder code = CodeBlock.builder().add("return switch ($L) {\n", JOB).indent();
    numbers.forEach(
        (policy, jobs) -> {
          CodeBlock.Builder labels = CodeBlock.builder();
          for (String job : jobs) {
            labels.add(labels.isEmpty() ? "$L" : ",$W$L", job);
          }
          code.add("case $L -> $L;\n", labels.build(), constant(policy));
        });
    code.add("default -> $T.NONE;\n", JobTypes.RETRY_POLICY).unindent().add("};\n");
    return Optional.of(
        MethodSpec.methodBuilder("retry")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(JobTypes.RETRY_POLICY)
            .addParameter(int.class, JOB)
            .addCode(code.build())
            .build());
  }

  private String constant(Policy policy) {
    return members.constant(
        policy,
        "retry-" + policy.times() + (policy.times() == 1 ? "-time" : "-times"),
        JobTypes.RETRY_POLICY,
        () ->
            CodeBlock.of(
                "$T.ofSeconds($L, $L, $L, $L)",
                JobTypes.RETRY_POLICY,
                policy.times(),
                policy.delay(),
                policy.backoff(),
                policy.maxDelay()));
  }

  private MethodSpec jobs() {
    ParameterizedTypeName list =
        ParameterizedTypeName.get(ClassName.get(List.class), JobTypes.JOB_INFO);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(JOBS)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(list)
            .addStatement("$T $L = new $T<>()", list, JOBS, ArrayList.class);
    for (Parameter parameter : parameters) {
      method.addStatement("$T.$L($L)", parameter.adapter(), JobAdapterWriter.DESCRIBE, JOBS);
    }
    return method.addStatement("return $T.copyOf($L)", List.class, JOBS).build();
  }
}
