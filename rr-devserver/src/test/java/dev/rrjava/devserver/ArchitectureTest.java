package dev.rrjava.devserver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.rrjava.devserver");

  @Test
  void packagesDependOnlyOnEarlierOnes() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("config")
        .definedBy("dev.rrjava.devserver.config")
        .layer("host")
        .definedBy("dev.rrjava.devserver.host")
        .layer("form")
        .definedBy("dev.rrjava.devserver.form")
        .layer("gateway")
        .definedBy("dev.rrjava.devserver.gateway")
        .layer("project")
        .definedBy("dev.rrjava.devserver.project")
        .layer("live")
        .definedBy("dev.rrjava.devserver.live")
        .layer("page")
        .definedBy("dev.rrjava.devserver.page")
        .layer("inspect")
        .definedBy("dev.rrjava.devserver.inspect")
        .layer("middleware")
        .definedBy("dev.rrjava.devserver.middleware")
        .layer("status")
        .definedBy("dev.rrjava.devserver.status")
        .layer("jobs")
        .definedBy("dev.rrjava.devserver.jobs")
        .layer("rpc")
        .definedBy("dev.rrjava.devserver.rpc")
        .layer("http")
        .definedBy("dev.rrjava.devserver.http")
        .layer("api")
        .definedBy("dev.rrjava.devserver")
        .whereLayer("api")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("middleware")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("jobs")
        .mayOnlyBeAccessedByLayers("rpc", "status", "inspect", "api")
        .whereLayer("rpc")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("status")
        .mayOnlyBeAccessedByLayers("rpc", "api")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("status", "api")
        .whereLayer("gateway")
        .mayOnlyBeAccessedByLayers("inspect", "middleware", "http", "status", "rpc", "api")
        .whereLayer("inspect")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("page")
        .mayOnlyBeAccessedByLayers("inspect", "api")
        .whereLayer("project")
        .mayOnlyBeAccessedByLayers("live", "api")
        .whereLayer("live")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("form")
        .mayOnlyBeAccessedByLayers("gateway")
        .whereLayer("host")
        .mayOnlyBeAccessedByLayers(
            "gateway", "middleware", "status", "jobs", "rpc", "inspect", "api")
        .check(CLASSES);
  }

  @Test
  void onlyHttpDependsOnJetty() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.rrjava.devserver.http")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jetty..")
        .check(CLASSES);
  }
}
