package org.regulatedgoods.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.study.Study;

/** Keeps the files of declarations in the lake, so that each release holds what made it. */
record KeepDeclarations(JobContext context) {

  static final StructType ROW =
      new StructType().add("file", DataTypes.StringType).add("text", DataTypes.StringType);

  /** Keeps them where what they say of the study has changed; how it is written is no matter. */
  void run() {
    Fingerprint fingerprint = fingerprint();
    if (context.agenda().isDue("keep", "declarations", Tables.DECLARATIONS, fingerprint)) {
      context
          .lake()
          .replace(
              Tables.DECLARATIONS,
              context.spark().createDataFrame(rows(), ROW),
              fingerprint.text());
    }
  }

  private Fingerprint fingerprint() {
    Study study = context.study();
    Fingerprint fingerprint =
        new Fingerprint()
            .add("the title", study.title())
            .add("the description", study.description())
            .addDeclaration("the years of the study", study.years())
            .addDeclaration("the goods", study.goods())
            .addDeclaration("the declaration of the features", study.features())
            .addDeclaration("the models", study.models())
            .addDeclaration("the comparisons", study.comparisons())
            .addDeclaration("the preferences", study.preferences())
            .addDeclaration("the declaration of the checks", study.robustness())
            .addDeclaration("the hypotheses", study.hypotheses());
    for (Source source : study.sources()) {
      fingerprint.addDeclaration("the source " + source.id(), source);
    }
    return fingerprint;
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(context.conf())) {
      for (Path file : files.filter(KeepDeclarations::isDeclaration).sorted().toList()) {
        String name = context.conf().relativize(file).toString().replace('\\', '/');
        rows.add(RowFactory.create(name, Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the declarations cannot be read again", e);
    }
    return rows;
  }

  private static boolean isDeclaration(Path file) {
    return file.toString().endsWith(".yaml") && Files.isRegularFile(file);
  }
}
