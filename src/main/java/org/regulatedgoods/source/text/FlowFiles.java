package org.regulatedgoods.source.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Files of flows as a dataset in which most rows are sums: {@link FlowScan}.
 *
 * <p>A task scans a piece of a file as if it were plain. The pieces of a file are put together in
 * order, so that its sums are the same in every run; where one of them was not plain, the whole
 * file is scanned with care.
 */
public final class FlowFiles {

  /** Whether the row is a sum, over {@link TextFiles#ROWS} rows of any products but those kept. */
  public static final String SUMMED = "_summed";

  /** The header of the cell for which the row was kept from a sum; null where its product was. */
  public static final String ODD = "_odd";

  private final SparkSession spark;
  private final FlowScan scan;
  private final JavaPairRDD<RawFile, byte[]> scanned;

  private FlowFiles(SparkSession spark, FlowScan scan, JavaPairRDD<RawFile, byte[]> scanned) {
    this.spark = spark;
    this.scan = scan;
    this.scanned = scanned;
  }

  /** Scans files, once, when their rows or the order of their keys are first asked for. */
  public static FlowFiles scan(SparkSession spark, List<RawFile> files, FlowScan scan) {
    FlowReading reading =
        new FlowReading(
            scan, new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    List<FilePiece> pieces = files.stream().flatMap(file -> FilePiece.of(file).stream()).toList();
    return new FlowFiles(
        spark,
        scan,
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(pieces, Math.max(1, pieces.size()))
            .mapToPair(piece -> new Tuple2<>(piece.file(), ScannedBytes.of(reading.piece(piece))))
            .groupByKey(Math.max(1, files.size()))
            .mapToPair(file -> new Tuple2<>(file._1(), whole(reading, file)))
            .persist(StorageLevel.DISK_ONLY()));
  }

  private static byte[] whole(FlowReading reading, Tuple2<RawFile, Iterable<byte[]>> file) {
    List<ScannedPiece> pieces = new ArrayList<>();
    file._2().forEach(bytes -> pieces.add(ScannedBytes.read(reading.scan(), bytes)));
    return ScannedBytes.of(new ScannedPiece(0, reading.whole(file._1(), pieces)));
  }

  /**
   * The rows: the columns of {@link FlowScan#headers} as text, and those that {@link TextFiles} has
   * beside them, and {@link #SUMMED} and {@link #ODD}. A sum has the line of its first row, no
   * product and none of the columns that are not summed.
   */
  public Dataset<Row> rows() {
    FlowScan layout = scan;
    return spark.createDataFrame(
        scanned.flatMap(
            file ->
                new ScannedRows(layout, file._1().name())
                    .of(ScannedBytes.read(layout, file._2()).scanned())),
        TextFiles.schema(layout.headers())
            .add(SUMMED, DataTypes.BooleanType)
            .add(ODD, DataTypes.StringType));
  }

  /** What was found, file by file, for those who look at it where it is. */
  public JavaRDD<FlowFile> files() {
    FlowScan layout = scan;
    return scanned.map(
        file ->
            new FlowFile(file._1().name(), layout, ScannedBytes.read(layout, file._2()).scanned()));
  }

  /** What is known of the order of the keys in each file, by the file's name. */
  public Map<String, KeyOrder> orders() {
    Map<String, KeyOrder> orders = new HashMap<>();
    scanned
        .map(file -> new Tuple2<>(file._1().name(), ScannedBytes.order(file._2())))
        .collect()
        .forEach(file -> orders.put(file._1(), file._2()));
    return orders;
  }

  /** Gives up what is kept of the scan. */
  public void release() {
    scanned.unpersist();
  }
}
