package org.regulatedgoods;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.job.EstimatePower;
import org.regulatedgoods.power.CalibrationPlan;
import org.regulatedgoods.power.ScalePlan;
import org.regulatedgoods.power.SurveyDesign;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether the models of a survey can be believed, where the truth is known. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    description = {
      "Simulation-based calibration of the models of a survey, in worlds drawn from the theory: ranks of",
      "the truth, coverage of intervals, and tests where there is nothing to find; and of the scores",
      "that the graded response model gives governments. No data are used and nothing is written.",
      "A model is called cautious where its intervals cover more than they say and its tests reject",
      "less, as HC3 does where few governments decide on a term (products above all: A1, A2)."
    })
final class CalibrateCommand implements Callable<Integer> {

  @Option(
      names = "--good",
      paramLabel = "ID",
      defaultValue = "small-arms",
      description = "The good whose worlds are drawn (default: ${DEFAULT-VALUE}).")
  private String good;

  @Option(
      names = "--worlds",
      paramLabel = "COUNT",
      defaultValue = "3000",
      description = "Worlds with effects, and as many without (default: ${DEFAULT-VALUE}).")
  private int worlds;

  @Option(
      names = "--seed",
      defaultValue = "2006",
      description = "The same seed gives the same numbers (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--governments",
      paramLabel = "COUNT",
      defaultValue = "192",
      description = "Governments in a world, answering or not (default: ${DEFAULT-VALUE}).")
  private int governments;

  @Option(
      names = "--respondents",
      paramLabel = "N",
      defaultValue = "118",
      description = "Governments that answer (default: ${DEFAULT-VALUE}).")
  private int respondents;

  @Option(
      names = "--items",
      paramLabel = "COUNT",
      defaultValue = "12",
      description = "Items that are asked (default: ${DEFAULT-VALUE}).")
  private int items;

  @Option(
      names = "--officials",
      paramLabel = "COUNT",
      defaultValue = "2",
      description = "Officials who answer for a government (default: ${DEFAULT-VALUE}).")
  private int officials;

  @Option(
      names = "--silence",
      paramLabel = "G3",
      defaultValue = "0",
      description = "As in power; 0 is silence at random (default: ${DEFAULT-VALUE}).")
  private double silence;

  @Option(
      names = "--scales",
      paramLabel = "COUNT",
      defaultValue = "20",
      description = "Surveys that are scored; 0 for none (default: ${DEFAULT-VALUE}).")
  private int scales;

  @Mixin private ClaimOptions claimOptions;
  @Mixin private StudyOptions studyOptions;
  @Mixin private LakeOptions lakeOptions;

  @Override
  public Integer call() {
    CountryRegistry registry = CountryRegistry.load();
    Study study = studyOptions.study(registry);
    SurveyDesign survey = made(() -> new SurveyDesign(respondents, 1, items, officials, silence));
    CalibrationPlan plan =
        made(
            () ->
                new CalibrationPlan(
                    good, seed, worlds, governments, survey, claimOptions.claims(study, good)));
    ScalePlan scores = made(() -> new ScalePlan(seed, scales, survey));
    lakeOptions.work(
        studyOptions.conf(),
        study,
        registry,
        context -> new EstimatePower(context).calibrate(plan, scores));
    return 0;
  }

  private static <T> T made(Supplier<T> making) {
    try {
      return making.get();
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          new Problem(
              new Problem.Place("calibrate", 0, ""),
              Optional.empty(),
              e.getMessage(),
              "see jobs/submit calibrate --help"));
    }
  }
}
