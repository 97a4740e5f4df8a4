package org.regulatedgoods;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which room of the project may know which. */
@AnalyzeClasses(
    packages = ArchitectureTest.PROJECT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  static final String PROJECT = "org.regulatedgoods";

  @ArchTest static final ArchRule aGoodKnowsNoOtherRoom = room("good");
  @ArchTest static final ArchRule countryKnowsNoOtherRoom = room("country");
  @ArchTest static final ArchRule qualityKnowsNoOtherRoom = room("quality");
  @ArchTest static final ArchRule aRunKnowsNoOtherRoom = room("run");
  @ArchTest static final ArchRule glmKnowsNoOtherRoom = room("glm");
  @ArchTest static final ArchRule theoryKnowsNoOtherRoom = room("theory");
  @ArchTest static final ArchRule lakeKnowsNoOtherRoom = room("lake");
  @ArchTest static final ArchRule exportKnowsNoOtherRoom = room("export");
  @ArchTest static final ArchRule aHypothesisKnowsTheoryAtMost = room("hypothesis", "theory");

  @ArchTest
  static final ArchRule sourceKnowsWhoAndWhatIsWrong = room("source", "country", "quality");

  @ArchTest
  static final ArchRule fetchKnowsWhatASourceDeclares =
      room("fetch", "source.declaration", "quality");

  @ArchTest static final ArchRule aSurveyKnowsItsSource = room("survey", "source", "quality");

  @ArchTest static final ArchRule psychometricsKnowNoOtherRoom = room("survey.scaling");

  @ArchTest
  static final ArchRule featureKnowsWhatItIsMadeOf =
      room("feature", "source", "good", "country", "quality");

  @ArchTest
  static final ArchRule reportKnowsTheFindingsAndHowTablesAreExported =
      room("report", "hypothesis", "theory", "quality", "export", "power", "robustness");

  @ArchTest
  static final ArchRule simulationKnowsTheTheoryAndTheStates =
      room("simulation", "theory", "country");

  @ArchTest
  static final ArchRule powerKnowsTheTheoryTheInstrumentAndWhatIsMadeOfAnswers =
      room("power", "theory", "simulation", "survey.scaling", "glm.kernel");

  @ArchTest
  static final ArchRule studyKnowsWhatIsDeclared =
      room(
          "study",
          "source",
          "feature",
          "good",
          "hypothesis",
          "robustness.declaration",
          "country",
          "quality",
          "theory");

  @ArchTest
  static final ArchRule robustnessKnowsTheKernelAndWhatIsClaimed =
      room("robustness", "glm.kernel", "hypothesis", "theory");

  @ArchTest
  static final ArchRule robustnessIsDeclaredWithoutItsComputation =
      room("robustness.declaration", "hypothesis");

  @ArchTest
  static final ArchRule roomsKnowNeitherTheJobsNorTheCommandLine =
      noClasses()
          .that(resideInAPackage(PROJECT + ".."))
          .and(not(resideInAnyPackage(PROJECT, PROJECT + ".job..")))
          .should()
          .dependOnClassesThat(resideInAnyPackage(PROJECT, PROJECT + ".job.."));

  @ArchTest
  static final ArchRule jobsDoNotKnowTheCommandLine =
      noClasses()
          .that()
          .resideInAPackage(PROJECT + ".job..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PROJECT);

  @ArchTest
  static final ArchRule thereIsNoCycleBetweenRooms =
      slices().matching(PROJECT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule whatIsDeclaredOrComputedByHandDoesWithoutSpark =
      noClasses()
          .that()
          .resideInAnyPackage(
              packages(
                  "country",
                  "export",
                  "fetch",
                  "good",
                  "quality",
                  "run",
                  "hypothesis",
                  "theory",
                  "simulation",
                  "power",
                  "study",
                  "survey",
                  "robustness",
                  "report"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..");

  @ArchTest
  static final ArchRule theKernelOfRegressionsDoesWithoutSpark =
      noClasses()
          .that()
          .resideInAPackage(PROJECT + ".glm.kernel..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PROJECT + ".glm", "org.apache.spark..");

  @ArchTest
  static final ArchRule aSourceIsDeclaredWithoutItsReader =
      noClasses()
          .that()
          .resideInAPackage(PROJECT + ".source.declaration..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              PROJECT + ".source", PROJECT + ".source.text..", "org.apache.spark..");

  @ArchTest
  static final ArchRule everyClassIsNamedAfterAConcept =
      noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Common)(\\$.*)?");

  /** The room depends on itself and the rooms it may know, and on nothing else of the project. */
  private static ArchRule room(String room, String... known) {
    String[] allowed =
        packages(Stream.concat(Stream.of(room), Stream.of(known)).toArray(String[]::new));
    return classes()
        .that()
        .resideInAPackage(PROJECT + "." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage(PROJECT + "..")).or(resideInAnyPackage(allowed)));
  }

  private static String[] packages(String... rooms) {
    return Stream.of(rooms).map(room -> PROJECT + "." + room + "..").toArray(String[]::new);
  }
}
