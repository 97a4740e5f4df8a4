"""Looks up the row counts and values of RealViolenceSourcesTest, without this project's program.

Run from the project's folder, with the folder of real files as the argument:
    python3 src/test/resources/golden/real/violence.py ../shared/real
It reads data/reference (what a code means) and the CSV files with Python's own csv module, and
prints for each file: rows of the file, rows made of them, rows of a state that exists at the end of
the year, and the values.
"""
import csv
import sys
from collections import defaultdict

REAL = sys.argv[1] + "/"
REFERENCE = "data/reference/"


def rows(path, tags=0):
    with open(path, encoding="utf-8", newline="") as file:
        yield from list(csv.DictReader(file))[tags:]


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
    found = uses[scheme].get(code) or uses[base[scheme]].get(code)
    if not found:
        raise KeyError((scheme, code, year))
    for (first, last), meant in found:
        if first <= year <= last:
            day = f"{year:04d}-12-31"
            alive = meant and any(begin <= day <= end for begin, end in lives[meant])
            return meant if alive else None
    return None


def exists(one, year):
    return any(begin <= f"{year:04d}-12-31" <= end for begin, end in lives[one])


def told(path, made, kept, values):
    print(path, "rows", len(made), "kept", len(kept))
    for key in values:
        print("  ", key, sorted(row for row in kept if row[:len(key)] == key))


def homicide():
    path, wanted = "unodc/Shiny_DT.csv", ["Homicide Total Count", "Homicide Rate", "Homicide by Firearms", "Firearms Rate"]
    made, kept, passed = [], [], 0
    for row in rows(REAL + path):
        if row["Indicator"] not in wanted:
            passed += 1
            continue
        for year in range(1990, 2018):
            if row[str(year)] != "":
                made.append(row)
                found = state("name", row["Country"], year)
                if found:
                    kept.append((found, year, row["Indicator"], float(row[str(year)])))
    print("passed over", passed)
    told(path, made, kept, [("GBR", 2010), ("IRQ", 2012), ("BRA", 2016), ("COL", 2005)])


def conflicts():
    path = "ucdp/UcdpPrioConflict_v23_1.csv"
    made, kept = [], []
    for row in rows(REAL + path):
        for code in row["gwno_loc"].split(","):
            made.append(row)
            found = state("ucdp", code.strip(), int(row["year"]))
            if found:
                kept.append((found, int(row["year"]), row["conflict_id"], float(row["intensity_level"]), float(row["type_of_conflict"])))
    told(path + " by location", made, kept, [("IND", 2020), ("PAK", 2020), ("UKR", 2022), ("RUS", 2022)])
    at_home = {row[:2] for row in kept}
    next_door = set()
    for row in rows(REFERENCE + "neighbours.csv"):
        for year in range(int(row["from"] or 0) or 1995, (int(row["to"]) if row["to"] else 2021) + 1):
            pair = row["state"], row["neighbour"]
            if 1995 <= year <= 2021 and all(exists(one, year) for one in pair):
                next_door |= {(one, year) for one, other in (pair, pair[::-1]) if (other, year) in at_home}
    print("   a conflict next door, 1995 to 2021, states that exist a year later too:",
          sum(exists(one, year + 1) for one, year in next_door))
    print("   state-years with a conflict at home, 1995 to 2021:", sum(1995 <= year <= 2021 for _, year in at_home))
    print("   in war, 1995 to 2021:", len({row[:2] for row in kept if row[3] == 2 and 1995 <= row[1] <= 2021}))
    made, kept = [], []
    for row in rows(REAL + path):
        for side in ("a", "a_2nd", "b", "b_2nd"):
            if row["gwno_" + side].strip():
                for code in row["gwno_" + side].split(","):
                    made.append(row)
                    found = state("ucdp", code.strip(), int(row["year"]))
                    if found:
                        kept.append((found, int(row["year"]), row["conflict_id"], side, float(row["intensity_level"])))
    told(path + " by party", made, kept, [("USA", 2003), ("DNK", 2003), ("IND", 2020)])
    print("   parties, 1995 to 2021:", len({row[:2] for row in kept if 1995 <= row[1] <= 2021}))


def events():
    path = "ucdp/ged_hdx_conflict_data_ukr.csv"
    made, kept = [], []
    for row in rows(REAL + path, tags=1):
        made.append(row)
        found = state("ucdp", row["country_id"], int(row["year"]))
        if found:
            kept.append((found, int(row["year"]), row["id"], row["type_of_violence"], row["gwnoa"], float(row["best"])))
    told(path, made, kept, [("UKR", 2014, "239001")])
    for year in range(2014, 2019):
        mine = [row for row in kept if row[1] == year]
        print("  ", year, len(mine), sum(row[5] for row in mine), sum(row[5] for row in mine if row[3] == "2"))
    print("   first", min(kept))


def population():
    path = "who_mortality/pop.csv"
    made, kept, passed, off = [], [], 0, 0
    for row in rows(REAL + path):
        if row["Admin1"].strip() or row["SubDiv"].strip() or row["Sex"] not in ("1", "2"):
            passed += 1
            continue
        made.append(row)
        found = state("who", row["Country"], int(row["Year"]))
        total = float(row["Pop1"])
        ages = sum(float(row[f"Pop{i}"] or 0) for i in range(2, 27))
        wrong = row["Frmat"] != "09" and abs(total - ages) > 0.01 * total
        if found:
            off += wrong
            kept.append((found, int(row["Year"]), row["Sex"], row["Frmat"], total))
    print("passed over", passed, "ages off", off)
    told(path, made, kept, [("NLD", 2005), ("SUN", 1985), ("RUS", 2005)])
    twice = [key for key in {row[:3] for row in kept} if sum(row[:3] == key for row in kept) > 1]
    print("   twice", twice)


def plain(path, columns):
    made, kept = [], []
    for row in rows(REAL + path):
        made.append(row)
        found = state("owid", row["Entity"], int(row["Year"]))
        if found:
            kept.append((found, int(row["Year"])) + tuple(row[column] for column in columns))
    told(path, made, kept, [("AFG", 1990), ("NOR", 2011), ("COL", 1994), ("COL", 2000)])
    print("   1993:", sum(row["Year"] == "1993" for row in made), min(int(row["Year"]) for row in made), max(int(row["Year"]) for row in made))


homicide()
conflicts()
events()
population()
plain("owid/owid_history_Homicide_ClioInfra.csv", ["Homicide Rate (Clio Infra)"])
plain("owid/owid_history_GTD_2018.csv", ["Terrorism Fatalities (GTD)", "Number of terrorist incidents (GDT, 2018)"])
plain("owid/Conflict deaths – UCDP Georeferenced Event Data (2019).csv", ["Direct conflict deaths", "Direct conflict death rate"])
