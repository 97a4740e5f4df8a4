package org.regulatedgoods.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regulatedgoods.LocalSpark;
import org.regulatedgoods.RealFiles;
import org.regulatedgoods.country.YearRange;
import org.regulatedgoods.source.Ingested;
import org.regulatedgoods.source.SourceReader;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFiles;
import org.regulatedgoods.study.Study;
import org.regulatedgoods.study.StudyLoader;

/**
 * Votes, treaties, seizures and heritage of the real files as features of all states, against an
 * independent computation: golden/real/outcomes.py.
 */
@Tag(RealFiles.TAG)
class RealOutcomesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/real/outcomes.csv");

  @Test
  void everyFeatureHasAsManyStatesAndTheSameSumAsTheIndependentComputation() throws IOException {
    assumeTrue(
        RealFiles.root().isPresent(),
        "skipped: the real files are not at " + RealFiles.expected().toAbsolutePath().normalize());
    List<NamedCsvRecord> golden = golden();
    Set<String> wanted = new TreeSet<>();
    golden.forEach(line -> wanted.add(line.getField("feature")));
    List<Row> table = table(wanted);
    for (NamedCsvRecord line : golden) {
      String feature = line.getField("feature");
      int year = Integer.parseInt(line.getField("year"));
      List<Double> values =
          table.stream()
              .filter(row -> row.getInt(1) == year && row.getAs(feature) != null)
              .map(row -> row.<Double>getAs(feature))
              .toList();
      assertThat(values)
          .as("states with %s in %d", feature, year)
          .hasSize(Integer.parseInt(line.getField("states")));
      double sum = Double.parseDouble(line.getField("sum"));
      assertThat(values.stream().mapToDouble(Double::doubleValue).sum())
          .as("the sum of %s in %d", feature, year)
          .isCloseTo(sum, within(1e-9 * Math.max(1, sum)));
    }
  }

  private static List<NamedCsvRecord> golden() throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(GOLDEN);
        Stream<NamedCsvRecord> lines = reader.stream()) {
      return lines.toList();
    }
  }

  /** The table of the wanted features and of what they are made of. */
  private static List<Row> table(Set<String> wanted) {
    Study study = StudyLoader.load(Path.of("conf"), Sources.REGISTRY).get("country-years");
    Set<String> needed = new TreeSet<>(wanted);
    for (String name : wanted) {
      needed.addAll(study.features().get(name).feature().from().columns());
    }
    List<FeatureTable.Named> features =
        study.features().entrySet().stream()
            .filter(entry -> needed.contains(entry.getKey()))
            .map(
                entry ->
                    new FeatureTable.Named(
                        entry.getKey(),
                        entry.getValue().feature(),
                        study.source(entry.getValue().source()).orElseThrow()))
            .toList();
    SourceReader reader =
        new SourceReader(
            LocalSpark.session(),
            Sources.REGISTRY,
            new RawFiles(
                RealFiles.root().orElseThrow().toString(), study.files(), new Configuration()));
    Map<String, Ingested> read = new HashMap<>();
    for (FeatureTable.Named named : features) {
      Source source = named.source();
      if (!named.isDerived()) {
        read.computeIfAbsent(source.id(), id -> reader.read(source));
      }
    }
    Dataset<Row> table =
        new FeatureTable(
                LocalSpark.session(),
                Sources.REGISTRY,
                Sources.REGISTRY::neighbours,
                new YearRange(1977, 2019),
                features,
                id -> Optional.ofNullable(read.get(id)).map(Ingested::kept))
            .build(study.goods().get(0));
    List<Row> rows = table.collectAsList();
    read.values().forEach(Ingested::release);
    return rows;
  }
}
