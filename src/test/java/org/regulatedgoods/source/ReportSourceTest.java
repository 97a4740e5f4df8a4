package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.DeclaredSources;

/** Reports of trade, as UN Comtrade is declared in conf/, against invented files in its layouts. */
class ReportSourceTest {

  private static final String LEGACY =
      "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade"
          + " Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity"
          + " Code,Commodity,Qty Unit Code,Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag";

  private static final List<String> PLUS =
      List.of(
          "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,"
              .concat("reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,")
              .concat("partner2Code,partner2ISO,partner2Desc,classificationCode,")
              .concat("classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,")
              .concat("aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,")
              .concat("qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,")
              .concat("altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,")
              .concat("grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,")
              .concat("legacyEstimationFlag,isReported,isAggregate")
              .split(",", -1));

  @TempDir Path root;

  /** A row of the legacy layout out of {@code revision year flow reporter partner code value}. */
  private static String legacy(String words) {
    String[] w = words.split(" ", -1);
    return String.join(
        ",",
        w[0],
        w[1],
        w[1],
        w[1],
        String.valueOf(w[5].length()),
        "0",
        w[2],
        "Flow",
        w[3],
        "\"Reporter, the\"",
        "",
        w[4],
        "Partner",
        "",
        w[5],
        "Commodity",
        "1",
        "No Quantity",
        "",
        "",
        w[6],
        "0");
  }

  private RawFolder legacyFile(String... rows) {
    List<String> lines = new ArrayList<>(List.of(LEGACY));
    Arrays.stream(rows).map(ReportSourceTest::legacy).forEach(lines::add);
    return new RawFolder(root)
        .with("l.csv", String.join("\r\n", lines) + "\r")
        .placing("comtrade-legacy", "l.csv");
  }

  private static Source legacySource() {
    return DeclaredSources.of("comtrade-legacy");
  }

  @Test
  void reportsOfBothEndsAreKeptWithTheirPartnersGroupsAndTheWorldApart() {
    RawFolder.Result read =
        legacyFile(
                "H4 2012 2 826 0 930200 30",
                "H4 2012 2 826 251 930200 20",
                "H4 2012 2 826 899 930200 10",
                "H4 2012 3 826 251 930200 5",
                "H4 2012 1 251 826 930200 22",
                "H4 2012 2 826 0 93 31",
                "H4 2012 2 826 0 TOTAL 99",
                "H4 2012 4 344 826 930200 1")
            .read(legacySource());
    assertThat(read.columns())
        .containsExactly(
            "reporter",
            "partner",
            "reporter_code",
            "partner_code",
            "year",
            "direction",
            "classification",
            "product",
            "level",
            "value");
    assertThat(read.kept())
        .containsExactly(
            "[FRA,GBR,251,826,2012,import,HS12,930200,product,22.0]",
            "[GBR,FRA,826,251,2012,export,HS12,930200,product,20.0]",
            "[GBR,FRA,826,251,2012,re-export,HS12,930200,product,5.0]",
            "[GBR,null,826,0,2012,export,HS12,93,chapter,31.0]",
            "[GBR,null,826,0,2012,export,HS12,930200,product,30.0]",
            "[GBR,null,826,0,2012,export,HS12,TOTAL,total,99.0]",
            "[GBR,null,826,899,2012,export,HS12,930200,product,10.0]",
            "[null,GBR,344,826,2012,re-import,HS12,930200,product,1.0]");
    assertThat(read.addsUpTo(8)).isTrue();
  }

  @Test
  void whatIsReadOfNoLevelOrGroupOrStateIsLostWithItsReason() {
    RawFolder.Result read =
        legacyFile(
                "H4 2012 2 826 0 9302 30",
                "H4 2012 2 97 826 930200 30",
                "H4 2012 2 344 0 930200 30",
                "H4 2012 2 826 0 930200 ")
            .read(legacySource());
    assertThat(read.kept()).isEmpty();
    assertThat(read.rejected())
        .containsExactly(
            "[2,826 > 0,2012,of a level that is not read: no six digits, no chapter, no total]",
            "[3,97 > 826,2012,reported by a group, whose members report themselves]",
            "[4,344 > 0,2012,no end is a state (reporter not a state: territory; partner not a"
                + " state: aggregate)]",
            "[5,826 > 0,2012,no value]");
    assertThat(read.addsUpTo(4)).isTrue();
  }

