package dev.rrjava.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.rrjava.generated.HttpMethod;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.DeclaredClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Turns types into files; beside it, only {@link ResourceFiles} knows the filer. */
final class SourceFiles {
  /** What generated code mentions of {@code java.lang}. */
  private static final List<String> JAVA_LANG =
      List.of(
          "Boolean",
          "Byte",
          "Character",
          "Double",
          "Exception",
          "Float",
          "Integer",
          "Long",
          "Override",
          "Short",
          "String",
          "SuppressWarnings");

  /**
   * Warnings that the author of a handler can't avoid: the handler, or what it takes and returns,
   * may be deprecated, and the application's module may export the package and thereby types of the
   * runtime.
   */
  private static final AnnotationSpec SUPPRESSED =
      AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "{$S, $S, $S}", "deprecation", "removal", "exports")
          .build();

  private final Filer filer;
  private final VisibleAnnotations annotations;
  private final ClassId entry;
  private final Map<String, Boolean> hiding = new HashMap<>();

  /** {@code entry} is the class among those that are going to be written that has any name. */
  SourceFiles(Filer filer, VisibleAnnotations annotations, ClassId entry) {
    this.filer = filer;
    this.annotations = annotations;
    this.entry = entry;
  }

  /**
   * Writes one file.
   *
   * @param origins the classes that it is made of: when one changes, it is made anew
   * @param httpMethods the constants of {@link HttpMethod} to be imported
   */
  Report write(
      String packageName,
      TypeSpec type,
      List<? extends DeclaredClass> origins,
      Collection<String> httpMethods) {
    TypeSpec.Builder complete =
        type.toBuilder().addAnnotations(annotations.generated()).addAnnotation(SUPPRESSED);
    for (DeclaredClass origin : origins) {
      complete.addOriginatingElement(origin.type());
    }
    try {
      JavaFile.Builder file =
          JavaFile.builder(packageName, complete.build())
              .indent("  ")
              .skipJavaLangImports(!hidesJavaLang(packageName));
      if (!httpMethods.isEmpty()) {
        file.addStaticImport(HttpMethod.class, httpMethods.toArray(String[]::new));
      }
      write(new ClassId(packageName, type.name()).qualifiedName(), file.build());
      return Report.clean();
    } catch (IOException e) {
      return Report.of(
          Code.UNWRITABLE,
          Location.of(origins.get(0).type()),
          "the compiler rejected the generated class %s: %s",
          type.name(),
          e.getMessage());
    }
  }

  private void write(String name, JavaFile file) throws IOException {
    StringBuilder source = new StringBuilder();
    file.writeTo(source);
    Element[] origins = file.typeSpec().originatingElements().toArray(Element[]::new);
    try (Writer out = filer.createSourceFile(name, origins).openWriter()) {
      out.write(SourceLayout.of(source.toString()));
    }
  }

  /**
   * Returns whether the package has, or gets, a class with the simple name of one of {@code
   * java.lang}.
   */
  private boolean hidesJavaLang(String packageName) {
    boolean isEntry =
        entry.packageName().equals(packageName)
            && annotations.isVisible("java.lang." + entry.simpleName());
    return isEntry || hasNameOfJavaLang(packageName);
  }

  private boolean hasNameOfJavaLang(String packageName) {
    Boolean known = hiding.get(packageName);
    if (known != null) {
      return known;
    }
    boolean isHiding = false;
    for (String name : JAVA_LANG) {
      isHiding |= annotations.isVisible(new ClassId(packageName, name).qualifiedName());
    }
    hiding.put(packageName, isHiding);
    return isHiding;
  }
}
