package dev.rrjava.opentelemetry;

import dev.rrjava.jobs.ReceivedJob;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a job that propagators ask for, as {@link RequestFields} does. */
final class JobFields implements TextMapGetter<ReceivedJob> {
  @Override
  @SuppressWarnings("deprecation") // but abstract
  public Iterable<String> keys(ReceivedJob job) {
    return job.headers().keySet();
  }

  @Override
  public @Nullable String get(@Nullable ReceivedJob job, String name) {
    return job == null ? null : RequestFields.joined(job.headerValues(name));
  }

  @Override
  public Iterator<String> getAll(@Nullable ReceivedJob job, String name) {
    return job == null ? Collections.emptyIterator() : job.headerValues(name).iterator();
  }
}
