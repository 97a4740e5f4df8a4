package org.regulatedgoods.source.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a scan found in one file. */
public final class FlowFile {

  private final String name;
  private final FlowScan scan;
  private final Scanned scanned;
  private final int[] numberPlaces;
  private final int[] textPlaces;

  FlowFile(String name, FlowScan scan, Scanned scanned) {
    this.name = name;
    this.scan = scan;
    this.scanned = scanned;
    this.numberPlaces = scan.numberPlaces();
    List<String> headers = scan.headers();
    this.textPlaces = scan.texts().stream().mapToInt(headers::indexOf).toArray();
  }

  public String name() {
    return name;
  }

  /** Whether every row was read, and each is of its type and within its bounds. */
  public boolean isInOrder() {
    return scanned.fault() == null
        && scanned.singles().stream().allMatch(single -> single.odd() == null)
        && sums().allMatch(sum -> numbers(sum).stream().allMatch(FlowFile::isFinite));
  }

  /** How many rows the declaration does not ask for. */
  public long passedOver() {
    return scanned.passedOver();
  }

  /** The flows of a file that {@link #isInOrder}. */
  public Stream<Flow> flows() {
    return Stream.concat(scanned.singles().stream().map(this::flow), sums().map(this::flow));
  }

  private Stream<FlowSum> sums() {
    return StreamSupport.stream(scanned.sums().spliterator(), false).filter(sum -> sum.rows() > 0);
  }

  private Flow flow(Scanned.Single single) {
    List<String> cells = single.cells();
    return new Flow(
        single.line(),
        1,
        cells.get(FlowScan.EXPORTER),
        cells.get(FlowScan.IMPORTER),
        Integer.parseInt(cells.get(FlowScan.YEAR)),
        cells.get(FlowScan.PRODUCT),
        Arrays.stream(numberPlaces).mapToObj(cells::get).map(FlowFile::number).toList(),
        Arrays.stream(textPlaces).mapToObj(cells::get).toList());
  }

  private Flow flow(FlowSum sum) {
    return new Flow(
        sum.line(),
        sum.rows(),
        sum.pair().exporter(),
        sum.pair().importer(),
        Integer.parseInt(sum.pair().year()),
        null,
        numbers(sum),
        Collections.nCopies(textPlaces.length, null));
  }

  private List<Double> numbers(FlowSum sum) {
    List<Double> totals = new ArrayList<>();
    for (int i = 0; i < scan.numbers().size(); i++) {
      totals.add(sum.total(i));
    }
    return totals;
  }

  private static Double number(String text) {
    return text == null ? null : Double.valueOf(text);
  }

  private static boolean isFinite(Double number) {
    return number == null || Double.isFinite(number);
  }
}
