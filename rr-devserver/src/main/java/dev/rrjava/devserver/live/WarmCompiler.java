package dev.rrjava.devserver.live;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles in this process, again and again: jars stay open, and the classes of the compiler and of
 * the processors stay loaded and become fast. Not thread-safe.
 */
final class WarmCompiler {
  private static final String ENCODING = "-encoding";

  private final JavaCompiler compiler;
  private final Project project;
  private final Path moreClasses;
  private final List<String> options;
  private final Charset encoding;
  private StandardJavaFileManager files;
  private ProcessorClasses processors;
  private int compilations;

  /**
   * The result of a compilation.
   *
   * @param isSuccess whether there are no errors
   * @param messages errors and warnings
   * @param declarations what each source declares, those included that processors have generated
   * @param dependencies what each source that became classes depends on
   */
  record Result(
      boolean isSuccess,
      List<CompilerError> messages,
      Map<Path, Declarations> declarations,
      Map<Path, Dependencies> dependencies) {}

  private WarmCompiler(JavaCompiler compiler, Project project, Path moreClasses)
      throws IOException {
    this.compiler = compiler;
    this.project = project;
    this.moreClasses = moreClasses;
    List<String> own = project.compilerOptions();
    this.encoding = encoding(own);
    this.options = new ArrayList<>(List.of("-g", "-implicit:none", ENCODING, encoding.name()));
    if (Stream.of("--release", "-source", "--source").noneMatch(own::contains)) {
      ClassFiles.release(project.output())
          .filter(release -> release < Runtime.version().feature())
          .ifPresent(release -> options.addAll(List.of("--release", release.toString())));
    }
    options.addAll(own);
    files = openFiles();
    processors = openProcessors();
  }

