package org.regulatedgoods.run;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A run as gauges in Prometheus's text format, as node_exporter collects it from a file. */
final class Metrics {

  private static final String PREFIX = "regulated_goods_";

  private final RunReport report;
  private final List<MetricSnapshot> gauges = new ArrayList<>();

  private Metrics(RunReport report) {
    this.report = report;
  }

  /** The text of a run's metrics. */
  static byte[] text(RunReport report) {
    Metrics metrics = new Metrics(report);
    metrics.collect();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(out, new MetricSnapshots(metrics.gauges));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void collect() {
    gauge("run_exit_code", "How the last run ended; 0 is well.", report.exit().code());
    gauge(
        "run_started_timestamp_seconds",
        "When the last run began.",
        (double) report.started().getEpochSecond());
    gauge("run_duration_seconds", "How long the last run took.", report.seconds());
    if (report.outcome() instanceof Outcome.Stands stands) {
      gauge("release_number", "The release that stands.", number(stands.release()));
      gauge(
          "release_published_timestamp_seconds",
          "When the release that stands was published.",
          (double) stands.published().getEpochSecond());
    }
    steps();
  }

  private static double number(String release) {
    return Double.parseDouble(release.substring(1));
  }

  private void gauge(String name, String help, double value) {
    gauges.add(
        GaugeSnapshot.builder()
            .name(PREFIX + name)
            .help(help)
            .dataPoint(point(value, own()))
            .build());
  }

  private void steps() {
    Map<String, Double> seconds = new TreeMap<>();
    report.steps().forEach(step -> seconds.merge(step.step(), step.seconds(), Double::sum));
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name(PREFIX + "step_duration_seconds")
            .help("How long a step worked.");
    seconds.forEach((step, took) -> gauge.dataPoint(point(took, own().add("step", step))));
    gauges.add(gauge.build());
  }

  private Labels own() {
    return Labels.of("study", report.study());
  }

  private static GaugeDataPointSnapshot point(double value, Labels labels) {
    return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
  }
}
