package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
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
          application -> EntryClassRules.check(application.entryClass()));

  private Validators() {}

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
