package io.callhandoffs.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// Which package depends on which. Calls need neither training nor its libraries.
class RoomsTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.callhandoffs.routing");

  @Test
  void eachPackageDependsOnlyOnThoseBelowIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("answer")
        .definedBy("io.callhandoffs.routing.answer")
        .layer("model")
        .definedBy("io.callhandoffs.routing.model")
        .layer("hearing")
        .definedBy("io.callhandoffs.routing.hearing")
        .layer("index")
        .definedBy("io.callhandoffs.routing.index")
        .layer("learning")
        .definedBy("io.callhandoffs.routing.learning")
        .layer("routers")
        .definedBy("io.callhandoffs.routing")
        .whereLayer("answer")
        .mayNotAccessAnyLayer()
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("hearing")
        .mayOnlyAccessLayers("answer")
        .whereLayer("index")
        .mayOnlyAccessLayers("answer", "model", "hearing")
        .whereLayer("learning")
        .mayOnlyAccessLayers("answer", "model", "hearing", "index")
        .whereLayer("routers")
        .mayOnlyAccessLayers("answer", "model", "hearing", "index")
        .check(CLASSES);
  }

  @Test
  void thereIsNoOtherPackage() {
    noClasses()
        .should()
        .resideOutsideOfPackages(
            "io.callhandoffs.routing",
            "io.callhandoffs.routing.answer",
            "io.callhandoffs.routing.model",
            "io.callhandoffs.routing.hearing",
            "io.callhandoffs.routing.index",
            "io.callhandoffs.routing.learning")
        .check(CLASSES);
  }

  @Test
  void packagesDoNotDependOnEachOtherInCycles() {
    slices().matching("io.callhandoffs.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheModelUsesOnnxRuntime() {
    onlyIn("io.callhandoffs.routing.model", "ai.onnxruntime..");
  }

  @Test
  void onlyLearningUsesLinearAlgebra() {
    onlyIn("io.callhandoffs.routing.learning", "org.ejml..");
  }

  private static void onlyIn(String room, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }
}
