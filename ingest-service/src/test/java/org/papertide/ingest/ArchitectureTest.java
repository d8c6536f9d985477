package org.papertide.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.papertide.ingest");

  @Test
  void onlyPublishKnowsKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..publish..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(CLASSES);
  }

  @Test
  void nothingKnowsADatabaseOrAnIndex() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.postgresql..", "org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void formatsKnowNothingOfWhereDumpsComeFromOrGoTo() {
    noClasses()
        .that()
        .resideInAPackage("..format..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..intake..", "..publish..", "..http..", "jakarta.ws..")
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("org.papertide.ingest.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
