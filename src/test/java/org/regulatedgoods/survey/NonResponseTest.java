package org.regulatedgoods.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.survey.ResponseStatistic.Kind;

/** Four governments that answered and three that did not. */
class NonResponseTest {

  private static final double NONE = Double.NaN;
  private static final NonResponse FRAME =
      new NonResponse(
          List.of(
              Standing.of("A", "north", 0.2, 1.0, null),
              Standing.of("B", "north", 0.4, 2.0, 1.0),
              Standing.of("C", "south", 0.6, 4.0, 1.0),
              Standing.of("D", "south", 1.0, 5.0, 1.0),
              Standing.of("E", "south", NONE, 1.0, null),
              Standing.of("F", "south", NONE, 2.0, null),
              Standing.of("G", null, NONE, 0.0, 1.0)),
          2);

  @Test
  void aFeatureIsComparedByWelchsTest() {
    // R: t.test(c(1, 2, 4, 5), c(1, 2, 0)); d = 2 / sqrt((10/3 + 1) / 2)
    ResponseStatistic line = FRAME.comparisons(List.of("x", "y")).get(0);
    assertThat(line.answered()).isEqualTo(4);
    assertThat(line.silent()).isEqualTo(3);
    assertThat(line.value()).isEqualTo(3);
    assertThat(line.other()).isEqualTo(1);
    assertThat(line.standardised()).isCloseTo(2 / Math.sqrt(13.0 / 6), within(1e-12));
    assertThat(line.error()).isCloseTo(Math.sqrt(5.0 / 6 + 1.0 / 3), within(1e-12));
    assertThat(line.pValue()).isCloseTo(0.126453059404995, within(1e-8));
    assertThat(line.low()).isCloseTo(-0.822615990343153, within(1e-7));
  }

  @Test
  void aFeatureWithTooFewValuesHasNoTest() {
    ResponseStatistic line = FRAME.comparisons(List.of("x", "y")).get(1);
    assertThat(line.answered()).isEqualTo(3);
    assertThat(line.silent()).isEqualTo(1);
    assertThat(line.pValue()).isNaN();
    assertThat(line.note()).contains("no test");
  }

  @Test
  void theBoundsHoldWhateverTheSilentThink() {
    List<ResponseStatistic> lines = FRAME.unadjusted();
    ResponseStatistic mean = line(lines, Kind.MEAN, "unadjusted");
    assertThat(mean.value()).isCloseTo(0.55, within(1e-12));
    // The standard deviation is sqrt(7/60), and t of 3 degrees of freedom 3.182446.
    assertThat(mean.low()).isCloseTo(0.55 - 3.182446305 * Math.sqrt(7.0 / 60) / 2, within(1e-8));
    ResponseStatistic bounds = line(lines, Kind.BOUNDS, "mean of the frame");
    assertThat(bounds.low()).isCloseTo(2.2 / 7, within(1e-12));
    assertThat(bounds.high()).isCloseTo(5.2 / 7, within(1e-12));
    ResponseStatistic south = line(lines, Kind.REGION, "south");
    assertThat(south.value()).isCloseTo(0.8, within(1e-12));
    assertThat(south.answered()).isEqualTo(2);
    assertThat(south.silent()).isEqualTo(2);
  }

  @Test
  void weightsAreOneOverTheProbabilityAndSmallOnesAreTrimmed() {
    List<ResponseStatistic> lines =
        FRAME.adjusted(Map.of("A", 0.5, "B", 0.25, "C", 0.01, "E", 0.1));
    // Weights 2, 4 and 20, D having no probability.
    ResponseStatistic mean = line(lines, Kind.MEAN, "adjusted");
    assertThat(mean.answered()).isEqualTo(3);
    assertThat(mean.value()).isCloseTo((0.4 + 1.6 + 12) / 26, within(1e-12));
    assertThat(line(lines, Kind.OVERLAP, "trimmed").value()).isEqualTo(1);
    assertThat(line(lines, Kind.OVERLAP, "effective sample size").value())
        .isCloseTo(676.0 / 420, within(1e-12));
    assertThat(line(lines, Kind.OVERLAP, "propensity of those who answered").low()).isEqualTo(0.01);
    assertThat(line(lines, Kind.OVERLAP, "propensity of those who did not").high()).isEqualTo(0.1);
    assertThat(line(lines, Kind.REGION, "north").value()).isCloseTo((0.4 + 1.6) / 6, within(1e-12));
  }

  @Test
  void withEqualProbabilitiesTheWeightedMeanIsTheMean() {
    List<ResponseStatistic> lines = FRAME.adjusted(Map.of("A", 0.4, "B", 0.4, "C", 0.4, "D", 0.4));
    ResponseStatistic mean = line(lines, Kind.MEAN, "adjusted");
    assertThat(mean.value()).isCloseTo(0.55, within(1e-12));
    assertThat(mean.error()).isCloseTo(Math.sqrt(7.0 / 60) / 2, within(1e-12));
    assertThat(line(lines, Kind.OVERLAP, "effective sample size").value())
        .isCloseTo(4, within(1e-12));
  }

  @Test
  void aRegionInWhichTooFewAnsweredHasNoMean() {
    NonResponse frame =
        new NonResponse(
            List.of(Standing.of("A", "north", 0.2), Standing.of("B", "north", NONE)), 2);
    ResponseStatistic north = line(frame.unadjusted(), Kind.REGION, "north");
    assertThat(north.value()).isNaN();
    assertThat(north.note()).isEqualTo("suppressed: fewer than 2 governments answered");
  }

  @Test
  void aGovernmentThatIsKeptBackIsAmongThoseWhoAnsweredAndInNoMean() {
    NonResponse frame =
        new NonResponse(
            List.of(
                Standing.of("A", "north", 0.2, 1.0),
                Standing.of("B", "north", 0.4, 2.0),
                Standing.of("C", "north", 0.9, 6.0).withFewOfficials(),
                Standing.of("D", "north", NONE, 1.0)),
            2);
    ResponseStatistic compared = frame.comparisons(List.of("x")).get(0);
    assertThat(compared.answered()).isEqualTo(3);
    assertThat(compared.value()).isCloseTo(3, within(1e-12));

    List<ResponseStatistic> lines = frame.unadjusted();
    assertThat(line(lines, Kind.MEAN, "unadjusted").value()).isCloseTo(0.3, within(1e-12));
    assertThat(line(lines, Kind.MEAN, "unadjusted").note())
        .contains("without 1 that are kept back");
    assertThat(line(lines, Kind.REGION, "north").value()).isCloseTo(0.3, within(1e-12));
    assertThat(line(lines, Kind.REGION, "north").answered()).isEqualTo(2);
    assertThat(line(lines, Kind.BOUNDS, "mean of the frame").low()).isCloseTo(0.15, within(1e-12));
    assertThat(line(lines, Kind.BOUNDS, "mean of the frame").high()).isCloseTo(0.65, within(1e-12));

    List<ResponseStatistic> weighted =
        frame.adjusted(Map.of("A", 0.5, "B", 0.5, "C", 0.5, "D", 0.5));
    assertThat(line(weighted, Kind.MEAN, "adjusted").value()).isCloseTo(0.3, within(1e-12));
    assertThat(line(weighted, Kind.REGION, "north").value()).isCloseTo(0.3, within(1e-12));
  }

  private static ResponseStatistic line(List<ResponseStatistic> lines, Kind kind, String subject) {
    return lines.stream()
        .filter(line -> line.kind() == kind && line.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }
}
