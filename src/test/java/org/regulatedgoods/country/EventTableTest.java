package org.regulatedgoods.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Successions, splits and unions, as each scheme of codes tells them. */
class EventTableTest {

  private static final CountryRegistry REGISTRY = CountryRegistry.load();

  @ParameterizedTest(name = "{0} {1} in {2} is {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the Soviet Union and Russia, December 1991
          cow    | 365 | 1990 | SUN
          cow    | 365 | 1991 | RUS
          gw     | 365 | 1990 | SUN
          gw     | 365 | 1991 | RUS
          polity | 364 | 1990 | SUN
          polity | 364 | 1991 | outside SUN
          polity | 365 | 1991 | unknown
          polity | 365 | 1992 | RUS
          vdem   | 11  | 1990 | SUN
          vdem   | 11  | 1991 | RUS
          # Germany, October 1990
          cow    | 260 | 1989 | DEU
          cow    | 255 | 1989 | unknown
          cow    | 255 | 1990 | DEU
          cow    | 260 | 1991 | unknown
          gw     | 260 | 1989 | DEU
          gw     | 260 | 1991 | DEU
          polity | 260 | 1989 | DEU
          polity | 260 | 1990 | no state: superseded
          polity | 255 | 1990 | DEU
          vdem   | 77  | 1989 | DEU
          vdem   | 77  | 1991 | DEU
          cow    | 265 | 1989 | DDR
          cow    | 265 | 1990 | outside DDR
          gw     | 265 | 1989 | DDR
          vdem   | 137 | 1989 | DDR
          # Yemen, May 1990
          cow    | 678 | 1989 | YAR
          cow    | 680 | 1989 | YMD
          cow    | 678 | 1990 | outside YAR
          cow    | 680 | 1990 | outside YMD
          cow    | 679 | 1990 | YEM
          gw     | 678 | 1989 | YAR
          gw     | 678 | 1990 | YEM
          polity | 678 | 1989 | YAR
          polity | 679 | 1990 | YEM
          vdem   | 14  | 1989 | YAR
          vdem   | 14  | 1990 | YEM
          # Czechoslovakia, 1 January 1993
          cow    | 315 | 1992 | CSK
          cow    | 315 | 1993 | outside CSK
          cow    | 316 | 1992 | outside CZE
          cow    | 316 | 1993 | CZE
          cow    | 317 | 1993 | SVK
          gw     | 315 | 1992 | CSK
          gw     | 316 | 1993 | CZE
          gw     | 317 | 1993 | SVK
          polity | 315 | 1992 | CSK
          polity | 316 | 1993 | CZE
          polity | 317 | 1993 | SVK
          vdem   | 157 | 1992 | CSK
          vdem   | 157 | 1993 | CZE
          vdem   | 201 | 1993 | SVK
          # Yugoslavia, Serbia and Montenegro
          cow    | 345 | 1991 | YUG
          cow    | 345 | 1992 | SCG
          cow    | 345 | 2005 | SCG
          cow    | 345 | 2006 | SRB
          cow    | 341 | 2006 | MNE
          gw     | 345 | 1991 | YUG
          gw     | 345 | 2005 | SCG
          gw     | 345 | 2006 | outside SCG
          gw     | 340 | 2006 | SRB
          gw     | 341 | 2006 | MNE
          polity | 345 | 1991 | YUG
          polity | 345 | 1992 | unknown
          polity | 347 | 1991 | no state: superseded
          polity | 347 | 1992 | SCG
          polity | 347 | 2005 | SCG
          polity | 342 | 2006 | SRB
          polity | 348 | 2006 | MNE
          vdem   | 198 | 1991 | YUG
          vdem   | 198 | 1992 | SCG
          vdem   | 198 | 2006 | SRB
          vdem   | 183 | 2006 | MNE
          # Kosovo, February 2008
          cow    | 347 | 2007 | outside XKX
          cow    | 347 | 2008 | XKX
          gw     | 347 | 2008 | XKX
          polity | 341 | 2008 | XKX
          polity | 347 | 2008 | unknown
          vdem   | 43  | 2008 | XKX
          # Sudan, July 2011
          cow    | 625 | 2010 | SDN
          cow    | 625 | 2012 | SDN
          cow    | 626 | 2010 | outside SSD
          cow    | 626 | 2011 | SSD
          gw     | 625 | 2012 | SDN
          gw     | 626 | 2011 | SSD
          polity | 625 | 2011 | SDN
          polity | 625 | 2012 | unknown
          polity | 626 | 2011 | no state: superseded
          polity | 626 | 2012 | SDN
          polity | 626 | 2018 | SDN
          polity | 525 | 2011 | SSD
          vdem   | 33  | 2012 | SDN
          vdem   | 32  | 2011 | SSD
          m49    | 736 | 2010 | SDN
          m49    | 729 | 2012 | SDN
          # Eritrea, May 1993
          cow    | 530 | 1992 | ETH
          cow    | 530 | 1994 | ETH
          cow    | 531 | 1992 | outside ERI
          cow    | 531 | 1993 | ERI
          gw     | 530 | 1994 | ETH
          gw     | 531 | 1993 | ERI
          polity | 530 | 1993 | ETH
          polity | 529 | 1993 | no state: superseded
          polity | 529 | 1994 | ETH
          polity | 531 | 1993 | ERI
          vdem   | 38  | 1994 | ETH
          vdem   | 115 | 1993 | ERI
          m49    | 230 | 1992 | ETH
          m49    | 231 | 1994 | ETH
          # Vietnam, 1975 and 1976
          cow    | 816 | 1974 | VNM
          cow    | 816 | 1976 | VNM
          cow    | 817 | 1974 | RVN
          cow    | 817 | 1975 | outside RVN
          gw     | 816 | 1976 | VNM
          polity | 816 | 1975 | VNM
          polity | 816 | 1976 | no state: superseded
          polity | 818 | 1976 | VNM
          vdem   | 34  | 1976 | VNM
          # Pakistan and Bangladesh, December 1971
          cow    | 770 | 1970 | PAK
          cow    | 770 | 1972 | PAK
          cow    | 771 | 1970 | outside BGD
          cow    | 771 | 1971 | BGD
          gw     | 770 | 1972 | PAK
          gw     | 771 | 1971 | BGD
          polity | 769 | 1971 | PAK
          polity | 770 | 1971 | unknown
          polity | 770 | 1972 | PAK
          vdem   | 29  | 1972 | PAK
          vdem   | 24  | 1971 | BGD
          """)
  void anEventChangesWhatACodeMeans(String scheme, String code, int year, String meaning) {
    assertThat(Meaning.of(REGISTRY.resolve(scheme, code, year))).isEqualTo(meaning);
  }

  @ParameterizedTest(name = "{0} {1} in {2} is {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = {},
      textBlock =
          """
          # words that look like something else
          iso2     | NA             | 2000 | NAM
          iso2     | NO             | 2000 | NOR
          iso2     | CG             | 2000 | COG
          iso2     | CD             | 2000 | COD
          iso3     | ROM            | 2000 | ROU
          iso3     | ZAR            | 1990 | COD
          iso3     | TMP            | 2003 | TLS
          iso3     | XKX            | 2010 | XKX
          iso3     | XKS            | 2010 | XKX
          m49      | 004            | 2000 | AFG
          vdem-text | VDR           | 1970 | RVN
          # names that outlive their state, and names that are older than it
          un-votes | Yugoslavia     | 1980 | YUG
          un-votes | Yugoslavia     | 2006 | SRB
          un-votes | Taiwan         | 1970 | TWN
          un-votes | Russia         | 1980 | SUN
          name     | Russia         | 1980 | outside RUS
          name     | Russia         | 2000 | RUS
          name     | Yemen          | 1980 | outside YEM
          owid     | Czechia        | 1980 | outside CZE
          """)
  void aWordIsReadAsItsSourceMeansIt(String scheme, String code, int year, String meaning) {
    assertThat(Meaning.of(REGISTRY.resolve(scheme, code, year))).isEqualTo(meaning);
  }

  @ParameterizedTest(name = "baci {0} in {1} is {2}")
  @CsvSource({
    "842,2005,USA", "251,2005,FRA", "757,2005,CHE", "579,2005,NOR", "381,2005,ITA",
    "699,2005,IND", "490,2005,TWN", "200,1992,CSK", "278,1989,DDR", "280,1989,DEU",
    "736,2010,SDN", "810,1990,SUN", "890,1991,YUG", "891,2005,SCG", "886,1989,YAR",
    "720,1989,YMD", "643,2005,RUS"
  })
  void aTradeCodeThatIsNotTheIsoNumberIsKnown(String code, int year, String state) {
    assertThat(Meaning.of(REGISTRY.resolve("baci", code, year))).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "58,aggregate", "711,aggregate", "0,aggregate", "97,aggregate", "527,aggregate",
    "568,aggregate", "577,aggregate", "636,aggregate", "837,aggregate", "838,aggregate",
    "839,aggregate", "899,aggregate", "530,territory"
  })
  void aTradeCodeOfNoStateIsNeverOne(String code, String kind) {
    for (int year = 1946; year <= 2030; year++) {
      assertThat(REGISTRY.resolve("baci", code, year)).isEqualTo(new Resolution.NotAState(kind));
    }
  }
}
