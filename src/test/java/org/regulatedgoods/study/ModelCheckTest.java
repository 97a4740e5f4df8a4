package org.regulatedgoods.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a model may declare of its estimator, its errors and its tests. */
class ModelCheckTest {

  private static final String DEMO = "studies/demo.yaml";
  private static final String REGIONS =
      """
      estimator: ols
      years: 2006
      covariance: HC3
      terms:
        - {role: region, term: supporting_region}
      """;

  private Conf conf;

  @BeforeEach
  void copyTheShippedDeclarations(@TempDir Path folder) throws IOException {
    conf = Conf.copiedTo(folder);
  }

  @Test
  void allThatAModelCanDeclareIsTaken() throws IOException {
    declare(
        """
        estimator: poisson
        years: 2004..2006
        covariance: two-way
        cluster: state + year
        conley: {cutoff: 2000 km, decay: bartlett}
        weights: {column: gdp, kind: sampling}
        offset: log_imports
        effects: [region, year]
        p-values:
          - {method: score-bootstrap, draws: 999, seed: 7}
          - {method: pairs-bootstrap, seed: 7}
        tests:
          - {id: one, null-hypothesis: [supporting_region - 2*polyarchy = 0.5, polyarchy = 0]}
        terms:
          - {role: region, term: supporting_region}
          - {role: regime, term: polyarchy}
        """);
    Model model = model();
    assertThat(model.clusters()).containsExactly("state", "year");
    assertThat(model.conley().kilometres()).isEqualTo(2000);
    assertThat(model.weights().kind()).isEqualTo(Weighting.Kind.SAMPLING);
    assertThat(model.pValues()).extracting(Resampled::draws).containsExactly(999, 9999);
    assertThat(model.features())
        .containsExactly(
            "regulation_index", "supporting_region", "polyarchy", "region", "gdp", "log_imports");
    LinearNull first = model.tests().get(0).nulls().get(0);
    assertThat(first.weights()).containsEntry("supporting_region", 1.0);
    assertThat(first.weights()).containsEntry("polyarchy", -2.0);
    assertThat(first.value()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          estimator: logitt | covariance: HC3 | not an estimator; use one of ols, logit, probit
          estimator: ols | covariance: HC9 | not a kind of covariance; use one of [classical, HC0
          estimator: ols | covariance: two-way | two-way errors need two kinds of clusters
          estimator: ols | covariance: conley | conley needs a distance
          estimator: ols | covariance: CR2 | CR2 needs clusters
          estimator: ordered-logit | covariance: HC3 | an ordered outcome has no leverages
          estimator: firth-logit | covariance: HC1 | Firth's logit has classical errors
          estimator: fractional-probit | covariance: classical | robust errors only
          estimator: tweedie | covariance: HC1 | models.2.power
          estimator: cloglog-hazard | covariance: HC1 | a hazard is of an event
          """)
  void whatDoesNotGoTogetherIsRefusedAtItsLine(String estimator, String covariance, String fault)
      throws IOException {
    declare(
        """
        %s
        years: 2006
        %s
        terms:
          - {role: region, term: supporting_region}
        """
            .formatted(estimator, covariance));
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .matches("conf/studies/demo.yaml:3\\d: models.2.*")
        .contains(fault);
  }

  @Test
  void unknownColumnsAndCoefficientsAreAllReported() throws IOException {
    declare(
        """
        estimator: ols
        years: 2006
        covariance: HC3
        offset: nowhere
        weights: {column: region, kind: frequency}
        effects: [polyarchy]
        tests:
          - {id: one, null-hypothesis: [polity = 0]}
        terms:
          - {role: region, term: supporting_region}
        """);
    assertThat(conf.problems())
        .hasSize(4)
        .anyMatch(one -> one.contains("models.2.offset = \"nowhere\": no source of this study"))
        .anyMatch(one -> one.contains("models.2.weights.column = \"region\": a nominal feature"))
        .anyMatch(one -> one.contains("models.2.effects.1 = \"polyarchy\": fixed effects are of"))
        .anyMatch(
            one ->
                one.contains("null-hypothesis.1 = \"polity = 0\": the model has no coefficient")
                    && one.contains("use some of [(Intercept), supporting_region]"));
  }

  @Test
  void resamplingThatAModelCannotHaveIsRefused() throws IOException {
    declare(
        """
        estimator: logit
        years: 2006
        covariance: HC1
        cluster: region
        p-values: [{method: wild-cluster-bootstrap, seed: 1}]
        terms:
          - {role: region, term: supporting_region}
        """);
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .contains("models.2.p-values: the wild cluster bootstrap is of least squares");
  }

  @Test
  void randomisationIsRefusedWhereAValueCouldNotHaveBeenAnyRows() throws IOException {
    declare(
        """
        estimator: ols
        years: 2004..2006
        covariance: HC3
        p-values: [{method: randomisation, seed: 7}]
        terms:
          - {role: region, term: supporting_region}
        """);
    assertThat(conf.problems())
        .singleElement()
        .asString()
        .contains("models.2.p-values: randomisation deals values out among states");
  }

  @Test
  void whatStandsBesideTheRowsIsFittedAgainByNoCheck() throws IOException {
    declare(
        """
        estimator: ols
        years: 2004..2006
        covariance: CR1
        cluster: state
        terms:
          - {role: region, term: supporting_region}
        """);
    assertThat(model().isRefitted()).isFalse();
    assertThat(conf.load().get("demo").models().get(0).isRefitted()).isTrue();
  }

  @Test
  void aComparisonNamesModelsWithOneTermInTheRole() throws IOException {
    conf.replace(
        DEMO,
        "comparisons:",
        """
        comparisons:
          - {id: same, title: Same, models: [survey-index, nobody, survey-regions], role: regime}""");
    assertThat(conf.problems())
        .hasSize(2)
        .anyMatch(one -> one.contains("comparisons.1.models.2 = \"nobody\": no such model"))
        .anyMatch(
            one ->
                one.contains(
                    "comparisons.1.models.3 = \"survey-regions\": the model has 0 terms in the"
                        + " role regime"));
  }

  @Test
  void aHypothesisOnCoefficientsIsReadInTheirNames() {
    LinearNull null1 = LinearNull.parse("region[Latin America]:polity2 + 2 = 3*(Intercept) - 1");
    assertThat(null1.weights())
        .containsEntry("region[Latin America]:polity2", 1.0)
        .containsEntry("(Intercept)", -3.0);
    assertThat(null1.value()).isEqualTo(-3);
    for (String wrong :
        List.of("polity2", "polity2 = ", "1 = 1", "a b = 0", "a - a = 0", "a = b = c")) {
      assertThat(catchThrowable(() -> LinearNull.parse(wrong)))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private void declare(String keys) throws IOException {
    conf.replace(DEMO, REGIONS.indent(4), keys.indent(4));
  }

  private Model model() {
    assertThat(conf.problems()).isEmpty();
    return conf.load().get("demo").models().get(1);
  }
}
