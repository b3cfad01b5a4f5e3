package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Runs all validators. */
public final class Validators {
  private static final List<Validator> ALL =
      List.of(
          new RouteValidator(),
          new TemplateValidator(),
          new RouteConflictValidator(),
          new SegmentConflictValidator(),
          new MethodValidator(),
          new HandlerClassValidator(),
          new PathVariableValidator(),
          new ParameterValidator(),
          new ParameterTypeValidator(),
          new BodyValidator(),
          new ParameterObjectValidator(),
          new ConstraintValidator(),
          new ConverterValidator(),
          new ResponseValidator(),
          new EarlyHintsValidator(),
          new InterceptorValidator(),
          new ExceptionHandlerValidator(),
          Validators::checkRuntime,
          application -> EntryClassRules.check(application.entryClass()));

  private Validators() {}

  /** RR609. */
  private static Report checkRuntime(Application application) {
    return application.hasRuntime() || application.routed().isEmpty()
        ? Report.clean()
        : Report.of(
            Code.RUNTIME_MISSING,
            Location.of(application.routed().get(0).type()),
            "code for routes needs rr-runtime, which this compilation can't refer to; add the"
                + " dependency dev.rrjava:rr-runtime and, in a module, \"requires"
                + " dev.rrjava.runtime\"");
  }

  /**
   * Checks all rules. Reports a mistake in a method with several routes once.
   *
   * @param application the handler classes of the compilation
   * @return the mistakes that were found
   */
  public static Report validate(Application application) {
    List<Report> reports = new ArrayList<>();
    for (Validator validator : ALL) {
      reports.add(validator.validate(application));
    }
    Report all = Report.all(reports);
    return all.diagnostics().isEmpty()
        ? all
        : Contracts.withoutUndecided(application, all).distinct();
  }
}
