package dev.rrjava.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * The classes of a compilation that handle jobs.
 *
 * @param classes the classes by qualified name
 * @param jobsOption the compiler option with the name of the class of jobs, if it is set
 * @param sources all classes that are being compiled, by qualified name
 * @param isComplete false if a class that a handler refers to does not exist (yet)
 * @param isLate whether the jobs of this compilation were already written
 * @param hasServices whether generated code can refer to {@code rr-services}
 */
public record JobApplication(
    List<JobClass> classes,
    Optional<EntryClass.Option> jobsOption,
    Map<String, TypeElement> sources,
    boolean isComplete,
    boolean isLate,
    boolean hasServices)
    implements CollectedHandlers {

  /**
   * Returns the concrete classes that have jobs.
   *
   * @return the handlers of the generated jobs, by qualified name
   */
  public List<JobClass> handlers() {
    List<JobClass> handlers = new ArrayList<>();
    for (JobClass one : classes) {
      if (!one.jobs().isEmpty() && !one.isAbstract()) {
        handlers.add(one);
      }
    }
    return handlers;
  }

  @Override
  public EntryClass entryClass() {
    List<JobClass> handlers = handlers();
    List<EntryClass.Generated> generated = new ArrayList<>();
    for (JobClass handler : handlers) {
      generated.add(new EntryClass.Generated("adapter", handler.adapter(), handler));
      generated.add(new EntryClass.Generated("client", handler.client(), handler));
    }
    return new EntryClass(
        "Jobs", "rr.jobs", jobsOption, handlers, handlers, generated, sources, isLate);
  }
}
