package dev.rrjava.processor.testing;

import dev.rrjava.processor.RouteProcessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What the processor tells the filer, and the compiler, of its outputs.
 *
 * @param byFile the classes that it says each file is made of
 * @param supportedOptions what it gives as the options that it knows, once it knows those of the
 *     build
 */
public record Origins(Map<String, Set<String>> byFile, Set<String> supportedOptions) {

  public static Origins of(Example example, List<String> options) {
    Recording recording = new Recording();
    List<String> all = new ArrayList<>(options);
    all.addAll(example.options());
    Compile.clean(Compile.compiler(all, recording).compile(example.fileObjects()));
    return new Origins(recording.byFile, recording.supportedOptions);
  }

  /** The processor, with a filer that takes notes. */
  private static final class Recording extends AbstractProcessor {
    private final RouteProcessor processor = new RouteProcessor();
    private final Map<String, Set<String>> byFile = new TreeMap<>();
    private final Set<String> supportedOptions = new TreeSet<>();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      super.init(environment);
      Filer filer = recording(Filer.class, environment.getFiler());
      processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  Origins.class.getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) ->
                      method.getName().equals("getFiler")
                          ? filer
                          : method.invoke(environment, arguments)));
      supportedOptions.addAll(processor.getSupportedOptions());
    }

    private <T> T recording(Class<T> type, T recorded) {
      return type.cast(
          Proxy.newProxyInstance(
              Origins.class.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                if (method.getName().startsWith("create")) {
                  Element[] origins = (Element[]) arguments[arguments.length - 1];
                  byFile.put(
                      arguments[arguments.length - 2].toString(),
                      Stream.of(origins).map(Object::toString).collect(Collectors.toSet()));
                }
                try {
                  return method.invoke(recorded, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
      return Set.of("rr.openapi");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      processor.process(annotations, round);
      return false;
    }
  }
}
