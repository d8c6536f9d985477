package org.papertide.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.papertide.api");

  @Test
  void only_follow_knows_sql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.papertide.api.follow..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "io.agroal..")
        .check(SERVICE);
  }

  @Test
  void only_index_knows_lucene() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.papertide.api.index.lucene..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(SERVICE);
  }

  @Test
  void everyone_reaches_the_index_through_its_interface() {
    classes()
        .that()
        .resideInAPackage("org.papertide.api.index.lucene..")
        .should()
        .onlyBeAccessed()
        .byAnyPackage("org.papertide.api.index.lucene..")
        .check(SERVICE);
  }

  @Test
  void packages_have_no_cycles() {
    slices().matching("org.papertide.api.(**)").should().beFreeOfCycles().check(SERVICE);
  }
}
