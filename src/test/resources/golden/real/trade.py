"""Looks up the row counts and values of RealTradeSourcesTest, without this project's program.

Run from the project's folder, with the folder of real files as the argument:
    python3 src/test/resources/golden/real/trade.py ../shared/real
It reads data/reference (what a code means) and the CSV files with Python's own csv module.
"""
import csv
import glob
import re
import sys
from collections import defaultdict

REAL = sys.argv[1] + "/"
REFERENCE = "data/reference/"


def rows(path, encoding="utf-8"):
    with open(path, encoding=encoding, newline="") as file:
        yield from csv.DictReader(file)


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
            return meant if any(a <= day <= b for a, b in lives[meant]) else None
    if not found:
        raise SystemExit(f"{scheme}: no code {code}")
    return None


def legacy(path):
    """Reports kept, and how far partners and groups together are from the World row."""
    read = kept = 0
    parts, world = defaultdict(int), {}
    for row in rows(REAL + path):
        read += 1
        year = int(row["Year"])
        ends = [state("comtrade", row[end + " Code"], year) for end in ("Reporter", "Partner")]
        kept += any(ends)
        key = (row["Reporter Code"], row["Year"], row["Trade Flow Code"], row["Commodity Code"])
        value = int(row["Trade Value (US$)"])
        if row["Partner Code"] == "0":
            world[key] = value
        else:
            parts[key] += value
    apart = [abs(parts[key] - world[key]) for key in world if key in parts]
    print(path, "read", read, "kept", kept, "wholes", len(apart), "farthest apart", max(apart, default=None))
    return world


def plus(path):
    """Rows are lists here: the header has a name less than they have cells."""
    with open(REAL + path, encoding="iso-8859-1", newline="") as file:
        header, *records = list(csv.reader(file))
    place = {name: i for i, name in enumerate(header)}
    goods = [r for r in records if r[place["typeCode"]] == "C"]
    kept = [
        r
        for r in goods
        if any(state("comtrade", r[place[c]], int(r[place["refYear"]])) for c in ("reporterCode", "partnerCode"))
    ]
    print(path, "read", len(records), "goods", len(goods), "kept", len(kept))
    for r in goods:
        if (r[place["reporterCode"]], r[place["partnerCode"]], r[place["flowCode"]]) == ("276", "516", "X"):
            print("  DEU exports to NAM", float(r[place["primaryValue"]]))


def tiv():
    cells = {}
    for path in sorted(glob.glob(REAL + "sipri/tiv_export_1950-2021/*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            table = list(csv.reader(file))
        supplier = re.match(r"TIV of arms exports from (.+), \d{4}-\d{4}$", table[0][0]).group(1)
        years = table[10]
        for row in table[11:]:
            if row[0] not in ("", "Total"):
                for i, cell in enumerate(row):
                    if years[i].isdigit() and cell != "":
                        cells[supplier, row[0], int(years[i])] = float(cell)
    kept = {
        (a, b, y): v
        for (a, b, y), v in cells.items()
        if state("sipri", a, y) or state("sipri", b, y)
    }
    processed = {
        (r["supplier"], r["recipient"], int(r["year"])): float(r["value"])
        for r in rows(REAL + "sipri/sipri-exports-processed.csv")
    }
    print("tiv cells", len(cells), "kept", len(kept), "zeros", sum(v == 0 for v in cells.values()))
    print("  processed", len(processed), "not in tiv or other", sum(cells.get(k) != v for k, v in processed.items()))
    print("  not in processed", len(set(cells) - set(processed)))
    print("  FRA to Germany 1956", cells["France", "Germany", 1956])
    kept_processed = [k for k in processed if state("sipri", k[0], k[2]) or state("sipri", k[1], k[2])]
    print("  processed kept", len(kept_processed))


world = legacy("comtrade/legacy_api/query1-UK-all-2012-AG2.csv")
print("  GBR arms exports", world["826", "2012", "2", "93"], "imports", world["826", "2012", "1", "93"])
legacy("comtrade/legacy_api/query3-UK-USA-all-AG2.csv")
legacy("comtrade/legacy_api/query6-UK-all-2012.csv")
plus("comtrade/plus_2024/TradeData.csv")
plus("comtrade/plus_2024/TradeData_Services.csv")
tiv()
