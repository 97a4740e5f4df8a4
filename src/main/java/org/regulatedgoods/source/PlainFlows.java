package org.regulatedgoods.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.country.CountryRegistry;
import org.regulatedgoods.source.declaration.Column;
import org.regulatedgoods.source.declaration.Flows;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.Flow;
import org.regulatedgoods.source.text.FlowFile;
import org.regulatedgoods.source.text.TextFiles;

/**
 * Flows of files in which the scan found nothing odd and every country is known: the tidy rows that
 * {@link FlowShape} makes of them, without asking of each cell once more what the scan has seen.
 */
final class PlainFlows implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final StructType REJECTED =
      new StructType()
          .add("source", DataTypes.StringType)
          .add("file", DataTypes.StringType)
          .add("line", DataTypes.LongType)
          .add("country", DataTypes.StringType)
          .add("year", DataTypes.IntegerType)
          .add("reason", DataTypes.StringType);

  private final String source;
  private final int shift;
  private final CodeMeanings exporters;
  private final CodeMeanings importers;
  private final StructType schema;

  /** For each declared column its place among the numbers, or the texts, of a flow. */
  private final List<Place> places = new ArrayList<>();

  private record Place(boolean isNumber, int position) implements Serializable {}

  PlainFlows(Source source, CountryRegistry registry) {
    Flows flows = (Flows) source.read();
    this.source = source.id();
    this.shift = flows.year().shift();
    this.exporters = new CodeMeanings(registry, flows.exporter().scheme());
    this.importers = new CodeMeanings(registry, flows.importer().scheme());
    StructType columns =
        new StructType()
            .add("exporter", DataTypes.StringType)
            .add("importer", DataTypes.StringType)
            .add("exporter_code", DataTypes.StringType)
            .add("importer_code", DataTypes.StringType)
            .add("year", DataTypes.IntegerType)
            .add("product", DataTypes.StringType);
    int numbers = 0;
    for (Map.Entry<String, Column> column : source.columns().entrySet()) {
      boolean isNumber = column.getValue().type() == Column.Type.DOUBLE;
      DataType type = isNumber ? DataTypes.DoubleType : DataTypes.StringType;
      columns = columns.add(column.getKey(), type);
      places.add(new Place(isNumber, isNumber ? numbers : places.size() - numbers));
      numbers += isNumber ? 1 : 0;
    }
    this.schema =
        columns.add(FlowReader.FILE, DataTypes.StringType).add(FlowReader.ROWS, DataTypes.LongType);
  }

  /**
   * What became of the rows of a file.
   *
   * @param inOrder whether this class can say so
   */
  record Judged(boolean inOrder, List<Fate> fates) implements Serializable {}

  Judged judged(FlowFile file) {
    if (!file.isInOrder()) {
      return new Judged(false, List.of());
    }
    Map<String, Long> rows = new TreeMap<>();
    Map<String, Set<String>> countries = new TreeMap<>();
    for (Ends ends : (Iterable<Ends>) file.flows().map(this::ends)::iterator) {
      if (ends.isUnknown()) {
        return new Judged(false, List.of());
      }
      rows.merge(ends.reason(), ends.flow().rows(), Long::sum);
      Set<String> lost = countries.computeIfAbsent(ends.reason(), unseen -> new TreeSet<>());
      if (!ends.isKept()) {
        lost.add(ends.codes());
      }
    }
    if (file.passedOver() > 0) {
      rows.merge(TextFiles.PASSED_OVER, file.passedOver(), Long::sum);
      countries.put(TextFiles.PASSED_OVER, Set.of());
    }
    List<Fate> fates = new ArrayList<>();
    rows.forEach(
        (reason, count) ->
            fates.add(new Fate(file.name(), reason, count, List.copyOf(countries.get(reason)))));
    return new Judged(true, fates);
  }

  /** The rows that are kept, in the columns of {@link FlowReader}. */
  Dataset<Row> kept(SparkSession spark, JavaRDD<FlowFile> files) {
    return spark.createDataFrame(files.flatMap(this::kept), schema);
  }

  /** The rows that are not, as {@link RowFates#rejected} has them. */
  Dataset<Row> rejected(SparkSession spark, JavaRDD<FlowFile> files) {
    return spark.createDataFrame(files.flatMap(this::rejected), REJECTED);
  }

  private Iterator<Row> kept(FlowFile file) {
    return file.flows()
        .map(this::ends)
        .filter(Ends::isKept)
        .map(ends -> row(file, ends))
        .iterator();
  }

  private Row row(FlowFile file, Ends ends) {
    Flow flow = ends.flow();
    Object[] cells = new Object[schema.size()];
    cells[0] = ends.exporter().state();
    cells[1] = ends.importer().state();
    cells[2] = flow.exporter();
    cells[3] = flow.importer();
    cells[4] = flow.year() + shift;
    cells[5] = flow.product();
    int next = 6;
    for (Place place : places) {
      cells[next++] =
          place.isNumber()
              ? flow.numbers().get(place.position())
              : flow.texts().get(place.position());
    }
    cells[next] = file.name();
    cells[next + 1] = flow.rows();
    return RowFactory.create(cells);
  }

  private Iterator<Row> rejected(FlowFile file) {
    return file.flows()
        .map(this::ends)
        .filter(ends -> !ends.isKept())
        .map(
            ends ->
                RowFactory.create(
                    source,
                    file.name(),
                    ends.flow().line(),
                    ends.codes(),
                    ends.flow().year() + shift,
                    ends.reason()))
        .iterator();
  }

  private Ends ends(Flow flow) {
    int year = flow.year() + shift;
    return new Ends(flow, exporters.of(flow.exporter(), year), importers.of(flow.importer(), year));
  }

  /** A flow with what its two codes mean. */
  private record Ends(Flow flow, CodeMeanings.Meaning exporter, CodeMeanings.Meaning importer) {

    boolean isUnknown() {
      return exporter.isUnknown() || importer.isUnknown();
    }

    boolean isKept() {
      return exporter.state() != null || importer.state() != null;
    }

    String codes() {
      return flow.exporter() + " > " + flow.importer();
    }

    /** Why it is not kept; empty where it is. */
    String reason() {
      return isKept()
          ? ""
          : FlowShape.NO_END + exporter.reason() + "; importer " + importer.reason() + ")";
    }
  }
}
