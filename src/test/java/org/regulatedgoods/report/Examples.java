package org.regulatedgoods.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regulatedgoods.quality.LedgerEntry;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;
import org.regulatedgoods.report.RegionScore.Side;
import org.regulatedgoods.theory.Quantity;

/** A study as a release would have it: four models of two goods, one of them not estimable. */
final class Examples {

  private Examples() {}

  /** Made by the simulator, with a survey. */
  static Findings synthetic() {
    return findings(about(true), regions());
  }

  /** On real files, without a survey. */
  static Findings real() {
    return findings(about(false), List.of());
  }

  static Findings withLedger(Findings it, List<LedgerEntry> ledger) {
    return new Findings(
        it.about(),
        it.states(),
        it.verdicts(),
        it.models(),
        it.coefficients(),
        it.effects(),
        it.tests(),
        it.regions(),
        it.regimes(),
        it.coverage(),
        ledger,
        it.provenance(),
        it.upkeep(),
        it.surveys(),
        RobustnessFindings.NONE);
  }

  private static Findings findings(About about, List<RegionScore> regions) {
    List<Coefficient> coefficients = ExampleEstimates.coefficients();
    return new Findings(
        about,
        Map.of("YEM", "Yemen", "CIV", "C\u00f4te d\u2019Ivoire", "PRK", "North Korea"),
        ExampleEstimates.verdicts(coefficients),
        ExampleEstimates.models(),
        coefficients,
        ExampleEstimates.effects(),
        ExampleEstimates.tests(),
        regions,
        List.of(regime()),
        coverage(),
        ledger(),
        provenance(),
        Upkeep.NONE,
        List.of(),
        RobustnessFindings.NONE);
  }

  private static About about(boolean synthetic) {
    Map<String, String> software = new LinkedHashMap<>();
    software.put("Java", "17.0.14");
    software.put("Spark", "4.1.0");
    software.put("Iceberg", "1.12.0");
    software.put("regulated-goods", "0.1.0");
    return new About(
        synthetic ? "sample" : "world",
        "Who wants dangerous goods regulated? <Small arms> & antiquities",
        synthetic,
        "Survey scores of 118 governments, roll calls of the General Assembly 1995\u20132019 and"
            + " treaty ratifications, held against trade, regime, harm at home and aid.",
        "r3",
        Instant.parse("2026-02-11T09:30:00Z"),
        "3f9c1d7a52e84b06",
        software,
        false);
  }

