package dev.rrjava.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.rrjava.processor.report.DiagnosticPrinter;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import org.junit.jupiter.api.Test;

/** Packages are the stages of the pipeline, and know each other in one direction. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.rrjava.processor");

  @Test
  void stagesDependOnModelButNotOnEachOther() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("processor")
        .definedBy("dev.rrjava.processor")
        .layer("read")
        .definedBy("dev.rrjava.processor.read")
        .layer("check")
        .definedBy("dev.rrjava.processor.check")
        .layer("write")
        .definedBy("dev.rrjava.processor.write")
        .layer("openapi")
        .definedBy("dev.rrjava.processor.openapi")
        .layer("report")
        .definedBy("dev.rrjava.processor.report")
        .layer("model")
        .definedBy("dev.rrjava.processor.model")
        .layer("type")
        .definedBy("dev.rrjava.processor.type")
        .whereLayer("type")
        .mayNotAccessAnyLayer()
        .whereLayer("processor")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("processor")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("processor")
        .whereLayer("write")
        .mayOnlyBeAccessedByLayers("processor")
        .whereLayer("openapi")
        .mayOnlyBeAccessedByLayers("write")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("processor", "check", "write")
        .check(CLASSES);
  }

  @Test
  void onlyPrinterUsesMessager() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(DiagnosticPrinter.class, RouteProcessor.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Messager.class)
        .check(CLASSES);
  }

  @Test
  void onlyWriterUsesFilerAndJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.rrjava.processor.write", "dev.rrjava.processor")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Filer.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir..")
        .check(CLASSES);
  }

  @Test
  void modelHasOnlyRecordsEnumsAndSealedInterfaces() {
    classes()
        .that()
        .resideInAPackage("dev.rrjava.processor.model")
        .and()
        .areNotInterfaces()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC) // what javac 17 makes of a switch over an enum
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .check(CLASSES);
  }

  @Test
  void hasNoMutableStaticState() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }
}
