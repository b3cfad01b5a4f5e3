package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.report.Report;
import java.util.List;

/** All rules. */
public final class Checks {
  private static final List<Rule> RULES =
      List.of(
          new LateHandlerRule(),
          new RouteTextRule(),
          new HttpMethodRule(),
          new TemplateRule(),
          new DuplicateVariableRule(),
          new PrefixRule(),
          new DuplicateRouteRule(),
          new UnreachableRouteRule(),
          new AmbiguousSegmentRule(),
          new CallableMethodRule(),
          new ThrownByRule(),
          new HandlerClassRule(),
          new StrayAnnotationRule(),
          new UnusedVariableRule(),
          new PathVariableRule(),
          new ParameterNameRule(),
          new SourceRule(),
          new FieldNameRule(),
          new RepeatedFieldRule(),
          new TextTypeRule(),
          new WholeTypeRule(),
          new MapRule(),
          new NullablePrimitiveRule(),
          new DefaultRule(),
          new BodyRule(),
          new BodyLimitRule(),
          new GroupRule(),
          new ConstraintRule(),
          new ConverterRule(),
          new NamedConvertersRule(),
          new AccessibleTypeRule(),
          new ResultRule(),
          new AccessibleResultRule(),
          new StatusRule(),
          new ResponseHeaderRule(),
          new MediaTypeRule(),
          new DefaultMediaTypeRule(),
          new EarlyHintsRule(),
          new OnePurposeRule(),
          new CallableAroundRule(),
          new AroundParameterRule(),
          new AroundResultRule(),
          new ThrownTypeRule(),
          new SeveralExceptionHandlersRule(),
          new FilterOrderRule(),
          new AroundScopeRule(),
          new RoutesClassRule(),
          new HandlerVisibilityRule(),
          new NameTakenRule(),
          new HandlerCountRule());

  private Checks() {}

  /**
   * Applies every rule. What is said of a method with several routes is said once.
   *
   * @param application what was read
   * @return all that is wrong with it
   */
  public static Report check(Application application) {
    Report all = Report.all(RULES.stream().map(rule -> rule.check(application)).toList());
    return ContractFindings.decided(application, all).distinct();
  }
}
