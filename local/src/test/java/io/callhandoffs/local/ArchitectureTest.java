package io.callhandoffs.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The few rules of structure that matter, held for everything that is deployed.
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.callhandoffs");

  /// Rules of the telephone are pure: they can be read, and tested, without a telephone.
  @Test
  void decidingKnowsNeitherTwilioNorHttpNorAws() {
    noClasses()
        .that()
        .resideInAnyPackage("io.callhandoffs.call..", "io.callhandoffs.route..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.callhandoffs.twilio..",
            "io.callhandoffs.api..",
            "io.callhandoffs.aws..",
            "com.twilio..",
            "com.amazonaws..",
            "software.amazon..",
            "java.net..",
            "java.io..",
            "org.slf4j..")
        .check(CLASSES);
  }

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    slices().matching("io.callhandoffs.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void functionsDoNotDependOnEachOther() {
    slices().assignedFrom(new ByFunction()).should().notDependOnEachOther().check(CLASSES);
  }

  /// By the folder in `functions/` that a class was compiled in.
  private static final class ByFunction implements SliceAssignment {

    private static final Pattern MODULE = Pattern.compile(".*/functions/([^/]+)/target/.*");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      var source = type.getSource().map(it -> it.getUri().toString()).orElse("");
      var module = MODULE.matcher(source);
      return module.matches() ? SliceIdentifier.of(module.group(1)) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "functions";
    }
  }
}
