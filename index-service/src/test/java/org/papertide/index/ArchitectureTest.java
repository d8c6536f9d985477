package org.papertide.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.papertide.index");

  @Test
  void onlyConsumeKnowsKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..consume..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..", "io.smallrye.reactive..", "org.eclipse.microprofile.reactive..")
        .check(classes);
  }

  @Test
  void onlyStoreKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb..")
        .check(classes);
  }

  @Test
  void mergeKnowsNothingButItself() {
    noClasses()
        .that()
        .resideInAPackage("..merge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..consume..", "..store..", "..event..", "jakarta..", "io.quarkus..")
        .check(classes);
  }

  @Test
  void thePackagesFormNoCycle() {
    slices().matching("org.papertide.index.(*)..").should().beFreeOfCycles().check(classes);
  }
}
