package org.regulatedgoods.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

/** Where the value of a secret setting comes from; a run with both kinds: SecretsIT. */
class CatalogSettingsTest {

  private static final Configuration HADOOP = new Configuration(false);

  @Test
  void aValueOfTheEnvironmentStandsInThePlaceOfItsNameAndOthersStayAsTheyAre() {
    assertThat(
            CatalogSettings.resolved(
                Map.of("uri", "jdbc:sqlite:a.db", "jdbc.password", "env:SECRET"),
                Map.of("SECRET", "a b"),
                HADOOP))
        .isEqualTo(Map.of("uri", "jdbc:sqlite:a.db", "jdbc.password", "a b"));
  }

  @Test
  void aValueThatIsNotThereIsToldByItsName() {
    for (String where : new String[] {"env:SECRET", "credential:lake.secret"}) {
      assertThatThrownBy(
              () -> CatalogSettings.resolved(Map.of("password", where), Map.of(), HADOOP))
          .isInstanceOf(LakeUnavailable.class)
          .hasMessage(
              "password = " + where + " has no value there; set it, and run the same again");
    }
  }
}