  @Test
  void ofAReportersYearInSeveralRevisionsTheLatestWithProductsIsRead() {
    RawFolder.Result read =
        legacyFile(
                "H3 2012 2 826 251 930200 20",
                "H4 2012 2 826 251 930200 21",
                "H5 2012 2 826 0 TOTAL 99",
                "H3 2011 2 826 251 930200 19",
                "H3 2012 2 251 826 930200 18")
            .read(legacySource());
    assertThat(read.kept())
        .containsExactly(
            "[FRA,GBR,251,826,2012,export,HS07,930200,product,18.0]",
            "[GBR,FRA,826,251,2011,export,HS07,930200,product,19.0]",
            "[GBR,FRA,826,251,2012,export,HS12,930200,product,21.0]");
    assertThat(read.rejected())
        .containsExactly(
            "[2,826 > 251,2012,the reporter's year is read in another revision, HS12]",
            "[4,826 > 0,2012,the reporter's year is read in another revision, HS12]");
  }

  @Test
  void badCellsAreRefusedWithTheirPlaces() {
    assertThat(
            legacyFile(
                    "S3 2012 2 826 0 930200 1",
                    "H4 2012 9 826 0 930200 1",
                    "H4 2012 2 826 0 93O200 1",
                    "H4 2012 2 826 0 930200 1e4x",
                    "H4 2012 2 826 0 930200 -1",
                    "H4 2012 2 826 FRA 930200 1",
                    "H4 20l2 2 826 0 930200 1")
                .problems(legacySource()))
        .containsExactly(
            "l.csv:2: Classification = S3: not one of the declared values [H0, H1, H2, H3, H4, H5,"
                + " H6]",
            "l.csv:3: Trade Flow Code = 9: not one of the declared values [1, 2, 3, 4]",
            "l.csv:4: Commodity Code = 93O200: not a product code, chapter or total",
            "l.csv:5: Trade Value (US$) = 1e4x: not a number",
            "l.csv:6: Trade Value (US$) = -1: outside the declared range 0.0 to 1.0E15",
            "l.csv:7: Partner Code = FRA: an unknown country code of the scheme comtrade; add it to"
                + " data/reference if it is right",
            "l.csv:8: Year = 20l2: not a year");
  }

  @Test
  void aReportThatComesTwiceIsRefused() {
    assertThat(
            legacyFile("H4 2012 2 826 251 930200 20", "H4 2012 2 826 251 930200 20")
                .problems(legacySource()))
        .containsExactly(
            "l.csv:3: reporter_code, partner_code, year, direction, classification, product = 826,"
                + " 251, 2012, export, HS12, 930200: a duplicate key: 2 rows, in l.csv:2, l.csv:3");
  }

  /** A row of Comtrade Plus; what is not said is as in a plain annual row of goods. */
  private static String plus(String delimiter, String quote, String said) {
    String[] cells = new String[PLUS.size()];
    Arrays.fill(cells, "0");
    String plain =
        "typeCode=C freqCode=A refYear=2022 classificationCode=H6 customsCode=C00 reporterDesc=Côte ";
    for (String word : (plain + said).split(" ", -1)) {
      String[] pair = word.split("=", -1);
      cells[PLUS.indexOf(pair[0])] = pair[1];
    }
    return quote + String.join(quote + delimiter + quote, cells) + quote + delimiter;
  }

  private static final String SALE = "reporterCode=384 flowCode=X partnerCode=4 cmdCode=930200 ";

  private RawFolder plusFile(String file, String header, String... rows) throws IOException {
    String text = header + "\r\n" + String.join("\r\n", rows) + "\r\n";
    Files.write(root.resolve(file), text.getBytes(StandardCharsets.ISO_8859_1));
    return new RawFolder(root).placing("comtrade", "p?.csv");
  }

