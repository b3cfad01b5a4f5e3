package dev.rrjava.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.rrjava.processor.testing.Compile;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Where errors stand that are about one of several annotations of a type. */
class RepeatedAnnotationsTest {
  private static final String SOURCE =
      """
      package com.acme;

      import dev.rrjava.annotation.Get;
      import dev.rrjava.annotation.Route;

      @Route("/a")
      @Route("b")
      final class Tasks {
        static final String FOURTH = "/tasks/{";

        @Get @Route("GET /tasks/{id") @Get("tasks")
        @Get(value = "tasks" + "/all") @Route("/none")
        @Get(FOURTH) @dev.rrjava.annotation.Get()
        String list() {
          return "";
        }

        @Route.All({@Route("GET /x"), @Route("GET y")})
        String written() {
          return "";
        }
      }
      """;

  private static final List<String> ON_THE_DECLARATION =
      List.of(
          "08:07 @Route(\"/a\")",
          "14:10 @Get @Route(\"GET /tasks/{id\") @Get(\"tasks\")",
          "18:40 \"GET y\"");

  /** Line, column and text of each error, in the order of the source. */
  private static List<String> places(Processor processor) {
    return Compile.compiler(List.of(), processor)
        .compile(JavaFileObjects.forSourceString("com.acme.Tasks", SOURCE))
        .errors()
        .stream()
        .map(RepeatedAnnotationsTest::location)
        .distinct()
        .sorted()
        .toList();
  }

  private static String location(Diagnostic<? extends JavaFileObject> error) {
    int start = (int) error.getStartPosition();
    int end = (int) error.getEndPosition();
    String text = SOURCE.substring(start, end).lines().findFirst().orElse("");
    return "%02d:%02d %s".formatted(error.getLineNumber(), error.getColumnNumber(), text);
  }

  @Test
  void reportsErrorAtValueOfRepeatedAnnotation() {
    assertThat(places(new RouteProcessor()))
        .containsExactly(
            "07:08 \"b\"",
            "11:15 \"GET /tasks/{id\"",
            "11:38 \"tasks\"",
            "12:16 \"tasks\" + \"/all\"",
            "12:41 \"/none\"",
            "13:08 FOURTH",
            "13:16 @dev.rrjava.annotation.Get()",
            "18:40 \"GET y\"");
  }

  @Test
  void reportsErrorAtDeclarationInOtherEnvironment() {
    assertThat(places(new Wrapping())).containsExactlyElementsOf(ON_THE_DECLARATION);
  }

  @Test
  void reportsErrorAtDeclarationWithoutTrees() throws Exception {
    try (URLClassLoader withoutJavac = withoutJavac()) {
      Processor processor =
          withoutJavac
              .loadClass(RouteProcessor.class.getName())
              .asSubclass(Processor.class)
              .getConstructor()
              .newInstance();
      assertThat(places(processor)).containsExactlyElementsOf(ON_THE_DECLARATION);
    }
  }

  /** The class path, on a JDK without the module {@code jdk.compiler}. */
  private static URLClassLoader withoutJavac() throws IOException {
    String[] path = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    URL[] urls = new URL[path.length];
    for (int i = 0; i < path.length; i++) {
      urls[i] = Path.of(path[i]).toUri().toURL();
    }
    ClassLoader platform =
        new ClassLoader(ClassLoader.getPlatformClassLoader()) {
          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.sun.source.")) {
              throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
          }
        };
    return new URLClassLoader(urls, platform);
  }

  /** Hands on an environment of its own class, as Gradle does. */
  private static final class Wrapping extends AbstractProcessor {
    private final RouteProcessor processor = new RouteProcessor();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      processor.init(
          (ProcessingEnvironment)
              Proxy.newProxyInstance(
                  Wrapping.class.getClassLoader(),
                  new Class<?>[] {ProcessingEnvironment.class},
                  (proxy, method, arguments) -> {
                    try {
                      return method.invoke(environment, arguments);
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