  /**
   * Creates a compiler.
   *
   * @param project the application
   * @param moreClasses a folder with classes for the class path
   * @throws IllegalStateException if this process has none
   */
  static WarmCompiler of(Project project, Path moreClasses) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException(
          "to compile changed sources, the development server needs a JDK with the module"
              + " jdk.compiler, but runs on "
              + System.getProperty("java.home"));
    }
    return new WarmCompiler(compiler, project, moreClasses);
  }

  private static Charset encoding(List<String> options) {
    int option = options.lastIndexOf(ENCODING);
    return option < 0 ? StandardCharsets.UTF_8 : Charset.forName(options.get(option + 1));
  }

  private StandardJavaFileManager openFiles() {
    return compiler.getStandardFileManager(null, null, encoding);
  }

  private ProcessorClasses openProcessors() {
    return new ProcessorClasses(project.processorPath(), compiler.getClass());
  }

  /** Opens the jars again, because some of them have changed. */
  void reopen() throws IOException {
    files.close();
    files = openFiles();
    processors = openProcessors();
  }

  /** Returns how often this compiler has compiled sources. */
  int compilations() {
    return compilations;
  }

  /** Returns whether a processor changes classes instead of adding some, as only Lombok does. */
  boolean hasRewritingProcessors() {
    return processors.names().stream().anyMatch(name -> name.startsWith("lombok."));
  }

  /**
   * Compiles all sources, with the annotation processors.
   *
   * @param sources the files
   * @param classes an empty folder for class files
   * @param generated an empty folder for generated sources
   */
  Result compileAll(List<Path> sources, Path classes, Path generated) throws IOException {
    return compileAll(sources, classes, generated, WarmCompiler::never);
  }

  private static boolean never() {
    return false;
  }

  /**
   * Compiles all sources, with the annotation processors, unless another thread cancels that.
   *
   * @param sources the files
   * @param classes an empty folder for class files
   * @param generated an empty folder for generated sources
   * @param isCancelled whether to give up, with any result
   */
  Result compileAll(List<Path> sources, Path classes, Path generated, BooleanSupplier isCancelled)
      throws IOException {
    setLocations(sources, generated);
    return compile(sources, classes, options, processors.create(), isCancelled);
  }

  /**
   * Runs the annotation processors, without compiling.
   *
   * @param sources all sources
   * @param classes an empty folder for generated resources
   * @param generated an empty folder for generated sources
   */
  Result process(List<Path> sources, Path classes, Path generated) throws IOException {
    setLocations(sources, generated);
    List<Processor> current = processors.create();
    List<String> only = new ArrayList<>(options);
    only.removeIf(option -> option.startsWith("-proc:"));
    only.add("-proc:only");
    return current.isEmpty() || options.contains("-proc:none")
        ? new Result(true, List.of(), parse(sources), Map.of())
        : compile(sources, classes, only, current, WarmCompiler::never);
  }

  private void setLocations(List<Path> sources, Path generated) throws IOException {
    files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
    boolean isModule = sources.stream().anyMatch(source -> source.endsWith("module-info.java"));
    files.setLocationFromPaths(
        isModule ? StandardLocation.MODULE_PATH : StandardLocation.CLASS_PATH, classPath());
  }

  /**
   * Compiles some sources, without annotation processors.
   *
   * @param sources the files
   * @param classes an empty folder for class files
   * @param compiled the classes of the other sources
   */
  Result compileSome(List<Path> sources, Path classes, Path compiled) throws IOException {
    files.setLocationFromPaths(
        StandardLocation.CLASS_PATH,
        Stream.concat(Stream.of(compiled), classPath().stream()).toList());
    List<String> withoutProcessors = new ArrayList<>(options);
    withoutProcessors.removeIf(option -> option.startsWith("-A") || option.startsWith("-proc:"));
    withoutProcessors.add("-proc:none");
    return compile(sources, classes, withoutProcessors, List.of(), WarmCompiler::never);
  }

  private List<Path> classPath() {
    return Stream.concat(Stream.of(moreClasses), project.classPath().stream())
        .filter(Files::exists)
        .toList();
  }

  private Result compile(
      List<Path> sources,
      Path classes,
      List<String> taskOptions,
      List<Processor> taskProcessors,
      BooleanSupplier isCancelled)
      throws IOException {
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
    if (!taskOptions.contains("-proc:only")) {
      compilations++;
    }
    CompilerMessages messages = new CompilerMessages();
    StringWriter output = new StringWriter();
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                output,
                files,
                messages,
                taskOptions,
                null,
                files.getJavaFileObjectsFromPaths(sources));
    SourceReader reader = new SourceReader(task);
    task.addTaskListener(reader);
    task.addTaskListener(new Cancellation(isCancelled));
    if (!taskOptions.contains("-proc:none")) {
      task.setProcessors(taskProcessors);
    }
    boolean isSuccess;
    try {
      isSuccess = task.call();
    } catch (RuntimeException e) {
      if (isCancelled.getAsBoolean()) {
        return new Result(false, List.of(), Map.of(), Map.of());
      }
      return new Result(
          false, List.of(CompilerMessages.failure(e, output.toString())), Map.of(), Map.of());
    }
    if (!isSuccess && messages.hasNoErrors()) {
      messages.add(output.toString().isBlank() ? "javac failed" : output.toString());
    }
    return new Result(isSuccess, messages.all(), reader.declarations(), reader.dependencies());
  }

  /**
   * Parses sources.
   *
   * @param sources the files
   * @return what other classes can see of each
   */
  Map<Path, Declarations> parse(List<Path> sources) throws IOException {
    return parse(files.getJavaFileObjectsFromPaths(sources));
  }

  /**
   * Parses earlier contents of sources.
   *
   * @param sources the files with their contents
   * @return what other classes can see of each
   */
  Map<Path, Declarations> parse(Map<Path, byte[]> sources) throws IOException {
    List<SourceText> texts = new ArrayList<>();
    sources.forEach((file, bytes) -> texts.add(new SourceText(file, new String(bytes, encoding))));
    return parse(texts);
  }

  private Map<Path, Declarations> parse(Iterable<? extends JavaFileObject> sources)
      throws IOException {
    JavacTask task =
        (JavacTask)
            compiler.getTask(
                new StringWriter(),
                files,
                new CompilerMessages(),
                List.of("-proc:none", ENCODING, encoding.name()),
                null,
                sources);
    SourceReader reader = new SourceReader(task);
    for (CompilationUnitTree unit : task.parse()) {
      reader.read(unit);
    }
    return reader.declarations();
  }

  /** Ends a compilation before its next step. */
  private record Cancellation(BooleanSupplier isCancelled) implements TaskListener {

    @Override
    public void started(TaskEvent event) {
      if (isCancelled.getAsBoolean()) {
        throw new CancellationException();
      }
    }
  }
}
