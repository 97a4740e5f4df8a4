package org.regulatedgoods.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The sample's README: that it is synthetic, how it was made and what is true in it. */
final class SampleReadme {
  private SampleReadme() {}

  static String of(SimulatedWorld world) {
    return """
        # SYNTHETIC data

        %s

        They were drawn with seed %s by the project's own simulator, and the same seed gives the same
        bytes:

            jobs/submit simulate%s

        ## Files

        | file | layout of |
        |---|---|
        | polity/p5v2018.csv | Polity5 |
        | vdem/V-Dem-CY-Core-v15.csv | V-Dem country-year core, id columns and two indices |
        | baci/BACI_HS92_Y2003_V202301.csv to Y2005 | CEPII BACI; thousand USD, metric tons |
        | sipri/sipri-exports-processed.csv | SIPRI arms exports as processed by 360info; coordinates blank |
        | owid/mortality-from-violence.csv | Our World in Data (IHME 2016) |
        | owid/maddison.csv | Our World in Data (Maddison 2020) |
        | worldbank/oda-gni.csv | World Bank DataBank export, long, as saved by R |
        | unvotes/un_votes.csv.gz, unvotes/un_roll_calls.csv | unvotes; roll calls numbered as the real ones |
        | untreaties/26-5.csv, untreaties/18-12-c.csv, untreaties/6-19.csv | UN Treaty Collection: Mine Ban Convention, Firearms Protocol, drugs of 1988 |
        | unesco/convention-1970.csv | UNESCO's list of the states bound by its convention of 1970, as copied by hand |
        | ownership/arms-producers.csv | this project's register of producers; firms are fictitious |
        | unodc/drug-use-prevalence.csv | UNODC, prevalence of drug use, as this project reads it |
        | unesco/whc-sites-2019.csv | UNESCO World Heritage List; texts and coordinates blank |
        | survey/officials-2006.csv, officials-drugs-2006.csv, officials-antiquities-2006.csv | this project's surveys of officials, one a good |
        | truth.csv | what is true: the table below |

        Each survey was answered by %s governments of %s; who answers depends on
        %s.
        Items %s of a survey are worded in reverse; 9 is "don't know", blank is no answer.

        ## What is true

        A government prefers the stringency r* for a good that maximises its support (model V2):

            r* = k (N - Q0 K) / (c - k^2 K), clipped to [0, Q0/k]
            k = b s / (b + s), Q0 = s A / (b + s)
            K = (I_X + a + sigma (1 - I_X + mu)) x / s + omega_C m / b
            N = omega_V0 (1 + eta d) e + omega_H h E - v (1 - d)
            x = exports / %s, m = imports / %s
            e = e_0 + e_1 harm, h = min(1, h_0 + h_1 aid)

        Its drivers are those measured in %s: exports and imports of the good are log(1 + mean of %s to
        %s, thousand USD) over the HS 1992 codes

        %s

        Harm is log(1 + deaths by violence per 100,000, the crude rate) for small arms, the percentage of
        those aged 15 to 64 who use opioids for drugs, and the number of cultural or mixed sites on the
        World Heritage List for antiquities; humanitarian is ODA in percent of GNI, zero for states that
        give none; democracy is V-Dem's polyarchy; the state's share is the output-weighted mean over
        producers of small arms, zero without any, and has no part in the other goods. A survey shows
        r* in standard deviations from its mean plus noise. Votes on a treaty at the mean of r* follow
        from what a government gains from it, by the thresholds below; so does who joins the convention on
        the good: the share that gains the most, the sooner the more.

        The table has the parameters, and under the names of a regression's columns what a unit of each
        driver adds to r* in the mean over the states: r* is not linear in them, so that a linear model
        comes near to these and not to a truth of its own. The equations are this project's own, in the
        style of Grossman and Helpman, after ideas of Asif Efrat; they are not his, and his
        tables are not reproduced here.

        %s

        | good | parameter | value | meaning |
        |---|---|---|---|
        %s
        """
        .formatted(
            opening(world),
            world.seed(),
            options(world),
            world.survey(TradedGood.SMALL_ARMS).states(),
            world.governments().size(),
            silence(world),
            reversed(),
            Decimals.brief(Attributes.MOST_LOG_TRADE, 0),
            Decimals.brief(Attributes.MOST_LOG_TRADE, 0),
            Timeline.MEASURED_YEAR,
            Timeline.TRADE_YEARS.get(0),
            Timeline.TRADE_YEARS.get(Timeline.TRADE_YEARS.size() - 1),
            codes(),
            effects(world),
            table(world));
  }

