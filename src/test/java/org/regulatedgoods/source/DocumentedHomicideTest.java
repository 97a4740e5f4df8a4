package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.study.DeclaredSources;

/** Homicide by other producers, from invented files in the layouts that they document. */
class DocumentedHomicideTest {

  private static final String HEADER =
      "Iso3_code;Country;Region;Subregion;Indicator;Dimension;Category;Sex;Age;Year;"
          + "Unit of measurement;VALUE;Source";
  private static final String SHEET = "data_cts_intentional_homicide";
  private static final String VICTIMS = "Victims of intentional homicide;Total;Total;Total;Total;";
  private static final String FIREARMS =
      "Victims of intentional homicide;by mechanisms;Firearms or explosives;Total;Total;";
  private static final String RATE = ";Rate per 100,000 population;";

  @TempDir Path root;

  /** Cells are numbers where they look like one. */
  private RawFolder workbook(String header, String... rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(root.resolve("cts.xlsx"));
        Workbook workbook = new Workbook(out, "tests", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(SHEET);
      sheet.value(0, 0, "Intentional homicide");
      sheet.value(1, 0, "an invented table");
      fill(sheet, 2, header);
      for (int i = 0; i < rows.length; i++) {
        fill(sheet, 3 + i, rows[i]);
      }
    }
    return new RawFolder(root).placing("unodc-cts-homicide", "cts.xlsx");
  }

  private static void fill(Worksheet sheet, int row, String cells) {
    String[] words = cells.split(";", -1);
    for (int i = 0; i < words.length; i++) {
      if (words[i].matches("\\d+(\\.\\d+)?")) {
        sheet.value(row, i, Double.valueOf(words[i]));
      } else if (!words[i].isEmpty()) {
        sheet.value(row, i, words[i]);
      }
    }
  }

  private static String row(String code, String what, int year, String rest) {
    return code + ";Country;Region;Subregion;" + what + year + rest;
  }

  private RawFolder homicides() throws IOException {
    return workbook(
        HEADER,
        row("FRA", VICTIMS, 2019, RATE + "1.3;CTS"),
        row("FRA", VICTIMS, 2019, ";Counts;880;CTS"),
        row("FRA", VICTIMS, 2019, RATE + "0.9;WHO"),
        row("FRA", VICTIMS, 2018, RATE + "1.1;External"),
        row("FRA", FIREARMS, 2019, ";Counts;200;CTS"),
        row("FRA", FIREARMS, 2019, RATE + "0.3;CTS"),
        row("DEU", VICTIMS, 2019, RATE + "0.7;CTS"),
        row("DEU", VICTIMS, 2019, RATE + "0.8;CTS/EUROSTAT"),
        row(
            "FRA",
            VICTIMS.replace("Total;Total;Total;", "Total;Male;Total;"),
            2019,
            RATE + "2;CTS"),
        row("GBR_E_W", VICTIMS, 2019, RATE + "1.1;CTS"),
        row("IRQ_KRI", VICTIMS, 2019, ";Counts;90;CTS"));
  }

  @Test
  void partsOfStatesAreRejectedAndOtherGroupsPassedOver() throws IOException {
    RawFolder.Result read = homicides().read(DeclaredSources.of("unodc-cts-homicide"));
    assertThat(read.addsUpTo(11)).isTrue();
    assertThat(read.kept())
        .hasSize(8)
        .contains(
            "[FRA,2019,Firearms or explosives + Counts + CTS,Firearms or explosives,Counts,CTS,200.0]");
    assertThat(read.rejected())
        .containsExactly(
            "[13,GBR_E_W,2019,not a state: part]", "[14,IRQ_KRI,2019,not a state: part]");
  }

  @Test
  void countsAndRatesAndFirearmsAndWhatPoliceAndDoctorsCountAreFeaturesOfTheirOwn()
      throws IOException {
    CountryYears table = CountryYears.of(homicides(), 2019, 2020, "unodc-cts-homicide");
    String rate = "cts_log_homicide_rate_";
    assertThat(table.number("FRA", 2020, rate + "criminal_justice"))
        .isCloseTo(Math.log1p(1.3), within(1e-12));
    assertThat(table.number("FRA", 2020, rate + "public_health"))
        .isCloseTo(Math.log1p(0.9), within(1e-12));
    assertThat(table.of("FRA", 2020, rate + "other_source")).isEqualTo("null absent");
    assertThat(table.of("FRA", 2019, rate + "criminal_justice")).isEqualTo("null absent");
    assertThat(table.number("FRA", 2019, rate + "other_source"))
        .isCloseTo(Math.log1p(1.1), within(1e-12));
    assertThat(table.of("DEU", 2020, rate + "criminal_justice")).isEqualTo("null absent");
    assertThat(table.of("FRA", 2020, "cts_homicides_criminal_justice")).isEqualTo("880.0 observed");
    assertThat(table.of("FRA", 2020, "cts_firearm_homicides_criminal_justice"))
        .isEqualTo("200.0 observed");
    assertThat(table.number("FRA", 2020, "cts_log_firearm_homicide_rate_criminal_justice"))
        .isCloseTo(Math.log1p(0.3), within(1e-12));
    assertThat(table.of("FRA", 2020, "cts_homicides_public_health")).isEqualTo("null absent");
  }

