package org.regulatedgoods.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.source.declaration.CountryColumn;

/**
 * What a source writes for its countries, cleared of notes; a row for each where there are several.
 */
final class CountryCodes {

  private CountryCodes() {}

  /** The rows with the codes of the country column under that name. */
  static Dataset<Row> in(Dataset<Row> rows, CountryColumn country, String name) {
    Column text = col("`" + country.column() + "`");
    if (!country.separator().isEmpty()) {
      text = explode_outer(split(text, Pattern.quote(country.separator().strip())));
    }
    return cleared(rows.withColumn(name, text), country, name);
  }

  private static Dataset<Row> cleared(Dataset<Row> rows, CountryColumn country, String name) {
    Column code = trim(col(name));
    if (!country.strip().isEmpty()) {
      code = trim(regexp_replace(code, country.strip(), ""));
    }
    return rows.withColumn(name, when(code.notEqual(""), code));
  }
}
