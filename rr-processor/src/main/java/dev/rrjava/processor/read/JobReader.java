package dev.rrjava.processor.read;

import dev.rrjava.annotation.Attempt;
import dev.rrjava.annotation.Job;
import dev.rrjava.annotation.JobHeader;
import dev.rrjava.annotation.JobId;
import dev.rrjava.annotation.Pipeline;
import dev.rrjava.annotation.Retry;
import dev.rrjava.processor.model.JobApplication;
import dev.rrjava.processor.model.JobClass;
import dev.rrjava.processor.model.JobMethod;
import dev.rrjava.processor.type.JavaTypes;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the classes of a compilation that handle jobs. */
public final class JobReader {
  /** The annotations of the classes that are read. */
  public static final Set<Class<? extends Annotation>> ANNOTATIONS =
      Set.of(Attempt.class, Job.class, JobHeader.class, JobId.class, Pipeline.class, Retry.class);

  /** The class of {@code rr-services} that {@code Jobs} extends. */
  private static final String GENERATED_JOBS = "dev.rrjava.jobs.GeneratedJobs";

  private final Elements elements;
  private final Optional<String> jobsOption;
  private final CollectedClasses classes;
  private final MarkedMethods methods;
  private final JobMethodReader methodReader;

  /**
   * Creates a reader for a compilation.
   *
   * @param elements the elements of the compiler
   * @param types the types of the compiler
   * @param jobsOption the compiler option with the name of the class of jobs, if it is set
   * @param hasSource whether a declaration is in a source that is being compiled
   */
  public JobReader(
      Elements elements, Types types, Optional<String> jobsOption, Predicate<Element> hasSource) {
    this.elements = elements;
    this.jobsOption = jobsOption;
    this.classes = new CollectedClasses(elements, ANNOTATIONS);
    this.methods = new MarkedMethods(elements, JobReader::isMarked, JobReader::names);
    this.methodReader =
        new JobMethodReader(elements, types, new ParameterNames(elements, hasSource));
  }

  private static boolean isMarked(ExecutableElement method) {
    return Annotated.find(method, Job.class).isPresent();
  }

  private static Set<String> names(ExecutableElement method) {
    Set<String> names = new TreeSet<>();
    Annotated.find(method, Job.class)
        .flatMap(job -> job.value("value"))
        .ifPresent(value -> names.add(value.getValue().toString()));
    return names;
  }

  /**
   * Returns the annotated classes whose jobs have not been written.
   *
   * @return the classes of all rounds
   */
  public CollectedClasses classes() {
    return classes;
  }

  /**
   * Reads the annotated classes whose jobs have not been written.
   *
   * @return the classes as known in this round
   */
  public JobApplication read() {
    Map<String, TypeElement> sourceTypes = classes.sourceTypes();
    MarkedMethods.Inheritance inheritance =
        MarkedMethods.Inheritance.of(classes.names(), sourceTypes.values());
    Set<String> names = new TreeSet<>(classes.names());
    names.addAll(inheritance.inheriting());
    List<JobClass> read = new ArrayList<>();
    for (String name : names) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        read(type, inheritance.isInherited(name)).ifPresent(read::add);
      }
    }
    Optional<ModuleElement> module = classes.module(read);
    return new JobApplication(
        List.copyOf(read),
        jobsOption.map(name -> classes.option(name, module)),
        sourceTypes,
        read.size() == names.size(),
        classes.isWritten(),
        classes.isVisible(GENERATED_JOBS, module));
  }

  /** Reads a class; returns empty if a type that its jobs refer to does not exist (yet). */
  private Optional<JobClass> read(TypeElement type, boolean isInherited) {
    List<ExecutableElement> marked = isInherited ? List.of() : methods.of(type);
    if (JavaTypes.areUnknown(JavaTypes.parents(type)) || !areResolved(type, marked)) {
      return Optional.empty();
    }
    List<JobMethod> jobs = new ArrayList<>();
    for (ExecutableElement method : marked) {
      Optional<JobMethod> job = methodReader.read(type, method);
      if (job.isEmpty()) {
        return Optional.empty();
      }
      jobs.add(job.get());
    }
    return Optional.of(
        new JobClass(
            type,
            elements.getPackageOf(type).getQualifiedName().toString(),
            isInherited,
            List.copyOf(jobs),
            misplaced(type, !jobs.isEmpty() || isInherited)));
  }

  private static boolean areResolved(TypeElement type, List<ExecutableElement> marked) {
    if (!JobMethodReader.isRetryReadable(type)) {
      return false;
    }
    for (ExecutableElement method : marked) {
      if (!JobMethodReader.isResolved(method)) {
        return false;
      }
    }
    return true;
  }

  /** Finds annotations without effect. */
  private static List<JobClass.Misplaced> misplaced(TypeElement type, boolean hasJobs) {
    List<JobClass.Misplaced> misplaced = new ArrayList<>();
    if (!hasJobs) {
      add(Annotated.findEach(type, List.of(Retry.class)), misplaced);
    }
    List<ExecutableElement> others = new ArrayList<>();
    others.addAll(ElementFilter.constructorsIn(type.getEnclosedElements()));
    others.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    others.removeIf(JobReader::isMarked);
    for (ExecutableElement method : others) {
      add(Annotated.findEach(method, List.of(Retry.class)), misplaced);
      for (VariableElement parameter : method.getParameters()) {
        add(JobMethodReader.annotations(parameter), misplaced);
      }
    }
    return List.copyOf(misplaced);
  }

  private static void add(List<Annotated> annotations, List<JobClass.Misplaced> misplaced) {
    for (Annotated annotation : annotations) {
      misplaced.add(new JobClass.Misplaced(annotation.location(), annotation.name()));
    }
  }
}
