package org.regulatedgoods.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regulatedgoods.study.DeclaredSources;

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
            "[SCG,null,2003-09-18,accession]",
            "[SRB,null,2003-09-18,accession]",
            "[SSD,null,2011-11-11,succession]",
            "[SVK,1997-12-03,1999-02-25,approval]");
    assertThat(result.rejected())
        .containsExactly(
            "[10,Holy See,2014,not a state: territory]",
            "[11,Soviet Union,2014,not in the state system at the end of that year]");
    assertThat(result.rows("read")).isEqualTo(11);
    assertThat(result.rows("kept")).isEqualTo(9);
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

  @Test
  void whatAPredecessorDidStandsUnderItsSuccessorsNameAndIsOfBoth() {
    RawFolder.Result read =
        new RawFolder(root)
            .with(
                "treaty.csv",
                "Participant,Signature,\"Ratification, Accession(a), Acceptance(A), Approval(AA),"
                    + " Formal confirmation(c), Succession(d)\"",
                "Russian Federation,19 Jan 1989,17 Dec 1990",
                "Serbia,,12 Mar 2001 d",
                "Croatia,,26 Jul 1993 d",
                "Bosnia and Herzegovina,,1 Sep 1993 d",
                "European Union,8 Jun 1989,31 Dec 1990 c",
                "Afghanistan,20 Dec 1988,14 Feb 1992")
            .placing("trafficking-1988", "treaty.csv")
            .read(DeclaredSources.of("trafficking-1988"));
    assertThat(read.columns())
        .containsExactly("state", "signature", "consent", "consent_kind", "in_force");
    assertThat(read.kept())
        .containsExactly(
            "[AFG,1988-12-20,1992-02-14,ratification,1992-05-14]",
            "[BIH,null,1993-09-01,succession,1993-09-01]",
            "[HRV,null,1993-07-26,succession,1993-07-26]",
            "[RUS,1989-01-19,1990-12-17,ratification,1991-03-17]",
            "[SCG,null,2001-03-12,succession,2001-03-12]",
            "[SRB,null,2001-03-12,succession,2001-03-12]",
            "[SUN,1989-01-19,1990-12-17,ratification,1991-03-17]");
    assertThat(read.rejected())
        .containsExactly("[6,European Union,2015,not a state: organisation]");
  }

  @Test
  void aTreatyBindsNobodyBeforeItIsInForceItself() {
    RawFolder.Result read =
        new RawFolder(root)
            .with(
                "treaty.csv",
                "Participant,Signature,\"Approval(AA), Acceptance(A), Accession(a), Succession(d),"
                    + " Ratification\"",
                "Albania,,8 Feb 2008 a",
                "Bulgaria,,6 Aug 2002",
                "China,9 Dec 2002,")
            .placing("firearms-protocol", "treaty.csv")
            .read(DeclaredSources.of("firearms-protocol"));
    assertThat(read.kept())
        .containsExactly(
            "[ALB,null,2008-02-08,accession,2008-03-09]",
            "[BGR,null,2002-08-06,ratification,2005-07-03]",
            "[CHN,2002-12-09,null,null,null]");
  }

  @Test
  void theKindOfConsentMayHaveAColumnOfItsOwnAndDaysAnotherForm() {
    String header = "States,Date of deposit of instrument,Type of instrument";
    RawFolder folder = new RawFolder(root).placing("unesco-1970", "treaty.csv");
    folder.with(
        "treaty.csv",
        header,
        "Namibia,29/11/2021,Accession",
        "Slovakia,31/03/1993,Notification of succession",
        "Ecuador,24/03/1971,Acceptance");
    assertThat(folder.read(DeclaredSources.of("unesco-1970")).kept())
        .containsExactly(
            "[ECU,1971-03-24,acceptance,1972-04-24]",
            "[NAM,2021-11-29,accession,2022-02-28]",
            "[SVK,1993-03-31,succession,1993-03-31]");
    folder.with(
        "treaty.csv", header, "Namibia,29/11/2021,Denial", "Ecuador,1971,Acceptance", "Cuba,,");
    assertThat(folder.problems(DeclaredSources.of("unesco-1970")))
        .containsExactly(
            "treaty.csv:2: Type of instrument = Denial: not a kind of consent that the source"
                + " declares under kinds",
            "treaty.csv:3: Date of deposit of instrument = 1971: not a day written as 08/02/2008,"
                + " with a letter or without");
  }

  @Test
  void aStateThatWithdrawsAndComesBackHasTwoRows() {
    String header = "State,Signature,Deposit,Kind,Denunciation takes effect";
    RawFolder folder = new RawFolder(root).placing("unidroit-1995", "treaty.csv");
    folder.with(
        "treaty.csv",
        header,
        "Italy,24 Jun 1995,11 Oct 1999,RT,",
        "Peru,28 Jun 1996,5 Mar 1998,RT,1 Apr 2005",
        "Peru,,9 Jan 2012,AC,");
    assertThat(folder.read(DeclaredSources.of("unidroit-1995")).kept())
        .containsExactly(
            "[ITA,1995-06-24,1999-10-11,ratification,2000-04-01,null]",
            "[PER,1996-06-28,1998-03-05,ratification,1998-09-01,2005-04-01]",
            "[PER,null,2012-01-09,accession,2012-07-01,null]");
    folder.with("treaty.csv", header, "Peru,,5 Mar 1998,RT,1 Apr 2005", "Peru,,5 Mar 1998,RT,");
    assertThat(folder.problems(DeclaredSources.of("unidroit-1995")))
        .singleElement()
        .asString()
        .startsWith("treaty.csv:3: state, consent = PER, 1998-03-05: a duplicate key");
  }

  private RawFolder folder(String... rows) {
    return new RawFolder(root)
        .with("treaty.csv", "Participant,Signature,\"" + CONSENT + "\"\n" + String.join("\n", rows))
        .placing("mine-ban", "treaty.csv");
  }
}
