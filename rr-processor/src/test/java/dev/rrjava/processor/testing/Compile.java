package dev.rrjava.processor.testing;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.rrjava.processor.JobProcessor;
import dev.rrjava.processor.RouteProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Compilations with the processor, every warning of javac on. */
public final class Compile {
  private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum) (\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("\\bpackage ([\\w.]+);");

  private Compile() {}

  public static Compilation example(Example example) {
    return sources(example.fileObjects(), example.options());
  }

  public static Compilation sources(List<JavaFileObject> sources, List<String> options) {
    return compiler(options, new JobProcessor(), new RouteProcessor()).compile(sources);
  }

  public static Compiler compiler(List<String> options, Processor... processors) {
    List<String> all = new ArrayList<>(options);
    // processing: annotations of others that nobody claims; path: class paths in others' manifests.
    if (all.stream().noneMatch(option -> option.startsWith("-Xlint"))) {
      all.add("-Xlint:all,-processing,-path");
    }
    return Compiler.javac()
        .withClasspath(ClassPath.filesAfter())
        .withOptions(all)
        .withProcessors(processors);
  }

  /** Texts of sources, as files of the name that their package and first class demand. */
  public static List<JavaFileObject> files(String... sources) {
    return Arrays.stream(sources).map(Compile::file).toList();
  }

  private static JavaFileObject file(String source) {
    Matcher type = TYPE.matcher(source);
    Matcher inPackage = PACKAGE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + source);
    }
    String name = (inPackage.find() ? inPackage.group(1) + "." : "") + type.group(1);
    return JavaFileObjects.forSourceString(name, source);
  }

  /** The compilation, when it has neither an error nor a warning. */
  public static Compilation clean(Compilation compilation) {
    List<Diagnostic<? extends JavaFileObject>> said = new ArrayList<>(compilation.errors());
    said.addAll(compilation.warnings());
    if (!said.isEmpty()) {
      throw new AssertionError(
          "expected a compilation without errors and warnings, but was " + said);
    }
    return compilation;
  }

  /** The text of each generated source by its path. */
  public static SortedMap<String, String> generatedSources(Compilation compilation) {
    SortedMap<String, String> sources = new TreeMap<>();
    String root = "/" + StandardLocation.SOURCE_OUTPUT.name() + "/";
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      try {
        sources.put(file.getName().replace(root, ""), file.getCharContent(false).toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return sources;
  }
}
