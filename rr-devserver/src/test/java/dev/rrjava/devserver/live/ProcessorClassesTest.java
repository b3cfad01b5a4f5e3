package dev.rrjava.devserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.project.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorClassesTest {
  @TempDir private Path directory;

  /** Processors of others often have static fields that serve one compilation only. */
  @Test
  void onlyOwnProcessorsKeepTheirClasses() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path source = directory.resolve("Other.java");
    SampleProject.write(
        source,
        """
        import java.util.Set;
        import javax.annotation.processing.*;
        import javax.lang.model.element.TypeElement;
        public class Other extends AbstractProcessor {
          public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
            return false;
          }
        }
        """);
    assertThat(
            compiler.run(
                null, null, null, "-proc:none", "-d", directory.toString(), source.toString()))
        .isZero();
    SampleProject.write(
        directory.resolve("META-INF/services/javax.annotation.processing.Processor"), "Other");
    List<Path> path =
        Stream.concat(
                Stream.of(directory),
                Project.parsePath(System.getProperty("java.class.path")).stream())
            .toList();
    ProcessorClasses classes = new ProcessorClasses(path, compiler.getClass());
    List<Processor> first = classes.create();
    List<Processor> second = classes.create();
    assertThat(type(first, "Other")).isNotSameAs(type(second, "Other"));
    String own = "dev.rrjava.processor.RouteProcessor";
    assertThat(type(first, own)).isSameAs(type(second, own));
    assertThat(classes.names()).contains("Other", own);
  }

  private static Class<?> type(List<Processor> processors, String name) {
    return processors.stream()
        .map(Processor::getClass)
        .filter(type -> type.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
