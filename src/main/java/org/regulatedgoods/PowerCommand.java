package org.regulatedgoods;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.job.EstimatePower;
import org.regulatedgoods.power.Claim;
import org.regulatedgoods.power.PowerPlan;
import org.regulatedgoods.power.PowerPlan.Cell;
import org.regulatedgoods.power.PowerPlan.Factor;
import org.regulatedgoods.power.SurveyDesign;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.quality.Problem;
import org.regulatedgoods.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What surveys could find out, before anyone is asked. */
@Command(
    name = "power",
    mixinStandardHelpOptions = true,
    description = {
      "How often a survey of governments would find what the theory says, in thousands of worlds",
      "drawn from it; no data are used. Of each list the first value is the survey as planned,",
      "and the others vary it, one thing at a time."
    })
final class PowerCommand implements Callable<Integer> {

  @Option(
      names = "--good",
      paramLabel = "ID",
      defaultValue = "small-arms",
      description = "The good whose worlds are drawn (default: ${DEFAULT-VALUE}).")
  private String good;

  @Option(
      names = "--worlds",
      paramLabel = "COUNT",
      defaultValue = "1000",
      description = "Worlds for each survey (default: ${DEFAULT-VALUE}).")
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
      names = "--alpha",
      defaultValue = "0.05",
      description = "Level of the two-sided tests (default: ${DEFAULT-VALUE}).")
  private double alpha;

  @Option(
      names = "--respondents",
      split = ",",
      paramLabel = "N",
      defaultValue = "118,40,60,80,100,140,160,192",
      description = "Governments that answer (default: ${DEFAULT-VALUE}).")
  private List<Integer> respondents;

  @Option(
      names = "--effect",
      split = ",",
      paramLabel = "X",
      defaultValue = "1,0,0.25,0.5,0.75,1.5",
      description = "Times the theory's effects; 0 is a null world (default: ${DEFAULT-VALUE}).")
  private List<Double> effects;

  @Option(
      names = "--items",
      split = ",",
      paramLabel = "COUNT",
      defaultValue = "12,1,3,6",
      description = "Items that are asked, at most 12 (default: ${DEFAULT-VALUE}).")
  private List<Integer> items;

  @Option(
      names = "--officials",
      split = ",",
      paramLabel = "COUNT",
      defaultValue = "2,1,4",
      description = "Officials who answer for a government (default: ${DEFAULT-VALUE}).")
  private List<Integer> officials;

  @Option(
      names = "--silence",
      split = ",",
      paramLabel = "G3",
      defaultValue = "0,-1,0.5,1",
      description = {
        "By how much the log odds of answering rise with a standard deviation of what a",
        "government wants; 0 is silence at random (default: ${DEFAULT-VALUE})."
      })
  private List<Double> silences;

  @Option(
      names = "--type-one",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = {
        "Also draw as many worlds without effects for each survey: how often something is found",
        "that is not there (default: yes; --no-type-one leaves them out)."
      })
  private boolean typeOne;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "lake/power",
      description = "Where page, figure and table go (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Mixin private ClaimOptions claimOptions;
  @Mixin private StudyOptions studyOptions;
  @Mixin private LakeOptions lakeOptions;

  private final List<Problem> problems = new ArrayList<>();

  @Override
  public Integer call() {
    CountryRegistry registry = CountryRegistry.load();
    Study study = studyOptions.study(registry);
    PowerPlan plan = plan(claimOptions.claims(study, good));
    lakeOptions.work(
        studyOptions.conf(), study, registry, context -> new EstimatePower(context).run(plan, out));
    return 0;
  }

  private PowerPlan plan(List<Claim> claims) {
    Optional<SurveyDesign> base =
        made(
            "the first values",
            () ->
                new SurveyDesign(
                    respondents.get(0),
                    effects.get(0),
                    items.get(0),
                    officials.get(0),
                    silences.get(0)));
    if (base.isPresent()) {
      Set<Cell> cells = new LinkedHashSet<>();
      vary(cells, Factor.RESPONDENTS, respondents, (n, to) -> n.withRespondents(to), base.get());
      vary(cells, Factor.EFFECT, effects, (n, to) -> n.withEffect(to), base.get());
      vary(cells, Factor.ITEMS, items, (n, to) -> n.withItems(to), base.get());
      vary(cells, Factor.OFFICIALS, officials, (n, to) -> n.withOfficials(to), base.get());
      vary(cells, Factor.SILENCE, silences, (n, to) -> n.withSilence(to), base.get());
      Optional<PowerPlan> plan =
          made(
              "power",
              () ->
                  new PowerPlan(
                      good, seed, worlds, governments, alpha, claims, List.copyOf(cells), typeOne));
      if (problems.isEmpty() && plan.isPresent()) {
        return plan.get();
      }
    }
    throw new BadInput(problems);
  }

  private <T> void vary(
      Set<Cell> cells,
      Factor factor,
      List<T> values,
      BiFunction<SurveyDesign, T, SurveyDesign> change,
      SurveyDesign base) {
    String option = "--" + factor.name().toLowerCase(java.util.Locale.ROOT);
    for (T value : values) {
      made(option, () -> new Cell(factor, change.apply(base, value))).ifPresent(cells::add);
    }
  }

  /** What is made of the options; or empty, with the reason among the problems. */
  private <T> Optional<T> made(String option, java.util.function.Supplier<T> making) {
    try {
      return Optional.of(making.get());
    } catch (IllegalArgumentException e) {
      problems.add(
          new Problem(
              new Problem.Place(option, 0, ""),
              Optional.empty(),
              e.getMessage(),
              "see jobs/submit power --help"));
      return Optional.empty();
    }
  }
}
