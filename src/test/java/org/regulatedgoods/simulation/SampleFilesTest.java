package org.regulatedgoods.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleFilesTest {
  private static final List<SimulatedState> STATES = FakeStates.world();

  @TempDir static Path directory;
  private static SimulatedWorld world;
  private static List<Path> written;

  @BeforeAll
  static void writeAWorld() throws IOException {
    world = Simulation.draw(2006, STATES, SimulationOptions.standard());
    written = SampleFiles.write(world, directory);
  }

  @Test
  void theSameSeedGivesTheSameBytes(@TempDir Path again) throws IOException {
    SimulatedWorld twin = Simulation.draw(2006, STATES, SimulationOptions.standard());
    SampleFiles.write(twin, again);

    for (Path file : written) {
      assertThat(again.resolve(directory.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void theLocaleOfTheMachineDoesNotMatter(@TempDir Path elsewhere) throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      SampleFiles.write(Simulation.draw(2006, STATES, SimulationOptions.standard()), elsewhere);
    } finally {
      Locale.setDefault(before);
    }

    for (Path file : written) {
      assertThat(elsewhere.resolve(directory.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void anotherSeedGivesOtherBytesInEveryFileOfNumbers(@TempDir Path other) throws IOException {
    SampleFiles.write(Simulation.draw(2007, STATES, SimulationOptions.standard()), other);

    for (Path file : written) {
      // Which roll calls there were does not hang on the seed; how states voted does.
      if (!file.endsWith(Path.of(UnVotesLayout.ROLL_CALLS_PATH))) {
        Path twin = other.resolve(directory.relativize(file));
        assertThat(Files.mismatch(file, twin)).as(file.toString()).isNotNegative();
      }
    }
  }

  @Test
  void aStateLessLeavesTheCharacterOfTheOthersAsItWas() {
    SimulatedWorld smaller =
        Simulation.draw(2006, STATES.subList(0, 190), SimulationOptions.standard());

    for (int i = 0; i < 190; i++) {
      Society society = smaller.governments().get(i).society();
      assertThat(society.harm()).isEqualTo(world.governments().get(i).society().harm());
    }
  }

  @Test
  void everyFileOfTheSampleIsWritten() {
    assertThat(written)
        .map(file -> directory.relativize(file).toString())
        .containsExactly(
            "README.md",
            "baci/BACI_HS92_Y2003_V202301.csv",
            "baci/BACI_HS92_Y2004_V202301.csv",
            "baci/BACI_HS92_Y2005_V202301.csv",
            "owid/maddison.csv",
            "owid/mortality-from-violence.csv",
            "ownership/arms-producers.csv",
            "polity/p5v2018.csv",
            "sipri/sipri-exports-processed.csv",
            "survey/officials-2006.csv",
            "survey/officials-antiquities-2006.csv",
            "survey/officials-drugs-2006.csv",
            "truth.csv",
            "unesco/convention-1970.csv",
            "unesco/whc-sites-2019.csv",
            "unodc/drug-use-prevalence.csv",
            "untreaties/18-12-c.csv",
            "untreaties/26-5.csv",
            "untreaties/6-19.csv",
            "unvotes/un_roll_calls.csv",
            "unvotes/un_votes.csv.gz",
            "vdem/V-Dem-CY-Core-v15.csv",
            "worldbank/oda-gni.csv");
  }

  @Test
  void theHeadersAreThoseOfTheSources() throws IOException {
    assertThat(headerLines())
        .containsEntry(
            "polity/p5v2018.csv",
            "p5,cyear,ccode,scode,country,year,flag,fragment,democ,autoc,polity,polity2,durable,"
                + "xrreg,xrcomp,xropen,xconst,parreg,parcomp,exrec,exconst,polcomp,prior,emonth,"
                + "eday,eyear,eprec,interim,bmonth,bday,byear,bprec,post,change,d5,sf,regtrans")
        .containsEntry(
            "vdem/V-Dem-CY-Core-v15.csv",
            "country_name,country_text_id,country_id,year,historical_date,project,historical,"
                + "histname,codingstart,codingend,codingstart_contemp,codingend_contemp,"
                + "codingstart_hist,codingend_hist,gapstart1,gapstart2,gapstart3,gapend1,gapend2,"
                + "gapend3,gap_index,COWcode,v2x_polyarchy,v2x_polyarchy_codelow,"
                + "v2x_polyarchy_codehigh,v2x_polyarchy_sd,v2x_libdem,v2x_libdem_codelow,"
                + "v2x_libdem_codehigh,v2x_libdem_sd")
        .containsEntry("baci/BACI_HS92_Y2004_V202301.csv", "t,i,j,k,v,q")
        .containsEntry(
            "sipri/sipri-exports-processed.csv",
            "supplier,recipient,year,value,supplier_cown,recipient_cown,supplier_lon,supplier_lat,"
                + "recipient_lon,recipient_lat")
        .containsEntry(
            "owid/mortality-from-violence.csv",
            "Entity,Year,Age-standardized death rate from all forms of violence (IHME (2016)),"
                + "Total deaths from all forms of violence (IHME (2016)),"
                + "Death rate from all forms of violence (IHME (2016))")
        .containsEntry("owid/maddison.csv", "Entity,Year,GDP per capita,Population,GDP")
        .containsEntry(
            "worldbank/oda-gni.csv",
            "\"Series Name\",\"Series Code\",\"Country Name\",\"Country Code\",\"Time\","
                + "\"Time Code\",\"Value\"")
        .containsEntry(
            "unvotes/un_roll_calls.csv",
            "rcid,session,importantvote,date,unres,amend,para,short,descr")
        .containsEntry(
            "untreaties/26-5.csv",
            "Participant,Signature,"
                + "\"Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)\"")
        .containsEntry(
            "ownership/arms-producers.csv",
            "firm,country,iso3,year,state_share,output_weight,coder,coded_on,source_citation")
        .containsEntry(
            "survey/officials-2006.csv",
            "respondent,iso3,ministry,date,i01,i02,i03,i04,i05,i06,i07,i08,i09,i10,i11,i12")
        .containsEntry(
            "unesco/whc-sites-2019.csv",
            "unique_number,id_no,rev_bis,name_en,name_fr,short_description_en,short_description_fr,"
                + "justification_en,justification_fr,date_inscribed,secondary_dates,danger,"
                + "date_end,danger_list,longitude,latitude,area_hectares,C1,C2,C3,C4,C5,C6,N7,N8,"
                + "N9,N10,criteria_txt,category,category_short,states_name_en,states_name_fr,"
                + "region_en,region_fr,iso_code,udnp_code,transboundary")
        .containsEntry(
            "untreaties/18-12-c.csv",
            "Participant,Signature,"
                + "\"Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification\"")
        .containsEntry(
            "untreaties/6-19.csv",
            "Participant,Signature,\"Ratification, Accession(a), Acceptance(A), Approval(AA), "
                + "Formal confirmation(c), Succession(d)\"")
        .containsEntry(
            "unesco/convention-1970.csv", "States,Date of deposit of instrument,Type of instrument")
        .containsEntry("unodc/drug-use-prevalence.csv", "Country,Drug,Year,Age,Best")
        .containsEntry("truth.csv", "good,parameter,value");
    assertThat(Table.header(directory.resolve("unvotes/un_votes.csv.gz")))
        .containsExactly("rcid", "country", "country_code", "vote");
  }

  @Test
  void noStateIsLost() throws IOException {
    assertThat(values(OwidLayout.MORTALITY_PATH, "Entity"))
        .containsAll(STATES.stream().map(state -> state.names().owid()).toList())
        .contains("World");
    assertThat(values(OwidLayout.MADDISON_PATH, "Entity")).hasSize(STATES.size());
    assertThat(values(WorldBankLayout.PATH, "Country Code"))
        .containsAll(STATES.stream().map(state -> state.codes().iso3()).toList())
        .contains("WLD");
    assertThat(values(PolityLayout.PATH, "scode"))
        .hasSize((int) STATES.stream().filter(s -> s.codes().polity().isPresent()).count());
    assertThat(values(VDemLayout.PATH, "country_text_id"))
        .hasSize((int) STATES.stream().filter(s -> s.codes().vdem().isPresent()).count());
    assertThat(values(UnVotesLayout.VOTES_PATH, "country")).hasSize(STATES.size());
  }

  @Test
  void polityHasEveryCodeForAYearWithoutAScore() throws IOException {
    List<NamedCsvRecord> rows = Table.read(directory.resolve(PolityLayout.PATH));

    assertThat(rows)
        .extracting(row -> row.getField("polity"))
        .contains("-66", "-77", "-88")
        .allSatisfy(
            polity -> assertThat(Integer.parseInt(polity)).matches(p -> p >= -10 || p <= -66));
    assertThat(rows)
        .filteredOn(row -> Integer.parseInt(row.getField("polity")) >= -10)
        .allSatisfy(
            row ->
                assertThat(number(row, "democ") - number(row, "autoc"))
                    .isEqualTo(number(row, "polity")));
  }

  @Test
  void baciHasTheTrapsOfTheRealOne() throws IOException {
    List<NamedCsvRecord> rows = Table.read(directory.resolve(BaciLayout.path(2005)));

    assertThat(rows).hasSizeBetween(1_500, 6_000);
    assertThat(rows).extracting(row -> row.getField("q")).contains("NA");
    assertThat(rows)
        .extracting(row -> row.getField("k"))
        .contains("090111", "930100", "930690", "870323", "130211", "293990", "970600", "970110")
        .allMatch(product -> product.length() == 6);
    assertThat(rows).extracting(row -> row.getField("j")).contains("490");
    assertThat(rows).allMatch(row -> Double.parseDouble(row.getField("v")) >= 1);
  }

  @ParameterizedTest
  @EnumSource
  void aSurveyHasItsRespondentsAndItsSilences(TradedGood good) throws IOException {
    List<NamedCsvRecord> rows = Table.read(directory.resolve(SurveyLayout.path(good)));
    Map<String, Long> answers =
        rows.stream()
            .flatMap(row -> row.getFields().subList(4, 16).stream())
            .collect(groupingBy(answer -> answer, counting()));
    double cells = rows.size() * 12.0;

    assertThat(values(SurveyLayout.path(good), "iso3")).hasSize(118);
    assertThat(rows.stream().collect(groupingBy(row -> row.getField("iso3"))).values())
        .allMatch(officials -> officials.size() <= 4);
    assertThat(answers).containsOnlyKeys("1", "2", "3", "4", "5", "9", "");
    assertThat(answers.get("9") / cells).isBetween(0.02, 0.04);
    assertThat(answers.get("") / cells).isBetween(0.004, 0.018);
  }

  @Test
  void drugUseIsCountedInSomeYearsByAgeAndNotInEveryState() throws IOException {
    List<NamedCsvRecord> rows = Table.read(directory.resolve(PrevalenceLayout.PATH));

    assertThat(rows).extracting(row -> row.getField("Year")).contains("2005", "2004-2005");
    assertThat(rows).extracting(row -> row.getField("Age")).contains("15-64", "15-16");
    assertThat(rows)
        .filteredOn(row -> row.getField("Best").equals("-"))
        .hasSizeBetween(1, 15)
        .allMatch(row -> row.getField("Drug").equals("Opioids"));
  }

  @Test
  void sitesOfEveryCategoryAreListedOverTheYearsAndSomeAreInDanger() throws IOException {
    List<NamedCsvRecord> rows = Table.read(directory.resolve(HeritageLayout.PATH));

    assertThat(rows).hasSizeBetween(400, 1_500);
    assertThat(values(HeritageLayout.PATH, "category"))
        .containsExactlyInAnyOrder("Cultural", "Mixed", "Natural");
    assertThat(rows)
        .extracting(row -> Integer.parseInt(row.getField("date_inscribed")))
        .contains(1978, 2006)
        .allMatch(year -> year >= 1978 && year <= 2006);
    assertThat(rows)
        .filteredOn(row -> row.getField("danger").equals("1"))
        .isNotEmpty()
        .allMatch(row -> row.getField("danger_list").matches("Y \\d{4}"));
    assertThat(rows).allMatch(row -> row.getField("short_description_en").equals("SYNTHETIC"));
  }

  @Test
  void mostStatesVoteForTheTreatyAndAFewAgainst() throws IOException {
    Map<String, Long> votes =
        Table.read(directory.resolve(UnVotesLayout.VOTES_PATH)).stream()
            .filter(row -> row.getField("rcid").equals("4676"))
            .collect(groupingBy(row -> row.getField("vote"), counting()));
    double present = votes.values().stream().mapToLong(count -> count).sum();

    assertThat(present).isLessThan(STATES.size());
    assertThat(votes.get("yes") / present).isBetween(0.78, 0.82);
    assertThat(votes.get("no")).isBetween(1L, 3L);
    assertThat(votes).containsOnlyKeys("yes", "no", "abstain");
  }

  @Test
  void oneResolutionHasItsVoteAndTwoUntitledParagraphVotes() throws IOException {
    List<NamedCsvRecord> rows =
        Table.read(directory.resolve(UnVotesLayout.ROLL_CALLS_PATH)).stream()
            .filter(row -> row.getField("unres").equals("R/61/89"))
            .toList();

    assertThat(rows).extracting(row -> row.getField("session")).containsOnly("61").hasSize(3);
    assertThat(rows).extracting(row -> row.getField("para")).containsExactly("", "1", "1");
    assertThat(rows).filteredOn(row -> row.getField("short").isEmpty()).hasSize(2);
  }

  @Test
  void treatyDatesCarryTheMarksOfTheirConsent() throws IOException {
    List<String> bound =
        Table.read(directory.resolve(UnTreatiesLayout.MINE_BAN_PATH)).stream()
            .map(row -> row.getField(2))
            .filter(cell -> !cell.isEmpty())
            .toList();

    assertThat(bound).allMatch(cell -> cell.matches("\\d{1,2} [A-Z][a-z]{2} \\d{4}( (a|A|AA|d))?"));
    assertThat(bound).anyMatch(cell -> cell.endsWith(" a")).anyMatch(cell -> cell.endsWith(" A"));
  }

  @Test
  void thePersonWhoLooksIsToldThatItIsSynthetic() throws IOException {
    assertThat(Files.readString(directory.resolve("README.md")))
        .startsWith("# SYNTHETIC")
        .contains("seed 2006", "jobs/submit simulate", "exporters:state_share")
        .contains("tables are not reproduced here");
    List<String> lines = Files.readAllLines(directory.resolve(WorldBankLayout.PATH));
    assertThat(lines.subList(lines.size() - 5, lines.size()))
        .startsWith("NA,NA,NA,NA,NA,NA,NA")
        .anyMatch(line -> line.startsWith("\"Data from database: SYNTHETIC"))
        .last()
        .asString()
        .startsWith("\"Last Updated: ");
    assertThat(values(OwnershipLayout.PATH, "firm")).allMatch(name -> name.startsWith("Synthetic"));
    assertThat(values(OwnershipLayout.PATH, "source_citation"))
        .allMatch(citation -> citation.startsWith("SYNTHETIC"));
    assertThat(values(UnVotesLayout.ROLL_CALLS_PATH, "descr"))
        .allMatch(descr -> descr.startsWith("SYNTHETIC"));
    assertThat(values(VDemLayout.PATH, "histname")).containsExactly("SYNTHETIC");
  }

  @Test
  void aWorldOfAnotherSilenceSaysSoWithTheCommandThatMakesIt() {
    SimulatedWorld hard =
        Simulation.draw(2006, STATES, SimulationOptions.standard().answeringByPreference(-3));
    assertThat(SampleReadme.of(hard))
        .contains("jobs/submit simulate --response-g3 -3.0 --out DIR\n")
        .contains("income, democracy and r* itself");
    assertThat(SampleReadme.of(hard)).contains("was not tried").doesNotContain("nine of ten");
    assertThat(SampleReadme.of(world)).contains("jobs/submit simulate\n", "nine of ten");
  }

  @Test
  void aHandfulOfStatesIsAWorldToo(@TempDir Path small) throws IOException {
    SimulatedWorld handful = Simulation.draw(1, FakeStates.handful(), SimulationOptions.standard());

    assertThat(SampleFiles.write(handful, small)).hasSameSizeAs(written);
    for (TradedGood good : TradedGood.values()) {
      assertThat(values(small.resolve(SurveyLayout.path(good)), "iso3")).hasSize(8);
    }
    assertThat(handful.truth()).extracting(TrueValue::parameter).doesNotContain("response_g0");
  }

  @Test
  void statesThatShareACodeAreRefused() {
    List<SimulatedState> twice = List.of(STATES.get(0), STATES.get(0));

    assertThatThrownBy(() -> Simulation.draw(1, twice, SimulationOptions.standard()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("share the id aa");
  }

  private static Map<String, String> headerLines() throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (Path file : written) {
      if (file.toString().endsWith(".csv")) {
        headers.put(directory.relativize(file).toString(), Files.readAllLines(file).get(0));
      }
    }
    return headers;
  }

  private static Set<String> values(String path, String column) throws IOException {
    return values(directory.resolve(path), column);
  }

  private static Set<String> values(Path file, String column) throws IOException {
    return Table.read(file).stream().map(row -> row.getField(column)).collect(toSet());
  }

  private static int number(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }
}
