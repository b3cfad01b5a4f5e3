package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.processor.model.JobClass;
import dev.rrjava.processor.model.JobMethod;
import dev.rrjava.processor.model.JobMethod.ResultKind;
import dev.rrjava.processor.model.JobParameter;
import dev.rrjava.processor.model.PayloadType;
import dev.rrjava.processor.model.Validation;
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
  private final ValidationCode validations;

  private JobAdapterWriter(JobClass handler, String jobsPackage) {
    this.handler = handler;
    this.handlerType = ClassName.get(handler.type());
    this.modifiers =
        handler.packageName().equals(jobsPackage)
            ? new Modifier[0]
            : new Modifier[] {Modifier.PUBLIC};
    this.members = new GeneratedMembers(hidden(handler), List.of());
    this.payloads = new PayloadCode(members);
    this.validations = new ValidationCode(members);
  }

  private static Set<String> hidden(JobClass handler) {
    Set<String> names = new TreeSet<>(Names.ROOTS);
    names.addAll(List.of(AdapterWriter.CODECS, AdapterWriter.VALIDATION, HANDLER, JOBS, RECEIVED));
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
        .addParameters(parameters(handler))
        .addParameter(handlerType, HANDLER)
        .addStatement("this.$L = $L", HANDLER, HANDLER)
        .addCode(members.assignments())
        .build();
  }

  /** Returns the parameters of the constructor before the handler. */
  static List<ParameterSpec> parameters(JobClass handler) {
    return AdapterWriter.parameters(needsCodecs(handler), needsValidation(handler));
  }

  /** Returns whether the constructor has a parameter for the codecs. */
  static boolean needsCodecs(JobClass handler) {
    return PayloadCode.needsCodecs(handler);
  }

  /** Returns whether the constructor has a parameter for the validation. */
  static boolean needsValidation(JobClass handler) {
    for (JobMethod job : handler.jobs()) {
      if (job.isValidated()) {
        return true;
      }
    }
    return false;
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
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(job.name())
            .addModifiers(modifiers)
            .returns(JobTypes.JOB_RESULT)
            .addParameter(JobTypes.RECEIVED_JOB, RECEIVED)
            .addException(Exception.class);
    List<CodeBlock> arguments =
        job.isValidated() ? takeValidated(job, method) : arguments(job.parameters());
    CodeBlock call =
        CodeBlock.of("$L.$L($Z$L)", HANDLER, job.name(), CodeBlock.join(arguments, ",$W"));
    return job.result() == ResultKind.RETURNED
        ? method.addStatement("return $L", call).build()
        : method
            .addStatement(call)
            .addStatement("return $T.acknowledge()", JobTypes.JOB_RESULT)
            .build();
  }

  private List<CodeBlock> arguments(List<JobParameter> parameters) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (JobParameter parameter : parameters) {
      arguments.add(argument(parameter));
    }
    return arguments;
  }

  /** Declares local variables for all parameters, and checks them, before the call. */
  private List<CodeBlock> takeValidated(JobMethod job, MethodSpec.Builder method) {
    Names locals = new Names(hidden(handler));
    List<CodeBlock> arguments = new ArrayList<>();
    List<ValidationCode.Validated> validated = new ArrayList<>();
    for (JobParameter parameter : job.parameters()) {
      String local = locals.newName(parameter.name());
      method.addStatement(
          "$T $L =$W$L", TypeName.get(parameter.mirror()), local, argument(parameter));
      for (Validation validation : parameter.validations()) {
        validated.add(ValidationCode.Validated.of(parameter, validation, local));
      }
      arguments.add(CodeBlock.of("$L", local));
    }
    method.addCode(validations.ofJob(locals, validated));
    return arguments;
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
