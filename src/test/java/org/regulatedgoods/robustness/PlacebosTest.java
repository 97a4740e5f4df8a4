package org.regulatedgoods.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.theory.Sign;

class PlacebosTest {

  private static final Panel YEARS = Goldens.panel("robustness/years.csv");
  private static final List<String> TERMS = List.of("polity", "exports", "treaty", "wealth");
  private static final Placebos PLACEBOS =
      new Placebos(
          Goldens.leastSquares(),
          List.of(
              new Claim("H3", "regime", "", Sign.POSITIVE),
              new Claim("H1", "exporters", "", Sign.NEGATIVE),
              new Claim("H5", "humanitarian", "", Sign.POSITIVE)));

  private static Panel of(int year) {
    double[] years = YEARS.number("year");
    return YEARS.rows(IntStream.range(0, years.length).filter(row -> years[row] == year).toArray());
  }

  private static Panel lagged(int years) {
    return of(2006).lagged(of(2006 - years), "year", years, TERMS);
  }

  @Test
  void aPlaceboOutcomeAndOlderValuesAreFittedAsInR() {
    List<PlaceboTest> tests = new ArrayList<>(PLACEBOS.own(of(2006)));
    tests.addAll(PLACEBOS.outcome("rain", of(2006)));
    tests.addAll(PLACEBOS.lag(1, lagged(1)));
    tests.addAll(PLACEBOS.lag(3, lagged(3)));

    List<NamedCsvRecord> lines = Goldens.lines("robustness/placebos.csv");
    assertThat(tests).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      PlaceboTest test = tests.get(i);
      NamedCsvRecord line = lines.get(i);
      assertThat(test.reason()).isEmpty();
      assertThat(test.kind()).isEqualTo(line.getField("kind"));
      assertThat(test.outcome()).isEqualTo(line.getField("outcome"));
      assertThat(test.lag()).isEqualTo(Integer.parseInt(line.getField("lag")));
      assertThat(test.term()).isEqualTo(line.getField("term"));
      assertThat(test.rows()).isEqualTo(Long.parseLong(line.getField("rows")));
      Goldens.close(test.estimate(), line, "estimate", 1e-8);
      Goldens.close(test.standardError(), line, "se", 1e-6);
      Goldens.close(test.pValue(), line, "p", 1e-4);
    }
  }

  @Test
  void aPlaceboOutcomeWithTheExpectedSignIsSuspiciousAndTheModelItselfIsNot() {
    assertThat(PLACEBOS.outcome("rain", of(2006)))
        .filteredOn(PlaceboTest::suspicious)
        .extracting(PlaceboTest::hypothesis)
        .containsExactly("H3");
    assertThat(PLACEBOS.own(of(2006))).noneMatch(PlaceboTest::suspicious);
    assertThat(PLACEBOS.lag(1, lagged(1))).noneMatch(PlaceboTest::suspicious);
  }

  @Test
  void aPlaceboOutcomeWithTheOtherSignIsNotSuspicious() {
    double[] turned = Arrays.stream(of(2006).number("rain")).map(rain -> -rain).toArray();

    assertThat(PLACEBOS.outcome("rain", of(2006).with("rain", turned)))
        .allMatch(test -> test.reason().isEmpty())
        .noneMatch(PlaceboTest::suspicious);
  }

  @Test
  void yearsThatTheTableDoesNotReachLeaveNoRowAndSaySo() {
    assertThat(PLACEBOS.lag(5, lagged(5)))
        .hasSize(3)
        .allMatch(test -> test.rows() == 0 && Double.isNaN(test.estimate()))
        .allMatch(test -> test.reason().contains("there are no rows"));
  }
}
