package dev.rrjava.processor.check;

import dev.rrjava.processor.model.JobClass;
import dev.rrjava.processor.model.JobMethod;
import dev.rrjava.processor.model.JobParameter;
import dev.rrjava.processor.model.JobParameter.Container;
import dev.rrjava.processor.model.JobParameter.Source;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.PayloadType;
import dev.rrjava.processor.model.Validation;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;

/** Rules about the parameters of methods with {@code @Job}. */
final class JobParameterRules {
  private JobParameterRules() {}

  static Report check(JobClass handler, JobMethod job) {
    List<Report> reports = new ArrayList<>();
    reports.add(checkPayloads(handler, job));
    for (JobParameter parameter : job.parameters()) {
      if (parameter.annotations().size() > 1) {
        reports.add(severalSources(parameter));
      } else if (!isVarargs(job, parameter)) {
        reports.add(checkType(handler, parameter));
      }
      if (parameter.source() == Source.HEADER) {
        reports.add(
            JobNames.checkHeader(
                new JobMethod.Text(parameter.header(), parameter.annotations().get(0))));
      }
      reports.add(checkConstraints(handler, parameter));
    }
    return Report.all(reports);
  }

  private static Report checkConstraints(JobClass handler, JobParameter parameter) {
    ConstraintRules rules =
        new ConstraintRules(
            handler.packageName(),
            parameter.name(),
            parameter.element(),
            parameter.payload() instanceof PayloadType.Encoded,
            "payloads");
    boolean isValidated =
        parameter.source() == Source.PAYLOAD || parameter.source() == Source.HEADER;
    List<Report> reports = new ArrayList<>();
    for (Validation validation : parameter.validations()) {
      reports.add(
          isValidated
              ? rules.check(validation)
              : rules.misplaced(validation, "it is not a value that the sender of the job sets"));
    }
    return Report.all(reports);
  }

  /** RR203 reports it. */
  private static boolean isVarargs(JobMethod job, JobParameter parameter) {
    return job.element().isVarArgs() && parameter.mirror().getKind() == TypeKind.ARRAY;
  }

  /** RR803. */
  private static Report checkPayloads(JobClass handler, JobMethod job) {
    List<JobParameter> payloads = job.payloads();
    return payloads.size() <= 1
        ? Report.clean()
        : Report.of(
            Code.SEVERAL_PAYLOADS,
            Location.of(payloads.get(1).element()),
            "\"%s\" and \"%s\" of %s both take the payload; expected one parameter without an"
                + " annotation: move the values to one record, or take a header with @JobHeader",
            payloads.get(0).element().getSimpleName(),
            payloads.get(1).element().getSimpleName(),
            JobValidator.nameOf(handler, job));
  }

  /** RR304. */
  private static Report severalSources(JobParameter parameter) {
    return Report.of(
        Code.SEVERAL_SOURCES,
        parameter.annotations().get(1),
        "\"%s\" has several sources; remove all but one",
        parameter.element().getSimpleName());
  }

  private static Report checkType(JobClass handler, JobParameter parameter) {
    if (parameter.payload() instanceof PayloadType.Unsupported) {
      return unsupportedPayload(handler, parameter);
    }
    if (parameter.container() == Container.UNSUPPORTED) {
      return Report.of(
          Code.UNSUPPORTED_JOB_PARAMETER,
          Location.of(parameter.element()),
          "\"%s\" is of type %s; expected %s",
          parameter.element().getSimpleName(),
          JavaTypes.nameOf(parameter.mirror()),
          parameter.source().expectedType());
    }
    return CalledMethodRules.checkAccess(
        Code.INACCESSIBLE_TYPE,
        Location.of(parameter.element()),
        handler.packageName(),
        JavaTypes.classesIn(parameter.mirror()));
  }

  /** RR804. A contract's type parameter has its argument in the class that implements it. */
  private static Report unsupportedPayload(JobClass handler, JobParameter parameter) {
    boolean isUndecided = handler.isAbstract() && Contracts.hasTypeParameter(parameter.mirror());
    return isUndecided
        ? Report.clean()
        : Report.of(
            Code.UNSUPPORTED_PAYLOAD,
            Location.of(parameter.element()),
            "\"%s\" is of type %s; expected String, byte[] or an object that a codec reads (with all"
                + " type arguments) as the payload, ReceivedJob, or a parameter with @JobHeader,"
                + " @JobId, @Pipeline or @Attempt",
            parameter.element().getSimpleName(),
            JavaTypes.nameOf(parameter.mirror()));
  }
}
