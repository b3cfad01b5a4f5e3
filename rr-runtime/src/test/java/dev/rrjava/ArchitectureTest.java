package dev.rrjava;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.rrjava");

  /** Each package may depend on those before it. */
  private static final List<String> ORDER =
      List.of(
          "dev.rrjava.internal.exception",
          "dev.rrjava.internal.listing",
          "dev.rrjava.internal.thread",
          "dev.rrjava.internal.wire",
          "dev.rrjava.internal.header",
          "dev.rrjava.internal.form",
          "dev.rrjava.internal.uri",
          "dev.rrjava.relay",
          "dev.rrjava.internal.relay",
          "dev.rrjava.worker",
          "dev.rrjava.internal.slots",
          "dev.rrjava.internal.json",
          "dev.rrjava.internal.payload",
          "dev.rrjava.http",
          "dev.rrjava.validation",
          "dev.rrjava.generated",
          "dev.rrjava.codec",
          "dev.rrjava.routing",
          "dev.rrjava.launcher");

  /** The packages that the module exports to every application. */
  private static final List<String> EXPORTED =
      List.of(
          "dev.rrjava.codec",
          "dev.rrjava.generated",
          "dev.rrjava.http",
          "dev.rrjava.relay",
          "dev.rrjava.routing",
          "dev.rrjava.validation",
          "dev.rrjava.worker");

  @Test
  void packagesDependOnlyOnEarlierOnes() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName)).isSubsetOf(ORDER);
    assertThat(
            CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(
                    dependency ->
                        position(dependency.getTargetClass())
                            > position(dependency.getOriginClass()))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  private static int position(JavaClass type) {
    return ORDER.indexOf(type.getPackageName());
  }

  @Test
  void someInternalPackagesDependOnNoOther() {
    for (String name : List.of("exception", "listing", "thread", "wire", "header", "form", "uri")) {
      ArchRuleDefinition.noClasses()
          .that()
          .resideInAPackage("dev.rrjava.internal." + name)
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are of another package of this module",
                  type ->
                      type.getPackageName().startsWith("dev.rrjava")
                          && !type.getPackageName().equals("dev.rrjava.internal." + name)))
          .check(CLASSES);
    }
  }

  /** One more exported type is a decision: it can't be taken back after a release. */
  @Test
  void exportedTypesMatchList() throws IOException {
    List<String> exported =
        CLASSES.stream()
            .filter(type -> EXPORTED.contains(type.getPackageName()))
            .filter(ArchitectureTest::isVisible)
            .map(JavaClass::getName)
            .sorted()
            .toList();
    Path list = Path.of("src/test/resources/exported-types.txt");
    if ("write".equals(System.getProperty("rr.goldens"))) {
      Files.write(list, exported);
    }
    assertThat(exported).containsExactlyElementsOf(Files.readAllLines(list));
  }

  private static boolean isVisible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
  }

  @Test
  void usesNoReflection() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect")
        .check(CLASSES);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
  }
}
