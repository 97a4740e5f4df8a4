package org.regulatedgoods.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  record Plain(String b, Map<String, List<LocalDate>> a) {}

  record Telling(Map<String, List<LocalDate>> a, String b) {

    public boolean isLong() {
      return b.length() > 3;
    }

    public boolean isEmpty() {
      return a.isEmpty();
    }

    public int getSize() {
      return a.size();
    }
  }

  private static String of(Object declaration) {
    return new Fingerprint().addDeclaration("it", declaration).text();
  }

  @Test
  void aDeclarationCountsByWhatItSaysAndNotByWhatItsMethodsTellOfIt() {
    Map<String, List<LocalDate>> days = Map.of("x", List.of(LocalDate.of(2001, 2, 3)));
    assertThat(of(new Telling(days, "text"))).isEqualTo(of(new Plain("text", days)));
    assertThat(of(new Telling(days, "texts"))).isNotEqualTo(of(new Telling(days, "text")));
    assertThat(of(new Telling(Map.of(), "text"))).isNotEqualTo(of(new Telling(days, "text")));
  }

  @Test
  void theOrderOfAMapIsNoPartOfADeclaration() {
    Map<String, Integer> one = new LinkedHashMap<>();
    one.put("b", 1);
    one.put("a", 2);
    Map<String, Integer> other = new LinkedHashMap<>();
    other.put("a", 2);
    other.put("b", 1);
    assertThat(of(one)).isEqualTo(of(other));
  }

  @Test
  void thePartsThatDifferAreTheReason() {
    Fingerprint before =
        new Fingerprint().add("the file a", "1").add("the file b", "1").add("the file c", "1");
    Fingerprint now =
        new Fingerprint().add("the file a", "2").add("the file c", "1").add("the file d", "1");
    assertThat(now.reason(Optional.empty())).contains("there is no such table yet");
    assertThat(before.reason(Optional.of(before.text()))).isEmpty();
    assertThat(now.reason(Optional.of(before.text())))
        .contains("changed: the file a; new: the file d; gone: the file b");
  }
}
