package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.quality.BadInput;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFile;
import org.regulatedgoods.source.text.RawFiles;

/** Flows read file by file, most of them as sums, as BACI is declared in conf/. */
class FlowReaderTest {

  private static final String HEADER = "t,i,j,k,v,q";
  private static final Set<String> PRODUCTS = Set.of("930200", "930320");
  private static final Source BACI = RawFolder.shipped("baci");

  @TempDir Path root;

  @Test
  void theSumsAndTheWantedRowsAreThoseOfAllRows() throws IOException {
    write("flows-2000.csv", rows(2000, new Random(1), false));
    write("flows-2001.csv", rows(2001, new Random(2), true));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(root.resolve("flows-2002.csv.gz")))) {
      out.write(
          (HEADER + "\n" + rows(2002, new Random(3), false)).getBytes(StandardCharsets.UTF_8));
    }
    Ingested all = new RawFolder(root).placing("baci", "flows-200*").reader().read(BACI);
    FlowReader.Files read = read(PRODUCTS);
    Dataset<Row> kept = read.ingested().kept();
    String[] ends = {"exporter", "importer", "exporter_code", "importer_code", "year"};

    assertThat(texts(kept.where("product IS NOT NULL").drop(FlowReader.FILE, FlowReader.ROWS)))
        .isEqualTo(texts(all.kept().where(col("product").isin(PRODUCTS.toArray()))))
        .hasSizeGreaterThan(30);
    assertThat(texts(kept.where("product IS NULL").drop(FlowReader.FILE, "product")))
        .isEqualTo(
            texts(
                all.kept()
                    .where(not(col("product").isin(PRODUCTS.toArray())))
                    .groupBy(ends[0], ends[1], ends[2], ends[3], ends[4])
                    .agg(sum("value").as("value"), count(lit(1)).as(FlowReader.ROWS))))
        .hasSizeGreaterThan(30);
    assertThat(read.ingested().ledger()).isEqualTo(all.ledger());
    assertThat(kept.agg(sum(FlowReader.ROWS)).collectAsList().get(0).getLong(0))
        .isEqualTo(all.ledger().get(1).rows());
    assertThat(read.keys().values()).allMatch(FileKeys::rises);
    all.release();
    read.ingested().release();
  }

  @Test
  void aFaultIsRefusedWithItsPlaceWhetherItsRowIsWantedOrNot() {
    write(
        "flows-2000.csv",
        """
        2000,FRA,842,020110,1,
        2000,251,842,930200,-1,
        2000,251,842,020110,much,
        2000,251,842,20110,1,
        1994,251,842,020120,1,
        02000,251,842,020130,1,
        """);
    write("flows-2001.csv", "2001,4,842,020110,1,\n2001,4,842,020120,1\n");
    assertThat(problems(() -> read(PRODUCTS)))
        .containsExactly(
            "flows-2000.csv:2: i FRA an unknown country code of the scheme baci; add it to"
                + " data/reference if it is right",
            "flows-2000.csv:3: v -1 outside the declared range 0.0 to 1.0E12",
            "flows-2000.csv:4: v much not a number",
            "flows-2000.csv:5: k 20110 not a product code of six digits",
            "flows-2000.csv:6: t 1994 a year outside the source's declared years 1995..2021",
            "flows-2000.csv:7: t  not as plain as what is summed must be (a year has 4 digits)",
            "flows-2001.csv:3  the row has 5 cells and the header 6");
  }

  @Test
  void aFlowThatComesTwiceIsRefusedWithBothPlacesHoweverTheFilesAreSorted() {
    write("flows-2000.csv", "2000,842,251,020110,1,\n2000,4,8,020110,1,\n2000,4,8,020120,1,\n");
    write("flows-2001.csv", "2001,4,8,020110,1,\n2001,4,8,020120,1,\n");
    FlowReader.Files read = read(PRODUCTS);
    assertThat(read.keys().get("flows-2000.csv").rises()).isFalse();
    refuseDuplicates(read, Set.of("flows-2000.csv", "flows-2001.csv"));
    read.ingested().release();

    write("flows-2000.csv", "2000,842,251,020110,1,\n2000,4,8,020110,1,\n2000,842,251,020110,1,\n");
    write("flows-2002.csv", "2001,4,8,020120,2,\n2002,4,8,020120,1,\n");
    FlowReader.Files twice = read(PRODUCTS);
    String key = ": exporter_code, importer_code, year, product ";
    String within =
        "flows-2000.csv:4"
            + key
            + "842, 251, 2000, 020110 a duplicate key: 2 rows, in flows-2000.csv:2,"
            + " flows-2000.csv:4";
    String across =
        "flows-2002.csv:2"
            + key
            + "4, 8, 2001, 020120 a duplicate key: 2 rows, in flows-2001.csv:3, flows-2002.csv:2";
    assertThat(problems(() -> refuseDuplicates(twice, twice.keys().keySet())))
        .containsExactly(within, across);
    assertThat(problems(() -> refuseDuplicates(twice, Set.of("flows-2002.csv"))))
        .containsExactly(across);
    twice.ingested().release();
  }

  private void write(String file, String rows) {
    new RawFolder(root).with(file, HEADER, rows.stripTrailing());
  }

  /** Sorted as BACI is; quotes, where there are any, ask for the careful scan. */
  private static String rows(int year, Random random, boolean quoted) {
    Set<String> codes = Set.of("4", "8", "251", "842", "899", "344", "688", "490");
    List<Integer> sorted = codes.stream().map(Integer::valueOf).sorted().toList();
    StringBuilder rows = new StringBuilder();
    for (int exporter : sorted) {
      for (int importer : sorted) {
        for (String product : new TreeSet<>(Set.of("010121", "020110", "930200", "930320"))) {
          if (random.nextInt(3) > 0) {
            String value =
                random.nextInt(9) == 0 ? "NA" : "%d.%03d".formatted(random.nextInt(999), 5);
            rows.append(year + "," + exporter + "," + importer + ",");
            rows.append(quoted ? '"' + product + '"' : product);
            rows.append("," + value + ",NA\n");
          }
        }
      }
    }
    return rows.toString();
  }

  private FlowReader reader() {
    return new FlowReader(LocalSpark.session(), CountryRegistry.load());
  }

  private List<RawFile> files() {
    return new RawFiles(root.toString(), Map.of(), new Configuration()).find("baci", "flows-*");
  }

  private FlowReader.Files read(Set<String> products) {
    return reader().read(BACI, files(), products);
  }

  private void refuseDuplicates(FlowReader.Files read, Set<String> changed) {
    reader()
        .refuseDuplicates(
            BACI,
            files().stream()
                .collect(Collectors.toMap(file -> file, file -> read.keys().get(file.name()))),
            changed,
            List.of());
  }

  private static List<String> problems(Runnable work) {
    try {
      work.run();
    } catch (BadInput e) {
      return e.problems().stream()
          .map(
              problem -> problem.where() + " " + problem.value().orElse("") + " " + problem.fault())
          .toList();
    }
    throw new AssertionError("there is no problem");
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
