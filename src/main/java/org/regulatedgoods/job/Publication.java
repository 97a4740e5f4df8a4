package org.regulatedgoods.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.regulatedgoods.lake.Release;
import org.regulatedgoods.report.About;
import org.regulatedgoods.report.Codebook;
import org.regulatedgoods.report.CodebookWriter;
import org.regulatedgoods.report.Findings;
import org.regulatedgoods.report.ReportWriter;
import org.regulatedgoods.report.VerdictLines;

/**
 * A release as plain files: the report, the codebook, and one Parquet and one CSV file a table with
 * what describes and loads them. They are written beside their place and moved there as a whole, so
 * that a folder of a release is never half full.
 */
final class Publication {

  /** The file that says that the report beside it is whole. */
  private static final String STAGED = "_staged";

  /** The verdicts as a terminal shows them. */
  private static final String VERDICTS = "verdicts.txt";

  private final JobContext context;

  Publication(JobContext context) {
    this.context = context;
  }

  /** Where the files of a release are. */
  Path folder(Release release) {
    return new Path(context.lakeRoot(), "exports/" + context.study().id() + "/" + release.name());
  }

  boolean isExported(Release release) {
    try {
      return fileSystem().exists(new Path(folder(release), "report.html"));
    } catch (IOException e) {
      throw new UncheckedIOException(folder(release) + " cannot be looked at", e);
    }
  }

  /** Whether {@link #stage} has finished for the release. */
  boolean isStaged(Release release) {
    try {
      return fileSystem().exists(new Path(staging(release.name()), STAGED));
    } catch (IOException e) {
      throw new UncheckedIOException(staging(release.name()) + " cannot be looked at", e);
    }
  }

  /** What the release found. */
  Findings findings(Release release) {
    return new FindingsReader(context, new ReleaseReader.Released(context.lake(), release))
        .findings(about(release.name(), release.published(), release.build()));
  }

  /** What the release will say that is about to be published, from the tables that it will tag. */
  Findings upcoming(String name, Instant now) {
    return new FindingsReader(context, new ReleaseReader.Working(context.lake()))
        .findings(about(name, now, context.build().toString()));
  }

  private About about(String release, Instant published, String build) {
    Map<String, String> software = new LinkedHashMap<>();
    software.put("regulated-goods", build);
    software.put("Apache Spark", context.spark().version());
    software.put("Apache Iceberg", context.build().iceberg());
    software.put("Java", System.getProperty("java.version"));
    return new About(
        context.study().id(),
        context.study().title(),
        context.study().synthetic(),
        context.study().description(),
        release,
        published,
        build,
        software,
        context.study().stars());
  }

  /** Writes the report of a release beside its place; {@link #export} completes it. */
  void stage(Findings findings) {
    Path staging = staging(findings.about().release());
    try {
      FileSystem files = fileSystem();
      files.delete(staging, true);
      files.mkdirs(staging);
      writeReport(findings, files, staging);
      try (FSDataOutputStream out = files.create(new Path(staging, VERDICTS), true)) {
        String lines = String.join("\n", VerdictLines.of(findings)) + "\n";
        out.write(lines.getBytes(StandardCharsets.UTF_8));
      }
      files.create(new Path(staging, STAGED), true).close();
    } catch (IOException e) {
      throw new UncheckedIOException("the report cannot be written to " + staging, e);
    }
  }

  /** The verdicts of a release as lines; empty where its files are not all there. */
  Optional<List<String>> verdicts(Release release) {
    Path file = new Path(folder(release), VERDICTS);
    try {
      FileSystem files = fileSystem();
      if (!isExported(release) || !files.exists(file)) {
        return Optional.empty();
      }
      try (FSDataInputStream in = files.open(file)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private Path staging(String release) {
    return new Path(context.lakeRoot(), "exports/" + context.study().id() + "/." + release);
  }

  /**
   * Adds the tables of a release to its staged report, moves both to their place and returns it.
   */
  Path export(Release release) {
    Path target = folder(release);
    Path staging = staging(release.name());
    try {
      FileSystem files = fileSystem();
      new ReleaseFiles(context, release).write(files, staging);
      files.delete(new Path(staging, STAGED), false);
      files.delete(target, true);
      if (!files.rename(staging, target)) {
        throw new IOException("cannot be moved to " + target);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("the release cannot be exported to " + staging, e);
    }
  }

  /** Of the release where it is there already, else of the tables that it will tag. */
  private Codebook codebook(Findings findings) {
    ReleaseReader tables =
        context.lake().history().releases().stream()
            .filter(release -> release.name().equals(findings.about().release()))
            .findFirst()
            .<ReleaseReader>map(release -> new ReleaseReader.Released(context.lake(), release))
            .orElseGet(() -> new ReleaseReader.Working(context.lake()));
    return new CodebookReader(context, tables).codebook(findings.about(), findings.provenance());
  }

  private void writeReport(Findings findings, FileSystem files, Path staging) throws IOException {
    java.nio.file.Path local = Files.createTempDirectory("regulated-goods-report");
    List<java.nio.file.Path> written = new ArrayList<>(ReportWriter.write(findings, local));
    written.addAll(CodebookWriter.write(codebook(findings), local));
    for (java.nio.file.Path file : written) {
      Path to = new Path(staging, local.relativize(file).toString());
      files.copyFromLocalFile(true, true, new Path(file.toUri()), to);
    }
    try (var left = Files.walk(local)) {
      left.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private FileSystem fileSystem() throws IOException {
    FileSystem files = new Path(context.lakeRoot()).getFileSystem(context.session().hadoop());
    files.setWriteChecksum(false);
    return files;
  }
}
