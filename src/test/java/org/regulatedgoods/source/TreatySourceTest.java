package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The participants of a treaty, as the Mine Ban Convention is declared in conf/. */
class TreatySourceTest {

  private static final String CONSENT =
      "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)";

  @TempDir Path root;

  @Test
  void daysAndTheLettersBehindThemAreRead() {
    RawFolder.Result result =
        folder(
                "France,3 Dec 1997,23 Jul 1998",
                "Finland,,9 Jan 2012 a",
                "Japan,3 Dec 1997,30 Aug 1998 A",
                "Slovakia,3 Dec 1997,25 Feb 1999 AA",
                "South Sudan,,11 Nov 2011 d",
                "Serbia 5,,18 Sep 2003 a",
                "\"Netherlands [1, 2]\",3 Dec 1997,12 Apr 1999 A",
                "Marshall Islands,4 Dec 1997,",
                "Holy See,4 Dec 1997,17 Feb 1998",
                "Soviet Union,,1 Jan 1990")
            .read(RawFolder.shipped("mine-ban"));
    assertThat(result.columns()).containsExactly("state", "signature", "consent", "consent_kind");
    assertThat(result.kept())
        .containsExactly(
            "[FIN,null,2012-01-09,accession]",
            "[FRA,1997-12-03,1998-07-23,ratification]",
            "[JPN,1997-12-03,1998-08-30,acceptance]",
            "[MHL,1997-12-04,null,null]",
            "[NLD,1997-12-03,1999-04-12,acceptance]",
            "[SRB,null,2003-09-18,accession]",
            "[SSD,null,2011-11-11,succession]",
            "[SVK,1997-12-03,1999-02-25,approval]");
    assertThat(result.rejected())
        .containsExactly(
            "[10,Holy See,2015,not a state: territory]",
            "[11,Soviet Union,2015,not in the state system at the end of that year]");
    assertThat(result.rows("read")).isEqualTo(10);
    assertThat(result.rows("kept")).isEqualTo(8);
    assertThat(result.rows("lost")).isEqualTo(2);
  }

  @Test
  void undeclaredLettersUnreadableDaysAndUnknownNamesAreRefusedWithTheirPlaces() {
    String day = ": not a day written as 8 Feb 2008, with a letter or without";
    assertThat(
            folder(
                    "Finland,,9 Jan 2012 x",
                    "France,3 Dec 1997,1998-07-23",
                    "Japan,31 Feb 1997,",
                    "Slovakia,,25 February 1999",
                    "Ruritania,,1 Jan 2000")
                .problems(RawFolder.shipped("mine-ban")))
        .containsExactly(
            "treaty.csv:2: "
                + CONSENT
                + " = 9 Jan 2012 x: a letter after the day that the source does not declare under"
                + " suffixes",
            "treaty.csv:3: " + CONSENT + " = 1998-07-23" + day,
            "treaty.csv:4: Signature = 31 Feb 1997" + day,
            "treaty.csv:5: " + CONSENT + " = 25 February 1999" + day,
            "treaty.csv:6: Participant = Ruritania: an unknown country code of the scheme untc; add"
                + " it to data/reference if it is right");
  }

  @Test
  void aStateThatTakesPartTwiceIsRefused() {
    assertThat(
            folder("Serbia,,18 Sep 2003 a", "Republic of Serbia 3,,18 Sep 2004 a")
                .problems(RawFolder.shipped("mine-ban")))
        .containsExactly(
            "treaty.csv:3: state = SRB: a duplicate key: 2 rows, in treaty.csv:2, treaty.csv:3");
  }

  private RawFolder folder(String... rows) {
    return new RawFolder(root)
        .with("treaty.csv", "Participant,Signature,\"" + CONSENT + "\"\n" + String.join("\n", rows))
        .placing("mine-ban", "treaty.csv");
  }
}