  /** Forty governments, the first with the most power and of the least taste for regulation. */
  private static PredictedRegime regime() {
    List<PredictedRegime.Government> governments = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Map<Quantity, Double> contributions = new EnumMap<>(Quantity.class);
      for (Quantity quantity : Quantity.values()) {
        contributions.put(quantity, Math.sin(i + quantity.id().length()));
      }
      String state = i == 39 ? "YEM" : "S" + i;
      governments.add(
          new PredictedRegime.Government(
              state, i + 1, 5 - i / 10.0, contributions, 1 + i, i < 39 ? 0.01 : -0.39));
    }
    return new PredictedRegime(
        "small-arms-2006",
        "What governments want",
        "small-arms",
        2006,
        new PredictedRegime.Treaty(2.5, 3.05, 0.55),
        governments,
        List.of(
            new PredictedRegime.Weight(
                Quantity.HARM,
                "log_violence",
                0.6,
                Optional.of(new PredictedRegime.Recovered("index", 0.061, 0.011, true, 118)),
                ""),
            new PredictedRegime.Weight(
                Quantity.EXPORTS,
                "log_exports",
                0.13,
                Optional.of(new PredictedRegime.Recovered("index", -0.02, 0.01, false, 118)),
                ""),
            new PredictedRegime.Weight(
                Quantity.AUTOCRACY, "1 - polyarchy", 2.5, Optional.empty(), "too few rows")));
  }

  /** Two surveys, of which one could be weighted. */
  private static List<RegionScore> regions() {
    return List.of(
        region("arms", "Africa", Side.SUPPORTS, 34, 0.4123, 0.2071, 0.6175),
        region("arms", "Latin America", Side.SUPPORTS, 21, 0.5512, 0.3311, 0.7713),
        region("arms", "Europe", Side.SUPPORTS, 33, 0.2218, 0.0512, 0.3924),
        region("arms", "Middle East", Side.OPPOSES, 11, -0.7121, -1.1027, -0.3215),
        region("arms", "East Asia", Side.OPPOSES, 9, -0.4412, -0.9118, 0.0294),
        region("arms", "South Asia", Side.OPPOSES, 5, -0.5219, -1.1917, 0.1479),
        region("arms", "Oceania", Side.NONE, 5, 0.1033, -0.4123, 0.6189),
        region("drugs", "Africa", Side.SUPPORTS, 31, 0.1023, 0.0071, 0.1975),
        new RegionScore(
            "drugs",
            "Europe",
            Side.SUPPORTS,
            30,
            0.6218,
            0.5512,
            0.6924,
            new RegionScore.Adjusted(28, 0.5717, 0.4911, 0.6523)));
  }

  private static RegionScore region(
      String survey, String region, Side side, int states, double mean, double low, double high) {
    return new RegionScore(
        survey, region, side, states, mean, low, high, RegionScore.Adjusted.NONE);
  }

  private static List<FeatureCoverage> coverage() {
    return List.of(
        coverage("log_exports", "Exports of small arms, log", "trade", 1995, 70),
        coverage("democracy", "Electoral democracy index", "vdem", 1990, 96),
        coverage("homicide_rate", "Intentional homicides", "who", 2000, 41),
        coverage("aid_share_of_gni", "Official aid", "oecd", 1990, 24),
        coverage("gun_owners_per_100", "Civilian guns", "sas", 2006, 12));
  }

  private static FeatureCoverage coverage(
      String name, String title, String source, int from, int percent) {
    List<FeatureCoverage.Year> years = new ArrayList<>();
    for (int year = 1990; year <= 2019; year++) {
      int states = 165 + year - 1990;
      Map<CellStatus, Integer> counts = new EnumMap<>(CellStatus.class);
      int observed = year < from ? 0 : states * percent / 100;
      int zero = source.equals("trade") && year >= from ? (states - observed) / 2 : 0;
      int carried = year < from ? 0 : (states - observed - zero) / 3;
      counts.put(CellStatus.OBSERVED, observed);
      counts.put(CellStatus.ZERO, zero);
      counts.put(CellStatus.CARRIED, carried);
      counts.put(CellStatus.ABSENT, states - observed - zero - carried);
      years.add(new FeatureCoverage.Year(year, states, counts));
    }
    return new FeatureCoverage(
        "", name, title, "per 100,000 persons", source, "1y", "carry-forward 2y", years);
  }

  private static List<LedgerEntry> ledger() {
    return List.of(
        entry("ingest", "vdem", LedgerEntry.READ, "", 27734),
        entry("ingest", "vdem", LedgerEntry.KEPT, "", 27555),
        entry("ingest", "vdem", LedgerEntry.LOST, "no state has the code", 179, "PSE", "ZZB"),
        entry("features", "small-arms", LedgerEntry.READ, "", 5210),
        entry("features", "small-arms", LedgerEntry.KEPT, "", 4825),
        entry("features", "small-arms", LedgerEntry.LOST, "not in the UN", 385, "CHE"),
        entry("fit", ExampleEstimates.VOTES, LedgerEntry.READ, "", 4825),
        entry(
            "fit",
            ExampleEstimates.VOTES,
            LedgerEntry.LOST,
            "homicide_rate is missing",
            402,
            "CIV",
            "YEM"),
        entry("fit", ExampleEstimates.VOTES, LedgerEntry.LOST, "democracy is missing", 122, "PRK"),
        entry("fit", ExampleEstimates.VOTES, LedgerEntry.KEPT, "", 4301));
  }

  static LedgerEntry entry(
      String stage, String subject, String outcome, String reason, int rows, String... states) {
    return new LedgerEntry(stage, subject, outcome, reason, rows, List.of(states));
  }

  private static List<Provenance> provenance() {
    return List.of(
        new Provenance(
            "vdem",
            "V-Dem Institute",
            "Country-Year Core",
            "v15",
            "2025-03",
            "CC-BY-SA-4.0",
            "Coppedge, Michael, et al. 2025. V-Dem Dataset v15. Varieties of Democracy Project.",
            "https://www.v-dem.net/data/?a=1&b=2",
            "Gaps are the experts' own.",
            List.of(
                new Provenance.RawFile(
                    "vdem/V-Dem-CY-Core-v15.csv", 118_273_441L, "0f3a".repeat(16)),
                new Provenance.RawFile("vdem/codebook.csv", 812L, "9b1e".repeat(16))),
            27734,
            27555),
        new Provenance(
            "sas",
            "Small Arms Survey",
            "Global Firearms Holdings",
            "2018",
            "2018-06",
            "terms of the producer",
            "Karp, Aaron. 2018. Estimating Global Civilian-held Firearms Numbers.",
            "javascript:alert(1)",
            "",
            List.of(),
            230,
            227));
  }
}
