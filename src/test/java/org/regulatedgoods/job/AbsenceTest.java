package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.source.declaration.Source;

class AbsenceTest {

  @TempDir Path directory;

  @Test
  void aSourceIsAbsentUntilTheLakeHasItsRowsUnlessItIsReadFromNoFile() {
    JobContext context =
        new StudyRun(Path.of("conf"), "demo", Path.of("data/sample"), directory).context();
    Absence absence = new Absence(context);
    Source officials = context.study().source("officials").orElseThrow();
    Source regions = context.study().source("regions").orElseThrow();

    assertThat(absence.of(officials)).isTrue();
    assertThat(absence.of(regions)).isFalse();

    String table = Tables.source("officials");
    context.lake().replace(table, context.spark().range(1).toDF(), "read");
    assertThat(absence.of(officials)).isFalse();
    context.lake().replace(table, context.spark().range(0).toDF(), Withdrawal.WITHDRAWN);
    assertThat(absence.of(officials)).isTrue();
  }
}
