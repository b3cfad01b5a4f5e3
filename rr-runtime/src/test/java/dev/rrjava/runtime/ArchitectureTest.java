package dev.rrjava.runtime;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.rrjava.runtime");

  @Test
  void eachPackageKnowsOnlyThoseBeforeIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("thread")
        .definedBy("dev.rrjava.runtime.thread")
        .layer("wire")
        .definedBy("dev.rrjava.runtime.wire")
        .layer("relay")
        .definedBy("dev.rrjava.runtime.relay")
        .layer("worker")
        .definedBy("dev.rrjava.runtime.worker")
        .layer("slots")
        .definedBy("dev.rrjava.runtime.slots")
        .layer("form")
        .definedBy("dev.rrjava.runtime.form")
        .layer("http")
        .definedBy("dev.rrjava.runtime.http")
        .layer("codec")
        .definedBy("dev.rrjava.runtime.codec")
        .layer("validation")
        .definedBy("dev.rrjava.runtime.validation")
        .layer("routing")
        .definedBy("dev.rrjava.runtime.routing")
        .whereLayer("routing")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("validation")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("codec")
        .mayOnlyBeAccessedByLayers("routing")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("codec", "validation", "routing")
        .whereLayer("form")
        .mayOnlyBeAccessedByLayers("http")
        .whereLayer("slots")
        .mayOnlyBeAccessedByLayers("http")
        .whereLayer("worker")
        .mayOnlyBeAccessedByLayers("slots", "http", "codec", "routing")
        .whereLayer("relay")
        .mayOnlyBeAccessedByLayers("worker", "slots", "http", "codec", "routing")
        .whereLayer("thread")
        .mayOnlyBeAccessedByLayers("relay", "slots")
        .check(CLASSES);
  }

  @Test
  void wireAndRelayDontKnowEachOther() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("dev.rrjava.runtime.wire")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.rrjava.runtime.relay")
        .check(CLASSES);
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("dev.rrjava.runtime.relay")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.rrjava.runtime.wire")
        .check(CLASSES);
  }

  @Test
  void nothingReflects() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect")
        .check(CLASSES);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
  }
}
