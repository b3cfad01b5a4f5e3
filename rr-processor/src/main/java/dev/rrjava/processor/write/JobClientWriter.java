package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.processor.model.JobClass;
import dev.rrjava.processor.model.JobMethod;
import dev.rrjava.processor.model.JobParameter;
import dev.rrjava.processor.model.PayloadType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes the client of a class that handles jobs: it pushes what the methods of the class take. */
final class JobClientWriter {
  private static final String FROM = "from";
  private static final String OPTIONS = "options";
  private static final String PAYLOADS = "payloads";
  private static final String QUEUES = "queues";

  private final JobClass handler;
  private final ClassName handlerType;
  private final ClassName type;
  private final VisibleAnnotations annotations;
  private final Modifier[] visibility;
  private final GeneratedMembers members;
  private final PayloadCode payloads;

  /** The fields with conversions, in the order in which they are assigned. */
  private final Set<String> fields = new LinkedHashSet<>();

  private JobClientWriter(JobClass handler, VisibleAnnotations annotations) {
    this.handler = handler;
    this.handlerType = ClassName.get(handler.type());
    this.type = ClassName.get(handler.packageName(), handler.client().simpleName());
    this.annotations = annotations;
    this.visibility = handler.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    this.members = new GeneratedMembers(hidden(handler), List.of());
    this.payloads = new PayloadCode(members);
  }

  private static Set<String> hidden(JobClass handler) {
    Set<String> names = new TreeSet<>(Names.ROOTS);
    names.addAll(List.of(AdapterWriter.CODECS, FROM, OPTIONS, PAYLOADS, QUEUES));
    names.addAll(Names.of(handler.type()));
    return names;
  }

  static TypeSpec type(JobClass handler, VisibleAnnotations annotations) {
    return new JobClientWriter(handler, annotations).type();
  }

  private TypeSpec type() {
    List<MethodSpec> pushes = new ArrayList<>();
    for (JobMethod job : handler.jobs()) {
      job.pushed().ifPresent(pushed -> fields.add(payloads.field(pushed)));
    }
    for (JobMethod job : handler.jobs()) {
      addPushes(job, pushes);
    }
    TypeSpec.Builder client =
        TypeSpec.classBuilder(type)
            .addJavadoc("Pushes the jobs of {@link $T}. Immutable.\n", handlerType)
            .addModifiers(visibility)
            .addModifiers(Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(JobTypes.JOB_CLIENT, type));
    members.addFieldsTo(client);
    return client
        .addMethod(constructor())
        .addMethod(copyConstructor())
        .addMethod(over())
        .addMethod(with())
        .addMethods(pushes)
        .build();
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    annotations
        .inject()
        .ifPresentOrElse(
            inject -> constructor.addAnnotation(inject).addModifiers(visibility),
            () -> constructor.addModifiers(Modifier.PRIVATE));
    return constructor
        .addParameter(JobTypes.JOB_QUEUES, QUEUES)
        .addParameters(AdapterWriter.parameters(PayloadCode.needsCodecs(handler), false))
        .addStatement("super($L)", QUEUES)
        .addCode(members.assignments())
        .build();
  }

  private MethodSpec copyConstructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(type, FROM)
            .addParameter(JobTypes.JOB_OPTIONS, OPTIONS)
            .addStatement("super($L, $L)", FROM, OPTIONS);
    for (String field : fields) {
      constructor.addStatement("this.$1L = $2L.$1L", field, FROM);
    }
    return constructor.build();
  }

  private MethodSpec over() {
    boolean needsCodecs = PayloadCode.needsCodecs(handler);
    return MethodSpec.methodBuilder("over")
        .addJavadoc("Returns a client that pushes to the server's queues.\n")
        .addModifiers(visibility)
        .addModifiers(Modifier.STATIC)
        .returns(type)
        .addParameter(JobTypes.JOB_QUEUES, QUEUES)
        .addParameters(AdapterWriter.parameters(needsCodecs, false))
        .addStatement(
            "return new $T($L$L)", type, QUEUES, needsCodecs ? ", " + AdapterWriter.CODECS : "")
        .build();
  }

  private MethodSpec with() {
    return MethodSpec.methodBuilder("with")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addParameter(JobTypes.JOB_OPTIONS, OPTIONS)
        .addStatement("return new $T(this, $L)", type, OPTIONS)
        .build();
  }

  private void addPushes(JobMethod job, List<MethodSpec> methods) {
    MethodSpec.Builder one =
        MethodSpec.methodBuilder(job.name())
            .addJavadoc(
                "Pushes a job for {@link $T#$L}, and returns its id.\n", handlerType, job.name())
            .addModifiers(visibility)
            .returns(String.class);
    CodeBlock names = CodeBlock.of("$Z$S,$W$S", job.jobName().value(), job.pipeline().value());
    if (job.pushed().isEmpty()) {
      methods.add(one.addStatement("return pushJob($L)", names).build());
      return;
    }
    PayloadType pushed = job.pushed().get();
    String field = payloads.field(pushed);
    String parameter = new Names(reserved()).newName(parameterName(job));
    TypeName payloadType = PayloadCode.typeName(pushed);
    TypeName oneType =
        payloadType.isBoxedPrimitive() ? declaredType(job, payloadType) : payloadType;
    methods.add(
        one.addParameter(oneType, parameter)
            .addStatement("return pushJob($L,$W$L,$W$L)", names, field, parameter)
            .build());
    methods.add(
        MethodSpec.methodBuilder(job.batchName())
            .addJavadoc(
                "Pushes jobs for {@link $T#$L} in one call, and returns their ids.\n",
                handlerType,
                job.name())
            .addModifiers(visibility)
            .returns(ParameterizedTypeName.get(List.class, String.class))
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(List.class), payloadType), PAYLOADS)
            .addStatement("return pushJobs($L,$W$L,$W$L)", names, field, PAYLOADS)
            .build());
  }

  private Set<String> reserved() {
    Set<String> names = new HashSet<>(Names.ROOTS);
    names.addAll(fields);
    return names;
  }

  /** Returns {@code int} for a method that takes an {@code int}. */
  private static TypeName declaredType(JobMethod job, TypeName wrapper) {
    return job.payloads().stream().anyMatch(one -> one.mirror().getKind().isPrimitive())
        ? wrapper.unbox()
        : wrapper;
  }

  private static String parameterName(JobMethod job) {
    List<JobParameter> taken = job.payloads();
    return taken.isEmpty() ? "payload" : taken.get(0).name();
  }
}
