package io.callhandoffs.local;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.callhandoffs.telemetry.LogScope;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The few rules of structure that all deployed code must keep.
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.callhandoffs");

  /// Values and decisions can be read and tested without a telephone or a database.
  private static final String[] VALUES = {
    "io.callhandoffs.access..",
    "io.callhandoffs.call..",
    "io.callhandoffs.destination..",
    "io.callhandoffs.handoff..",
    "io.callhandoffs.hours..",
    "io.callhandoffs.number..",
    "io.callhandoffs.policy..",
    "io.callhandoffs.project..",
    "io.callhandoffs.route..",
    "io.callhandoffs.speech..",
    "io.callhandoffs.statistics..",
    "io.callhandoffs.telephone..",
    "io.callhandoffs.write..",
  };

  private static final String[] LEAN = {
    "io.callhandoffs.authorizer..",
    "io.callhandoffs.routing..",
    "io.callhandoffs.store",
    "io.callhandoffs.store.crt..",
    "io.callhandoffs.tables..",
    "io.callhandoffs.twilio",
    "io.callhandoffs.voice..",
  };

  private static final String[] OUTSIDE = {
    "io.callhandoffs.api..",
    "io.callhandoffs.aws..",
    "io.callhandoffs.json..",
    "io.callhandoffs.store..",
    "io.callhandoffs.tables..",
    "io.callhandoffs.twilio..",
    "com.amazonaws..",
    "com.fasterxml..",
    "com.twilio..",
    "java.net.http..",
    "org.slf4j..",
    "software.amazon..",
    "tools.jackson..",
  };

  @Test
  void valuesAndDecisionsReachNoDatabaseTwilioHttpOrJson() {
    noClasses()
        .that()
        .resideInAnyPackage(VALUES)
        .should()
        .transitivelyDependOnClassesThat(resideInAnyPackage(OUTSIDE))
        .check(CLASSES);
  }

  /// Functions that callers wait for have no AWS SDK: it would cost them most of their start. The
  /// stores do not know which library they speak through.
  @Test
  void whatCallersWaitForKnowsNoAwsSdk() {
    noClasses()
        .that()
        .resideInAnyPackage(LEAN)
        .should()
        .transitivelyDependOnClassesThat(
            resideInAnyPackage("software.amazon.awssdk..")
                .and(not(resideInAPackage("software.amazon.awssdk.crt.."))))
        .check(CLASSES);
  }

  /// Lines that a thread of our own writes say whose they are.
  @Test
  void noThreadIsStartedWithoutSayingWhoseLinesItWrites() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.callhandoffs.telemetry..", "io.callhandoffs.local..", "io.callhandoffs.testing..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Executors.class, ForkJoinPool.class)
        .check(CLASSES);
    classes()
        .that()
        .resideOutsideOfPackages(
            "io.callhandoffs.telemetry..", "io.callhandoffs.local..", "io.callhandoffs.testing..")
        .and(call(Thread.class))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(LogScope.class)
        .check(CLASSES);
  }

  @Test
  void everyHandlerThatLogsSaysWhichInvocationItIs() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Handler")
        .and()
        .implement(RequestHandler.class)
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        // It serves files, and logs nothing.
        .doNotHaveSimpleName("ConsoleHandler")
        .should()
        .callMethod(LogScope.class, "ofInvocation", String.class)
        .check(CLASSES);
  }

  /// Whether a class starts threads itself.
  private static DescribedPredicate<JavaClass> call(Class<?> owner) {
    return DescribedPredicate.describe(
        "start threads",
        type ->
            type.getMethodCallsFromSelf().stream()
                .anyMatch(called ->
                    called.getTargetOwner().isEquivalentTo(owner)
                        && called.getName().matches("of(Virtual|Platform)|startVirtualThread")));
  }

  /// A record with more than nine components needs parts.
  @Test
  void noRecordHasMoreThanNineComponents() {
    assertThat(
            CLASSES.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> type.reflect().getRecordComponents().length > 9)
                .map(JavaClass::getName))
        .isEmpty();
  }

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    slices().matching("io.callhandoffs.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void functionsDoNotDependOnEachOther() {
    slices().assignedFrom(new ByFunction()).should().notDependOnEachOther().check(CLASSES);
  }

  /// By the folder in `functions/` in which a class was compiled.
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