  @Test
  void aWorkbookThatChangedIsRefusedWithItsRowAndReason() throws IOException {
    var source = DeclaredSources.of("unodc-cts-homicide");
    String good = row("FRA", VICTIMS, 2019, RATE + "1.3;CTS");
    assertThat(workbook(HEADER.replace("VALUE", "Wert"), good).problems(source))
        .singleElement()
        .asString()
        .startsWith("cts.xlsx:3: VALUE: the header has no such column");
    assertThat(workbook(HEADER, good, good.replace("1.3", "many")).problems(source))
        .containsExactly("cts.xlsx:5: VALUE = many: not a number");
    assertThat(workbook(HEADER, good.replace("1.3", "-1")).problems(source))
        .containsExactly("cts.xlsx:4: VALUE = -1: outside the declared range 0.0 to 200000.0");
    assertThat(workbook(HEADER, good, good).problems(source))
        .singleElement()
        .asString()
        .startsWith("cts.xlsx:5: state, year, entity = FRA, 2019, Total + Rate per 100,000");
    assertThat(workbook(HEADER + ";Note", good + ";new").read(source).kept()).hasSize(1);
    byte[] whole = Files.readAllBytes(root.resolve("cts.xlsx"));
    Files.write(root.resolve("cts.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(new RawFolder(root).placing(source.id(), "cts.xlsx").problems(source))
        .singleElement()
        .asString()
        .contains("not a whole Excel workbook");
  }

  @Test
  void ofTheResultsToolOnlyFirearmsAndAllAgesOfBothSexesAreTaken() {
    String ids =
        "measure_id,measure_name,location_id,location_name,sex_id,sex_name,age_id,age_name";
    String rest = ",cause_id,cause_name,metric_id,metric_name,year,val,upper,lower";
    String namibia = "1,Deaths,195,Namibia,3,Both,22,All ages,";
    String firearm = "726,Physical violence by firearm,";
    RawFolder.Result read =
        new RawFolder(root)
            .with(
                "gbd.csv",
                ids + rest,
                namibia + firearm + "1,Number,2019,60.5,80,40",
                namibia + firearm + "3,Rate,2019,2.5,3,2",
                namibia + "724,Interpersonal violence,3,Rate,2019,9,10,8",
                namibia.replace("Both", "Male") + firearm + "3,Rate,2019,4,5,3",
                namibia.replace("Namibia", "Guam") + firearm + "3,Rate,2019,4,5,3")
            .placing("gbd-firearm-violence", "gbd.csv")
            .read(DeclaredSources.of("gbd-firearm-violence"));
    assertThat(read.kept())
        .containsExactly("[NAM,2019,Number,60.5,null]", "[NAM,2019,Rate,null,2.5]");
    assertThat(read.rejected()).containsExactly("[6,Guam,2019,not a state: territory]");
    assertThat(read.addsUpTo(5)).isTrue();
  }

  @Test
  void ofTheHealthObservatoryTheNumberIsTakenAndNotItsText() {
    RawFolder.Result read =
        new RawFolder(root)
            .with(
                "gho.csv",
                "Id,IndicatorCode,SpatialDimType,SpatialDim,TimeDim,Dim1,Value,NumericValue,Low,High",
                "1,VIOLENCE_HOMICIDERATE,COUNTRY,NAM,2019,SEX_BTSX,12.3 [10.1-14.9],12.3,10.1,14.9",
                "2,VIOLENCE_HOMICIDERATE,COUNTRY,NAM,2019,SEX_MLE,20 [18-22],20,18,22",
                "3,VIOLENCE_HOMICIDERATE,REGION,AFR,2019,SEX_BTSX,10 [9-11],10,9,11")
            .placing("gho-homicide", "gho.csv")
            .read(DeclaredSources.of("gho-homicide"));
    assertThat(read.kept()).containsExactly("[NAM,2019,12.3]");
    assertThat(read.addsUpTo(3)).isTrue();
  }
}
