"""Looks up the row counts and values of RealCountryYearSourcesTest, without this project's program.

Run from the project's folder, with the folder of real files as the argument:
    python3 src/test/resources/golden/real/country-years.py ../shared/real
It reads data/reference (what a code means) and the CSV files with Python's own csv module, and
prints for each file: rows read, rows of a state that exists at the end of the year, and the values.
"""
import csv
import re
import sys
from collections import defaultdict

REAL = sys.argv[1] + "/"
REFERENCE = "data/reference/"


def rows(path, delimiter=",", skipped=0):
    with open(path, encoding="utf-8-sig", newline="") as file:
        for _ in range(skipped):
            file.readline()
        yield from csv.DictReader(file, delimiter=delimiter)


lives = defaultdict(list)
for row in rows(REFERENCE + "states.csv"):
    lives[row["state"]].append((row["from"], row["to"] or "9999-12-31"))
uses = defaultdict(lambda: defaultdict(list))
for name in ("codes.csv", "not_states.csv"):
    for row in rows(REFERENCE + name):
        years = (int(row["from"] or 0), int(row["to"] or 9999))
        uses[row["scheme"]][row["code"]].append((years, row.get("state")))
base = {row["scheme"]: row["base"] for row in rows(REFERENCE + "schemes.csv")}


def state(scheme, code, year):
    """The state that exists at the end of the year, or None; an unknown code is an error."""
    found = uses[scheme].get(code) or uses[base[scheme]][code]
    for (first, last), meant in found:
        if first <= year <= last:
            day = f"{year:04d}-12-31"
            alive = meant and any(begin <= day <= end for begin, end in lives[meant])
            return meant if alive else None
    raise KeyError((scheme, code, year))


def panel(path, country, year, scheme, values, shift=0, **layout):
    read = kept = 0
    for row in rows(REAL + path, **layout):
        y = int(row[year]) + shift
        found = state(scheme, row[country].strip(), y)
        read += 1
        kept += found is not None
        if (found, y) in values:
            print("  ", found, y, {v: row[v] for v in values[found, y]})
    print(path, read, kept)


def wide(path, values):
    read = kept = 0
    for row in rows(REAL + path):
        for header, cell in row.items():
            year = re.match(r"(\d{4}) \[YR", header or "")
            if year and cell not in ("", "NA", "..", None):
                found = state("iso3", row["Country Code"], int(year.group(1)))
                read += 1
                kept += found is not None
                if (found, int(year.group(1))) in values:
                    print("  ", found, year.group(1), cell)
    print(path, read, kept)


D = "derived_csv/"
panel(D + "V-Dem-CY-subset-v15_native_layout.csv", "country_id", "year", "vdem", {("NAM", 2005): ["v2x_polyarchy"]})
panel(D + "p4v2018_native_layout.csv", "ccode", "year", "polity", {("SDN", 2012): ["polity2"], ("DEU", 1990): ["polity2"]})
fh = ["PR rating", "CL rating", "Total"]
panel("freedomhouse/All_data_FIW_2013-2022.csv", "Country/Territory", "Edition", "name",
      {("SSD", 2021): fh, ("SSD", 2012): fh}, shift=-1, delimiter=";", skipped=1)
panel(D + "fh.csv", "fh_country", "year", "name", {("NAM", 2005): ["pr", "cl"], ("YUG", 1990): ["pr", "cl"]})
panel(D + "bmr.csv", "bmr_ccode", "year", "bmr", {("SDN", 2015): ["democracy"], ("MCO", 2005): ["democracy"]})
panel(D + "eiu.csv", "eiu_country", "year", "name", {("NOR", 2023): ["eiu"], ("AFG", 2006): ["eiu"]})
panel("owid/SIPRI Military Expenditure Database.csv", "Entity", "Year", "owid",
      {("NAM", 2005): ["military_expenditure", "military_expenditure_share_gdp"]})
panel(D + "cow_nmc.csv", "ccode", "year", "cow-nmc", {("DEU", 2005): ["cinc", "milper"]})
panel("cow/NMC_v4_0.csv", "ccode", "year", "cow-nmc", {("USA", 2005): ["cinc"], ("NAM", 1990): ["milex", "milper"]})
panel("cow/National_COW_4.0.csv", "ccode", "year", "cow-trade",
      {("DEU", 1970): ["imports", "exports"], ("DEU", 1958): ["imports", "exports"]})
wide("wdi/WDI_Extract_NYGDPPCAPKD1.csv", {("NAM", 2005)})
panel_rows = [row for row in rows(REAL + "wdi/WDI_Extract_NYGDPPCAPKD2.csv") if row["Time"].isdigit()]
print("wdi/WDI_Extract_NYGDPPCAPKD2.csv", len(panel_rows),
      sum(state("iso3", row["Country Code"], int(row["Time"])) is not None for row in panel_rows),
      [row["Value"] for row in panel_rows if (row["Country Code"], row["Time"]) == ("NAM", "2005")])
