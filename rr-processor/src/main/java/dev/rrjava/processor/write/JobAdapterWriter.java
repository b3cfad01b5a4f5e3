package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.processor.model.JobClass;
import dev.rrjava.processor.model.JobMethod;
import dev.rrjava.processor.model.JobMethod.ResultKind;
import dev.rrjava.processor.model.JobParameter;
import dev.rrjava.processor.model.PayloadType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes the adapter of a class that handles jobs: it calls a method of the class for a job. */
final class JobAdapterWriter {
  /** The method that describes the jobs. */
  static final String DESCRIBE = "describe";

  /** The job that is being handled. */
  static final String RECEIVED = "received";

  private static final String HANDLER = AdapterWriter.HANDLER;
  private static final String JOBS = "jobs";

  private final JobClass handler;
  private final ClassName handlerType;
  private final Modifier[] modifiers;
  private final GeneratedMembers members;
  private final PayloadCode payloads;

  private JobAdapterWriter(JobClass handler, String jobsPackage) {
    this.handler = handler;
    this.handlerType = ClassName.get(handler.type());
    this.modifiers =
        handler.packageName().equals(jobsPackage)
            ? new Modifier[0]
            : new Modifier[] {Modifier.PUBLIC};
    this.members = new GeneratedMembers(hidden(handler), List.of());
    this.payloads = new PayloadCode(members);
  }

  private static Set<String> hidden(JobClass handler) {
    Set<String> names = new TreeSet<>(Names.ROOTS);
    names.addAll(List.of(AdapterWriter.CODECS, HANDLER, JOBS, RECEIVED));
    names.addAll(Names.of(handler.type()));
    return names;
  }

  /** Returns the adapter; {@code jobsPackage} is the package of {@code Jobs}. */
  static TypeSpec type(JobClass handler, String jobsPackage) {
    return new JobAdapterWriter(handler, jobsPackage).type();
  }

  private TypeSpec type() {
    List<MethodSpec> calls = new ArrayList<>();
    for (JobMethod job : handler.jobs()) {
      calls.add(call(job));
    }
    TypeSpec.Builder type =
        TypeSpec.classBuilder(handler.adapter().simpleName())
            .addJavadoc("Calls {@link $T} for its jobs.\n", handlerType)
            .addModifiers(modifiers)
            .addModifiers(Modifier.FINAL)
            .addField(
                FieldSpec.builder(handlerType, HANDLER, Modifier.PRIVATE, Modifier.FINAL).build());
    members.addFieldsTo(type);
    return type.addMethod(constructor()).addMethod(describe()).addMethods(calls).build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(modifiers)
        .addParameters(AdapterWriter.parameters(needsCodecs(handler), false))
        .addParameter(handlerType, HANDLER)
        .addStatement("this.$L = $L", HANDLER, HANDLER)
        .addCode(members.assignments())
        .build();
  }

  /** Returns whether the constructor has a parameter for the codecs. */
  static boolean needsCodecs(JobClass handler) {
    return PayloadCode.needsCodecs(handler);
  }

  private MethodSpec describe() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(DESCRIBE)
            .addModifiers(modifiers)
            .addModifiers(Modifier.STATIC)
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(List.class), JobTypes.JOB_INFO), JOBS);
    for (JobMethod job : handler.jobs()) {
      method.addStatement(
          "$L.add(new $T($Z$S,$W$T.class,$W$S))",
          JOBS,
          JobTypes.JOB_INFO,
          job.jobName().value(),
          handlerType,
          job.name());
    }
    return method.build();
  }

  private MethodSpec call(JobMethod job) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (JobParameter parameter : job.parameters()) {
      arguments.add(argument(parameter));
    }
    CodeBlock call =
        CodeBlock.of("$L.$L($Z$L)", HANDLER, job.name(), CodeBlock.join(arguments, ",$W"));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(job.name())
            .addModifiers(modifiers)
            .returns(JobTypes.JOB_RESULT)
            .addParameter(JobTypes.RECEIVED_JOB, RECEIVED)
            .addException(Exception.class);
    return job.result() == ResultKind.RETURNED
        ? method.addStatement("return $L", call).build()
        : method
            .addStatement(call)
            .addStatement("return $T.acknowledge()", JobTypes.JOB_RESULT)
            .build();
  }

  private CodeBlock argument(JobParameter parameter) {
    return switch (parameter.source()) {
      case PAYLOAD ->
          parameter.payload() instanceof PayloadType.Bytes
              ? CodeBlock.of("$L.payload()", RECEIVED)
              : CodeBlock.of("$L.read($L)", payloads.field(parameter.payload()), RECEIVED);
      case HEADER -> header(parameter);
      case ID -> CodeBlock.of("$L.id()", RECEIVED);
      case PIPELINE -> CodeBlock.of("$L.pipeline()", RECEIVED);
      case ATTEMPT -> CodeBlock.of("$L.attempt()", RECEIVED);
      case JOB -> CodeBlock.of("$L", RECEIVED);
    };
  }

  private static CodeBlock header(JobParameter parameter) {
    String format =
        switch (parameter.container()) {
          case OPTIONAL -> "$L.header($S)";
          case NULLABLE -> "$L.header($S).orElse(null)";
          case LIST -> "$L.headerValues($S)";
          default -> "$L.requiredHeader($S)";
        };
    return CodeBlock.of(format, RECEIVED, parameter.header());
  }
}
