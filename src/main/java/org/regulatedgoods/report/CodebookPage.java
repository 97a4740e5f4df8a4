package org.regulatedgoods.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regulatedgoods.report.FeatureCoverage.CellStatus;

/** What the codebook's template is given: numbers rounded, counts put into words. */
final class CodebookPage {

  /** Of the most frequent patterns so many are shown. */
  private static final int PATTERNS = 15;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** A source and the features that it declares. */
  record Group(Provenance source, Optional<String> link, List<Entry> entries) {}

  /** A feature and what its cells hold, in words. */
  record Entry(FeatureEntry feature, List<Cells> cells) {}

  /**
   * What the cells hold.
   *
   * @param n how many have a value
   * @param counts of each status in the order of the statuses
   * @param strokes of the map; none where there is no value to show
   */
  record Cells(
      String good,
      String n,
      String all,
      String share,
      List<Count> counts,
      Optional<Numbers> numbers,
      List<Count> words,
      List<CoverageMap.Strokes> strokes) {}

  record Count(String name, String count, String share) {}

  record Numbers(String least, String mean, String median, String greatest, String deviation) {}

  /** Missing patterns of a table. */
  record Missing(
      String good,
      String rows,
      List<String> always,
      List<String> never,
      List<Pattern> patterns,
      int others,
      String inOthers) {}

  record Pattern(String rows, String share, List<String> missing) {}

  /** The share of missing cells of a feature that has values in each region. */
  record Regional(String feature, String good, List<String> shares) {}

  private final Codebook codebook;

  CodebookPage(Codebook codebook) {
    this.codebook = codebook;
  }

  Map<String, Object> model() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("about", codebook.about());
    model.put("published", DAY.format(codebook.about().published()));
    List<Group> groups = groups();
    model.put("groups", groups);
    model.put("statuses", Arrays.stream(CellStatus.values()).map(CellStatus::toString).toList());
    model.put("regions", codebook.regions());
    model.put("regional", regional());
    model.put("missing", codebook.tables().stream().map(this::missing).toList());
    frame().ifPresent(frame -> model.put("frame", frame));
    return model;
  }

  private Optional<CoverageMap.Frame> frame() {
    return codebook.features().stream()
        .flatMap(feature -> feature.cells().stream())
        .filter(cells -> cells.count() > 0)
        .findFirst()
        .map(cells -> new CoverageMap(codebook).frame(cells));
  }

  private List<Group> groups() {
    Map<String, List<Entry>> bySource = new LinkedHashMap<>();
    for (FeatureEntry feature : codebook.features()) {
      bySource.computeIfAbsent(feature.source(), id -> new ArrayList<>()).add(entry(feature));
    }
    List<Group> groups = new ArrayList<>();
    bySource.forEach(
        (id, entries) -> {
          Provenance source = codebook.source(id);
          groups.add(new Group(source, SourceText.link(source), entries));
        });
    return groups;
  }

  private Entry entry(FeatureEntry feature) {
    return new Entry(feature, feature.cells().stream().map(this::cells).toList());
  }

  private Cells cells(FeatureCells cells) {
    List<Count> counts =
        Arrays.stream(CellStatus.values())
            .map(status -> count(status.toString(), cells.count(status), cells.count()))
            .toList();
    List<Count> words =
        cells.words().entrySet().stream()
            .map(word -> count(word.getKey(), word.getValue(), cells.valued()))
            .toList();
    return new Cells(
        cells.good(),
        Rounded.count(cells.valued()),
        Rounded.count(cells.count()),
        Rounded.percent(cells.valued(), cells.count()),
        counts,
        cells.numbers().map(CodebookPage::numbers),
        words,
        cells.valued() == 0 ? List.of() : new CoverageMap(codebook).strokes(cells));
  }

  private static Count count(String name, int part, int whole) {
    return new Count(name, Rounded.count(part), Rounded.percent(part, whole));
  }

  private static Numbers numbers(Summary summary) {
    return new Numbers(
        significant(summary.least()),
        significant(summary.mean()),
        significant(summary.median()),
        significant(summary.greatest()),
        significant(summary.deviation()));
  }

  /** Four digits: a codebook is read; the CSV file beside it has them all. */
  private static String significant(double value) {
    if (!Double.isFinite(value)) {
      return Rounded.NONE;
    }
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e9) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    if (size >= 1e9 || size < 1e-4) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    int decimals = (int) Math.max(0, 3 - Math.floor(Math.log10(size)));
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private List<Regional> regional() {
    List<Regional> regional = new ArrayList<>();
    for (FeatureEntry feature : codebook.features()) {
      for (FeatureCells cells : feature.cells()) {
        if (cells.valued() > 0) {
          regional.add(new Regional(feature.name(), cells.good(), shares(cells)));
        }
      }
    }
    return regional;
  }

  private List<String> shares(FeatureCells cells) {
    return codebook.regions().stream()
        .map(codebook::statesOf)
        .map(states -> Rounded.percent(cells.absent(states), cells.count(states)))
        .toList();
  }

  private Missing missing(String good) {
    MissingPatterns all = MissingPatterns.of(codebook, good);
    List<MissingPatterns.Pattern> shown =
        all.patterns().subList(0, Math.min(PATTERNS, all.patterns().size()));
    int rows = shown.stream().mapToInt(MissingPatterns.Pattern::rows).sum();
    Map<String, Integer> varying = all.varying();
    return new Missing(
        good,
        Rounded.count(all.rows()),
        all.always(),
        all.never(),
        shown.stream().map(pattern -> pattern(pattern, all.rows(), varying)).toList(),
        all.patterns().size() - shown.size(),
        Rounded.count(all.rows() - rows));
  }

  private static Pattern pattern(
      MissingPatterns.Pattern pattern, int rows, Map<String, Integer> varying) {
    return new Pattern(
        Rounded.count(pattern.rows()),
        Rounded.percent(pattern.rows(), rows),
        missing(pattern.missing(), varying));
  }

  /** All of a source's features that vary by the source's name, else each by its own. */
  private static List<String> missing(List<FeatureEntry> missing, Map<String, Integer> varying) {
    Map<String, List<FeatureEntry>> bySource =
        missing.stream()
            .collect(
                Collectors.groupingBy(
                    FeatureEntry::source, LinkedHashMap::new, Collectors.toList()));
    List<String> words = new ArrayList<>();
    bySource.forEach(
        (source, features) -> {
          boolean whole = features.size() > 1 && features.size() == varying.get(source);
          if (whole) {
            words.add("all " + features.size() + " of " + source);
          } else {
            features.forEach(feature -> words.add(feature.name()));
          }
        });
    return words;
  }
}