  private static Source plusSource() {
    return DeclaredSources.of("comtrade");
  }

  @Test
  void aRowOfComtradePlusHasACellMoreThanTheHeaderAndNoneIsShifted() throws IOException {
    String header = String.join(",", PLUS);
    plusFile(
        "p1.csv",
        header,
        plus(",", "\"", SALE + "primaryValue=12.5"),
        plus(",", "\"", SALE + "primaryValue=2 motCode=2100"),
        plus(",", "\"", SALE + "primaryValue=3 partner2Code=251"),
        plus(",", "\"", SALE + "primaryValue=4 typeCode=S classificationCode=EB10"),
        plus(",", "\"", SALE + "primaryValue=5 flowCode=DX"));
    String additional = plus(",", "\"", SALE + "primaryValue=6 partnerCode=8") + "\"x\",";
    RawFolder.Result read =
        plusFile("p2.csv", header + ",additional", additional).read(plusSource());
    assertThat(read.kept())
        .containsExactly(
            "[CIV,AFG,384,4,2022,export,HS22,930200,product,12.5]",
            "[CIV,ALB,384,8,2022,export,HS22,930200,product,6.0]");
    assertThat(read.addsUpTo(6)).isTrue();
  }

  @Test
  void aBulkFileIsPackedAndItsCellsStandBetweenTabs() throws IOException {
    List<String> kept =
        PLUS.stream().filter(name -> !name.endsWith("Desc") && !name.endsWith("ISO")).toList();
    List<String> row =
        kept.stream()
            .map(
                name ->
                    switch (name) {
                      case "typeCode" -> "C";
                      case "freqCode" -> "A";
                      case "refYear" -> "2021";
                      case "reporterCode" -> "842";
                      case "flowCode" -> "M";
                      case "partnerCode" -> "757";
                      case "classificationCode" -> "H5";
                      case "cmdCode" -> "010121";
                      case "customsCode" -> "C00";
                      case "primaryValue" -> "1060";
                      default -> "0";
                    })
            .toList();
    String text =
        "datasetCode\t" + String.join("\t", kept) + "\n1\t" + String.join("\t", row) + "\n";
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(root.resolve("b.gz")))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    RawFolder folder = new RawFolder(root).placing("comtrade-bulk", "b.gz");
    assertThat(folder.read(DeclaredSources.of("comtrade-bulk")).kept())
        .containsExactly("[USA,CHE,842,757,2021,import,HS17,010121,product,1060.0]");
    byte[] whole = Files.readAllBytes(root.resolve("b.gz"));
    Files.write(root.resolve("b.gz"), Arrays.copyOf(whole, whole.length - 20));
    assertThat(folder.problems(DeclaredSources.of("comtrade-bulk")))
        .singleElement()
        .asString()
        .contains("the compressed file breaks off or is damaged");
  }

  @Test
  void aCutRowARenamedColumnAndAnotherEncodingAreToldWithTheirPlaces() throws IOException {
    String header = String.join(",", PLUS);
    String row = plus(",", "\"", SALE + "primaryValue=12.5");
    plusFile("p1.csv", header, row, row.substring(0, 60));
    plusFile("p2.csv", header.replace("primaryValue", "value"), row);
    plusFile("p3.csv", header, plus(",", "\"", SALE + "primaryValue=n/a"));
    assertThat(new RawFolder(root).placing("comtrade", "p?.csv").problems(plusSource()))
        .satisfiesExactly(
            problem -> assertThat(problem).startsWith("p1.csv:3: "),
            problem ->
                assertThat(problem)
                    .startsWith("p2.csv:1: primaryValue: the header has no such column; it has"),
            problem -> assertThat(problem).isEqualTo("p3.csv:2: primaryValue = n/a: not a number"));
    Files.write(
        root.resolve("l.csv"),
        (LEGACY + "\n" + legacy("H4 2012 2 826 0 930200 1").replace("Partner", "Côte") + "\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(new RawFolder(root).placing("comtrade-legacy", "l.csv").problems(legacySource()))
        .singleElement()
        .asString()
        .startsWith("l.csv:2: a byte of this line is not UTF-8");
  }
}
