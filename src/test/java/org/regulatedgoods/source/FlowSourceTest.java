package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trade flows, as BACI is declared in conf/. */
class FlowSourceTest {

  private static final String HEADER = "t,i,j,k,v,q";

  @TempDir Path root;

  @Test
  void aFlowIsKeptWhenOneOfItsEndsIsAStateAndItsProductKeepsTheLeadingZero() {
    RawFolder.Result result =
        folder(
                "2000,251,842,930200,10.5,NA",
                "2000,251,842,010121,1,0.1",
                "2000,842,899,930200,2,",
                "2000,688,842,930200,3,",
                "2000,899,568,930200,4,",
                "2000,688,344,930200,5,",
                "2005,729,0,930200,6,")
            .read(RawFolder.shipped("baci"));
    assertThat(result.columns())
        .containsExactly(
            "exporter", "importer", "exporter_code", "importer_code", "year", "product", "value");
    assertThat(result.kept())
        .containsExactly(
            "[FRA,USA,251,842,2000,010121,1.0]",
            "[FRA,USA,251,842,2000,930200,10.5]",
            "[USA,null,842,899,2000,930200,2.0]",
            "[null,USA,688,842,2000,930200,3.0]");
    assertThat(result.rejected())
        .containsExactly(
            "[6,899 > 568,2000,no end is a state (exporter not a state: aggregate; importer not a"
                + " state: aggregate)]",
            "[7,688 > 344,2000,no end is a state (exporter not in the state system at the end of"
                + " that year; importer not a state: territory)]",
            "[8,729 > 0,2005,no end is a state (exporter a code that the scheme does not use in"
                + " that year; importer not a state: aggregate)]");
    assertThat(result.rows("read")).isEqualTo(7);
    assertThat(result.rows("kept")).isEqualTo(4);
    assertThat(result.rows("lost")).isEqualTo(3);
  }

  @Test
  void unknownCodesAndMalformedProductsAreRefusedWithTheirPlaces() {
    String unknown =
        ": an unknown country code of the scheme baci; add it to data/reference if it is right";
    assertThat(
            folder(
                    "2000,FRA,842,930200,1,",
                    "2000,251,000,930200,1,",
                    "2000,,842,930200,1,",
                    "2000,251,842,93020,1,",
                    "2000,251,842,,1,",
                    "2000,251,842,930200,-1,",
                    "1994,251,842,930200,1,")
                .problems(RawFolder.shipped("baci")))
        .containsExactly(
            "flows.csv:2: i = FRA" + unknown,
            "flows.csv:3: j = 000" + unknown,
            "flows.csv:4: i: no country",
            "flows.csv:5: k = 93020: not a product code of six digits",
            "flows.csv:6: k: not a product code of six digits",
            "flows.csv:7: v = -1: outside the declared range 0.0 to 1.0E12",
            "flows.csv:8: t = 1994: a year outside the source's declared years 1995..2021");
  }

  @Test
  void twoRowsOfOneFlowAreRefusedAndTheReverseFlowIsAnother() {
    assertThat(
            folder(
                    "2000,251,842,930200,1,",
                    "2000,842,251,930200,1,",
                    "2001,251,842,930200,1,",
                    "2000,251,842,930200,1,")
                .problems(RawFolder.shipped("baci")))
        .containsExactly(
            "flows.csv:5: exporter_code, importer_code, year, product = 251, 842, 2000, 930200: a"
                + " duplicate key: 2 rows, in flows.csv:2, flows.csv:5");
  }

  private RawFolder folder(String... rows) {
    return new RawFolder(root)
        .with("flows.csv", HEADER + "\n" + String.join("\n", rows))
        .placing("baci", "flows.csv");
  }
}