  private static String opening(SimulatedWorld world) {
    if (world.attributes().isEmpty()) {
      return """
          Every number in this directory is invented. The names and codes of states are real, and the
          files have the layouts of the real sources, so that they can be read by the same readers;
          nothing in them says anything about any real state, firm, official or vote.""";
    }
    return """
        Firms, officials, their answers and all votes in this directory are invented; so is what each
        state is like, but for these attributes in %s, which are those of %s:

        %s

        %s The licences of their sources hold for them. The names and codes of states are real, and
        the files have the layouts of the real sources, so that they can be read by the same readers;
        nothing in them says anything about what any real state wants."""
        .formatted(
            Timeline.MEASURED_YEAR,
            world.attributes().origin(),
            world.attributes().measured().stream()
                .map(line -> "- " + line)
                .collect(Collectors.joining("\n")),
            rows(world));
  }

  private static String rows(SimulatedWorld world) {
    List<String> others =
        world
            .attributes()
            .without(world.governments().stream().map(Government::state).toList())
            .stream()
            .map(SimulatedState::name)
            .toList();
    String own = world.governments().size() - others.size() + " states have their own.";
    return others.isEmpty()
        ? own
        : own
            + " "
            + others.size()
            + " lack one and have those of a state drawn at random: "
            + String.join(", ", others)
            + ".";
  }

  private static String options(SimulatedWorld world) {
    String attributes = world.attributes().isEmpty() ? "" : " --attributes-from RELEASE";
    double preference = world.options().response().preference();
    String own = attributes + (preference == 0 ? "" : " --response-g3 " + preference);
    return own.isEmpty() ? own : own + " --out DIR";
  }

  private static String effects(SimulatedWorld world) {
    return options(world).isEmpty()
        ? """
          The effects were chosen so large that a survey of 118 governments shows them: in worlds of other
          seeds the project's tests find each at 5 percent in nine of ten. The exception is meant: the
          regime hardly counts as a consumer of drugs, and H3 for drugs is true but mostly not found. A1 and A2
          are true of r* and too small for any such survey."""
        : """
          The effects are those of the sample that the project brings along, which a survey of 118
          governments shows there; whether one shows them in worlds like this one was not tried.""";
  }

  private static String silence(SimulatedWorld world) {
    return world.options().response().preference() == 0
        ? "income and democracy"
        : "income, democracy and r* itself, and so does who knows an answer";
  }

  private static String reversed() {
    return Item.instrument().stream()
        .filter(item -> item.wording() == Item.Wording.REVERSED)
        .map(Item::id)
        .collect(Collectors.joining(", "));
  }

  private static String codes() {
    return Arrays.stream(TradedGood.values())
        .map(good -> "- of " + good.id() + ": " + String.join(", ", good.products()))
        .collect(Collectors.joining("\n"));
  }

  private static String table(SimulatedWorld world) {
    return world.truth().stream()
        .map(
            value ->
                "| "
                    + value.good()
                    + " | "
                    + value.parameter()
                    + " | "
                    + TruthLayout.text(value)
                    + " | "
                    + value.meaning()
                    + " |")
        .collect(Collectors.joining("\n"));
  }
}
