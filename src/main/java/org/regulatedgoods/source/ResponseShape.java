package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.regulatedgoods.source.declaration.Responses;
import org.regulatedgoods.source.declaration.Source;
import org.regulatedgoods.source.text.RawFiles;

/** Survey answers; a "don't know" and a blank are null, any other code off the scale is a fault. */
record ResponseShape(SparkSession spark, RawFiles files, CodeTable codes) {

  Tidy tidy(Source source, Responses read) {
    List<String> wanted =
        new ArrayList<>(SourceReader.distinct(read.respondent(), read.country().column()));
    wanted.addAll(read.items().keySet());
    Dataset<Row> raw =
        new RawCorrections(source)
            .read(spark, files.require(source.id(), read.path()), read.format(), wanted);
    Candidates candidates =
        new Candidates(CountryCodes.in(raw, read.country(), Candidates.CODE))
            .with("_year", lit(read.year()))
            .with(Candidates.tidy("respondent"), col("`" + read.respondent() + "`"))
            .faultWhere(
                col("`" + read.respondent() + "`").isNull(), read.respondent(), "no respondent");
    for (String item : read.items().keySet()) {
      Column text = col("`" + item + "`");
      Column answer =
          when(text.isin(read.dontKnow().toArray()), lit(null)).otherwise(text.try_cast("int"));
      candidates.faultWhere(
          text.isNotNull()
              .and(text.isin(read.dontKnow().toArray()).unary_$bang())
              .and(
                  answer
                      .isNull()
                      .or(answer.lt(read.scale().get(0)))
                      .or(answer.gt(read.scale().get(1)))),
          item,
          "not an answer on the scale " + read.scale() + " or a code under dont-know");
      candidates.with(Candidates.tidy(item), answer.cast("double"));
    }
    List<String> columns = new ArrayList<>(List.of("state", "year", "respondent"));
    columns.addAll(read.items().keySet());
    return new Tidy(
        new CountryResolution(codes, read.country()).of(candidates),
        columns,
        List.of("respondent"));
  }
}
