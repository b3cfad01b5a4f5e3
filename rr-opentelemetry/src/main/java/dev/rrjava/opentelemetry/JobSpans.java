package dev.rrjava.opentelemetry;

import dev.rrjava.jobs.JobHandler;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.ReceivedJob;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.function.Supplier;

/**
 * Creates a span for each job:
 *
 * <pre>{@code
 * JobWorker.create().serve(JobSpans.handler(Jobs.of(…)));
 * }</pre>
 *
 * <p>Its parent is what the headers of the job say, as the propagators of the application read
 * them: a job that is pushed while a span is current has that span in its headers, and the server's
 * plugin {@code otel} puts its own between them. The span is current while the handler runs. Its
 * name is {@code process} with the pipeline; its status is an error for exceptions, and for jobs
 * that are not acknowledged.
 */
@SuppressWarnings("exports") // used if there are jobs of that module
public final class JobSpans {
  private static final String SCOPE = "dev.rrjava.opentelemetry";
  private static final JobFields FIELDS = new JobFields();

  private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
  private static final AttributeKey<String> OPERATION =
      AttributeKey.stringKey("messaging.operation.name");
  private static final AttributeKey<String> OPERATION_TYPE =
      AttributeKey.stringKey("messaging.operation.type");
  private static final AttributeKey<String> DESTINATION =
      AttributeKey.stringKey("messaging.destination.name");
  private static final AttributeKey<String> MESSAGE_ID =
      AttributeKey.stringKey("messaging.message.id");
  private static final AttributeKey<Long> BODY_SIZE =
      AttributeKey.longKey("messaging.message.body.size");
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> JOB = AttributeKey.stringKey("roadrunner.job.name");
  private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("roadrunner.job.attempt");

  private JobSpans() {}

  /**
   * Returns a handler that creates spans with {@link GlobalOpenTelemetry}, which has to be set
   * before the first job.
   *
   * @param handler the generated {@code Jobs}, for example
   * @return the handler to serve
   */
  public static JobHandler handler(JobHandler handler) {
    return handler(handler, GlobalOpenTelemetry::get);
  }

  /**
   * Returns a handler that creates spans.
   *
   * @param handler the generated {@code Jobs}, for example
   * @param telemetry creates the spans, and has the propagators
   * @return the handler to serve
   */
  public static JobHandler handler(JobHandler handler, OpenTelemetry telemetry) {
    return handler(handler, () -> telemetry);
  }

  private static JobHandler handler(JobHandler handler, Supplier<OpenTelemetry> telemetry) {
    return job -> handle(handler, job, telemetry.get());
  }

  private static JobResult handle(JobHandler handler, ReceivedJob job, OpenTelemetry telemetry)
      throws Exception {
    Context parent =
        telemetry.getPropagators().getTextMapPropagator().extract(Context.root(), job, FIELDS);
    Span span =
        telemetry
            .getTracer(SCOPE)
            .spanBuilder("process " + job.pipeline())
            .setSpanKind(SpanKind.CONSUMER)
            .setParent(parent)
            .startSpan();
    describe(span, job);
    RestoredScope scope = new RestoredScope(parent.with(span));
    try {
      JobResult result = handler.handle(job);
      if (result != null && !result.isAcknowledged()) {
        span.setStatus(StatusCode.ERROR, result.message());
        result.cause().ifPresent(cause -> failed(span, cause));
      }
      return result;
    } catch (Throwable e) {
      span.setStatus(StatusCode.ERROR);
      failed(span, e);
      throw e;
    } finally {
      scope.close();
      span.end();
    }
  }

  private static void describe(Span span, ReceivedJob job) {
    if (span.isRecording()) {
      span.setAttribute(SYSTEM, "roadrunner");
      span.setAttribute(OPERATION, "process");
      span.setAttribute(OPERATION_TYPE, "process");
      span.setAttribute(DESTINATION, job.pipeline());
      span.setAttribute(MESSAGE_ID, job.id());
      span.setAttribute(BODY_SIZE, (long) job.payload().length);
      span.setAttribute(JOB, job.name());
      span.setAttribute(ATTEMPT, (long) job.attempt());
    }
  }

  private static void failed(Span span, Throwable cause) {
    span.setAttribute(ERROR_TYPE, cause.getClass().getName());
    span.recordException(cause);
  }
}
