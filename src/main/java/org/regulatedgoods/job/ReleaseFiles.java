package org.regulatedgoods.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.export.CitedSource;
import org.regulatedgoods.export.Companions;
import org.regulatedgoods.export.ExportedRelease;
import org.regulatedgoods.export.ExportedTable;
import org.regulatedgoods.good.Good;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.source.declaration.Origin;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Study;

/** The tables of a release as files, with all that describes, cites and loads them. */
record ReleaseFiles(JobContext context, Release release) {

  /** Writes them all into the folder. */
  void write(FileSystem files, Path folder) throws IOException {
    TableFields fields = new TableFields(context.study());
    Path place = new Path(folder, "tables");
    // A process that was killed may have left some of them, and half of one.
    files.delete(place, true);
    TableFiles tables = new TableFiles(files, place);
    Suppression suppression =
        new Suppression(
            context.study(),
            context.registry(),
            new ReleaseReader.Released(context.lake(), release));
    List<ExportedTable> written = new ArrayList<>();
    for (String table : tables()) {
      Dataset<Row> rows = suppression.of(table, context.lake().released(release, table));
      TableFiles.Pair pair = tables.write(table, rows, fields.key(table));
      written.add(
          new ExportedTable(
              table,
              fields.title(table),
              pair.csv(),
              pair.parquet(),
              fields.of(table, rows.schema()),
              fields.key(table)));
    }
    for (Map.Entry<String, String> file : Companions.of(described(written)).entrySet()) {
      try (OutputStream out = files.create(new Path(folder, file.getKey()), true)) {
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private List<String> tables() {
    List<String> tables =
        new ArrayList<>(
            context.study().goods().stream().map(Good::id).map(Tables::countryYear).toList());
    tables.addAll(
        List.of(
            Tables.VERDICTS,
            Tables.COEFFICIENTS,
            Tables.EFFECTS,
            Tables.TESTS,
            Tables.MODELS,
            Tables.PREDICTIONS,
            Tables.TREATIES,
            Tables.THEORY_WEIGHTS,
            Tables.LEDGER,
            Tables.REJECTED,
            Tables.CORRECTIONS,
            Tables.VINTAGE_CHANGES,
            Tables.FILES));
    tables.addAll(Tables.OF_CHECKS);
    for (Source source : context.study().sources()) {
      if (source.read() instanceof Responses) {
        tables.addAll(Tables.ofSurvey(source.id()));
      }
    }
    tables.removeIf(table -> !context.lake().has(release, table));
    return tables;
  }

  private ExportedRelease described(List<ExportedTable> tables) {
    Study study = context.study();
    return new ExportedRelease(
        study.id(),
        study.title(),
        study.description(),
        study.synthetic(),
        release.name(),
        release.published(),
        study.sources().stream().map(ReleaseFiles::cited).toList(),
        tables);
  }

  private static CitedSource cited(Source source) {
    Origin origin = source.origin();
    return new CitedSource(
        source.id(),
        origin.producer(),
        origin.title(),
        origin.version(),
        origin.published(),
        origin.license(),
        origin.citation(),
        origin.url());
  }
}
