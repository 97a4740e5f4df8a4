"""Computes the values of RealOutcomesTest, without this project's program.

Run from the project's folder, with the folder of real files as the argument (needs xlrd 1.2 or later):
    (echo feature,year,states,sum; python3 src/test/resources/golden/real/outcomes.py ../shared/real) > src/test/resources/golden/real/outcomes.csv
It reads data/reference (what a code means, when a state exists) and the raw files with Python's own
csv module, and prints for each feature and year: how many states have a value, and their sum. What
it says of the roll calls' totals goes to standard error.
"""
import csv
import datetime
import gzip
import io
import math
import re
import sys
from collections import Counter, defaultdict

import xlrd

REAL = sys.argv[1] + "/"
REFERENCE = "data/reference/"
SUPPORT = {"yes": 1.0, "abstain": 0.5, "no": 0.0}


def note(*words):
    print(*words, file=sys.stderr)


def reference(name):
    with open(REFERENCE + name, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


lives = defaultdict(list)
for row in reference("states.csv"):
    lives[row["state"]].append((row["from"], row["to"] or "9999-12-31"))
uses = defaultdict(lambda: defaultdict(list))
for name in ("codes.csv", "not_states.csv"):
    for row in reference(name):
        years = (int(row["from"] or 0), int(row["to"] or 9999))
        uses[row["scheme"]][row["code"]].append((years, row.get("state")))
base = {row["scheme"]: row["base"] for row in reference("schemes.csv")}


def alive(state, year):
    day = f"{year:04d}-12-31"
    return any(begin <= day <= end for begin, end in lives[state])


def meanings(scheme, code):
    return uses[scheme].get(code) or uses[base[scheme]][code]


def state(scheme, code, year):
    for (first, last), meant in meanings(scheme, code):
        if first <= year <= last:
            return meant if meant and alive(meant, year) else None
    if not meanings(scheme, code):
        raise KeyError((scheme, code, year))
    return None


def show(feature, year, values):
    values = {s: v for s, v in values.items() if v is not None and alive(s, year)}
    print(f"{feature},{year},{len(values)},{math.fsum(values.values())!r}")


def mean(values):
    return math.fsum(values) / len(values) if values else None


# Roll calls: of several records of a resolution the titled one with most votes cast is kept.
def kept(calls, cast):
    best = {}
    for call, (session, resolution, title, year) in calls.items():
        rank = (not title, -cast[call], int(call))
        if resolution and (best.get((session, resolution), (rank, call))) >= (rank, call):
            best[session, resolution] = (rank, call)
    chosen = {call for _, call in best.values()}
    return {c: v for c, v in calls.items() if not v[1] or c in chosen}


def ballots(votes, calls, scheme, country, words):
    """state, year, resolution, vote for every row that is kept; and how many rows there were."""
    cast = Counter(v["rcid"] for v in votes if words[v["vote"]] in SUPPORT)
    chosen = kept(calls, cast)
    rows = {}
    for vote in votes:
        session, resolution, title, year = calls[vote["rcid"]]
        found = state(scheme, vote[country], year)
        if vote["rcid"] in chosen and found:
            assert (found, vote["rcid"]) not in rows, (found, vote["rcid"])
            rows[found, vote["rcid"]] = (found, year, resolution, words[vote["vote"]])
    note("rows", len(votes), "kept", len(rows), "roll calls", len(calls), "kept", len(chosen))
    return list(rows.values()), cast


def of(rows, resolutions, counted, year):
    found = defaultdict(list)
    for s, y, resolution, vote in rows:
        if y == year and vote in counted and (resolutions is None or resolution in resolutions):
            found[s].append(vote)
    return found


ARMS = set("""R/48/75H R/49/75G R/50/70B R/52/38J R/53/77E R/54/54V R/60/68 R/61/66 R/62/47 R/63/72 R/64/50
R/61/89 R/63/240 R/64/48 R/67/234 R/68/31 R/69/49 R/70/58 A/RES/71/50 A/RES/72/44 R/73/36 A/RES/74/49""".split())
ATT = {"R/61/89", "R/63/240", "R/64/48", "R/67/234", "R/68/31", "R/69/49", "R/70/58", "A/RES/71/50", "A/RES/72/44",
       "R/73/36", "A/RES/74/49"}
DRUGS = {"R/27/3012A", "R/27/3012B", "R/27/3013", "R/32/124", "R/32/125", "R/32/126"}
RETURN = {"R/28/3187", "R/33/50", "R/38/34", "R/40/19", "R/42/7", "R/44/18", "R/46/10", "R/48/15", "R/50/56", "R/52/24"}
MEMBERS = set(SUPPORT) | {"absent"}


def mean_support(feature, rows, resolutions, years):
    for year in years:
        cells = of(rows, resolutions, SUPPORT, year)
        show(feature, year, {s: mean([SUPPORT[v] for v in votes]) for s, votes in cells.items()})


with gzip.open(REAL + "derived_csv/un_votes.csv.gz", "rt", encoding="utf-8", newline="") as file:
    votes = list(csv.DictReader(file))
with open(REAL + "derived_csv/un_roll_calls.csv", encoding="utf-8", newline="") as file:
    calls = {r["rcid"]: (r["session"], r["unres"], r["short"], int(r["date"][:4])) for r in csv.DictReader(file)}
rows, _ = ballots(votes, calls, "un-votes", "country", {v: v for v in SUPPORT})
mean_support("small_arms_support", rows, ARMS, [1997, 2006, 2016])
mean_support("att_support_of_year", rows, ATT, [2006, 2013])

with gzip.open(REAL + "derived_csv/UNVotesPublished_native.csv.gz", "rt", encoding="utf-8", newline="") as file:
    votes = list(csv.DictReader(file))
sheet = xlrd.open_workbook(REAL + "unvotes/descriptions1-70latestversion.xls").sheet_by_index(0)
header = [cell.value for cell in sheet.row(0)]
calls, totals = {}, {}
for i in range(1, sheet.nrows):
    row = {h: c.value for h, c in zip(header, sheet.row(i))}
    day = datetime.date(1899, 12, 30) + datetime.timedelta(int(row["date"]))
    call = str(int(row["rcid"]))
    calls[call] = (str(int(row["session"])), row["unres"].strip(), row["short"].strip(), day.year)
    totals[call] = tuple(int(row[v]) for v in ("yes", "abstain", "no"))
words = {"1": "yes", "2": "abstain", "3": "no", "8": "absent", "9": "non-member"}
rows, _ = ballots(votes, calls, "cow", "ccode", words)
counts = Counter((v["rcid"], words[v["vote"]]) for v in votes)
same = [c for c in calls if totals[c] == tuple(counts[c, v] for v in ("yes", "abstain", "no"))]
note("roll calls whose totals are those of the workbook", len(same), "of", len(calls))
note("the others", sorted((int(c), totals[c], tuple(counts[c, v] for v in ("yes", "abstain", "no")))
                          for c in calls if c not in set(same))[:40])
note("votes kept", Counter(vote for _, _, _, vote in rows))
mean_support("drug_control_support", rows, DRUGS, [1977])
mean_support("cultural_return_support", rows, RETURN, [1983, 1991, 1997])
for feature, resolutions in (("drug_control", DRUGS), ("cultural_return", RETURN)):
    points = defaultdict(list)
    for s, y, resolution, vote in rows:
        if y <= 1999 and vote in SUPPORT and resolution in resolutions:
            points[s].append(SUPPORT[vote])
    show(feature + "_support_to_date", 1999, {s: mean(p) for s, p in points.items()})
for year in (1997, 2008):
    show("small_arms_absence", year,
         {s: mean([float(v == "absent") for v in vs]) for s, vs in of(rows, ARMS, MEMBERS, year).items()})
for year in (1990, 2000):
    show("un_absence", year,
         {s: mean([float(v == "absent") for v in vs]) for s, vs in of(rows, None, MEMBERS, year).items()})
    show("un_member", year,
         {s: float(any(v != "non-member" for v in vs)) for s, vs in of(rows, None, words.values(), year).items()})


# Treaties: lists of June 2014 and March 2015, between which nothing changed in the state system; a
# predecessor's acts stand under its successor's name.
def former(scheme):
    for known in (uses[scheme], uses[base[scheme]]):
        for code, all_uses in known.items():
            if known is not uses[scheme] and code in uses[scheme]:
                continue
            now = [s for (first, last), s in all_uses if first <= 2015 <= last]
            for (first, last), s in all_uses:
                if s and now and now[0] and alive(now[0], 2015) and last < 2015 and s != now[0]:
                    yield code, last


FORMER = list(former("untc"))
LISTED = {s for s in lives if alive(s, 2015)} | {state("untc", code, last) for code, last in FORMER}


def treaty(feature, path, on, days, years):
    people = {}
    with open(REAL + f"untreaties/treaties/{path}.csv", encoding="utf-8", newline="") as file:
        table = list(csv.reader(file))
    signed_at = 1 if table[0][1] == "Signature" else None
    consent_at = [len(table[0]) - 1] if signed_at else [1, 2]
    for row in table[1:]:
        name = re.sub(r"\s*[\[(]?\d+(,\s*\d+)*[\])]?$", "", row[0])
        signed = day(row[signed_at])[0] if signed_at else None
        consent, kind = next((day(row[i]) for i in consent_at if row[i]), (None, None))
        bound = consent and max(on, consent + datetime.timedelta(0 if kind == "d" else days))
        for year in [2015] + [last for code, last in FORMER if code == name]:
            found = state("untc", name, year)
            if found:
                people[found] = (signed, consent, bound)
    note(feature, "participants that are states", len(people))
    for year in years:
        end = datetime.date(year, 12, 31)
        for place, what in enumerate(("signed", "consent", "party")):
            if (what != "signed" or signed_at) and (feature, what) != ("arms_trade_treaty", "party"):
                show(f"{feature}_{what}", year,
                     {s: float(bool(people.get(s, (None,) * 3)[place] and people[s][place] <= end)) for s in LISTED})


def day(cell):
    if not cell:
        return None, None
    found = re.fullmatch(r"(\d+ \w+ \d{4})(?: (\w+))?", cell)
    return datetime.datetime.strptime(found[1], "%d %b %Y").date(), found[2]


treaty("arms_trade_treaty", "26-8", datetime.date(2014, 12, 24), 90, [2013])
treaty("firearms_protocol", "18-12-c", datetime.date(2005, 7, 3), 30, [2005, 2013])
treaty("organized_crime", "18-12", datetime.date(2003, 9, 29), 30, [2004])
treaty("narcotics_1961", "6-15", datetime.date(1964, 12, 13), 30, [1990])
treaty("narcotics_1961_amended", "6-18", datetime.date(1975, 8, 8), 30, [1990, 2014])
treaty("psychotropics_1971", "6-16", datetime.date(1976, 8, 16), 90, [1990, 2001])
treaty("trafficking_1988", "6-19", datetime.date(1990, 11, 11), 90, [1990, 2001, 2014])

# Seizures, in the year before.
with open(REAL + "unodc_drugs/seizures_1.csv", encoding="utf-8", newline="") as file:
    seized = list(csv.DictReader(file))
sums = defaultdict(list)
keep = 0
for row in seized:
    found = state("name", row["country"], int(row["Year"]))
    keep += found is not None
    if found and row["KG Equivalent"] != "NULL":
        group = {"Cocaine-type": "cocaine", "Cannabis-type": "cannabis"}.get(row["Drug Group"])
        group = "opiates" if row["Drug"] in ("Opium", "Illicit morphine", "Heroin") else group
        sums[group, found, int(row["Year"])].append(float(row["KG Equivalent"]))
note("seizures", len(seized), "kept", keep)
for group in ("cocaine", "opiates", "cannabis"):
    for year in (1991, 2005):
        show("log_seizures_" + group, year,
             {s: math.log1p(math.fsum(kg)) for (g, s, y), kg in sums.items() if g == group and y == year - 1})


# The World Heritage List, in the year before.
def decoded(run):
    try:
        return run.decode("utf-8")
    except UnicodeDecodeError:
        return run.decode("cp1252")


with open(REAL + "unesco/whc-sites-2019.csv", "rb") as file:
    runs = re.findall(rb"[\x00-\x7f]+|[\x80-\xff]+", file.read())
sites = list(csv.DictReader(io.StringIO("".join(map(decoded, runs)), newline="")))
events = defaultdict(list)
for site in sites:
    for name in site["states_name_en"].split(","):
        for kind, years in (("sites", [site["date_inscribed"]]),
                            ("listed", re.findall(r"[YP] (\d{4})", site["danger_list"])),
                            ("out", re.findall(r"P \d{4}-(\d{4})", site["danger_list"]))):
            for year in map(int, years):
                found = state("name", name.strip(), year)
                if found:
                    events[kind].append((found, year, site["category"]))
note("sites", len(sites), {kind: len(all_events) for kind, all_events in events.items()})


def to_date(kind, year, categories=("Cultural", "Mixed", "Natural")):
    covered = {y for _, y, _ in events[kind]}
    known = {s: 0.0 for s in lives if any(alive(s, y) for y in covered if y <= year)}
    for s, y, category in events[kind]:
        if y <= year:
            known[s] = known.get(s, 0.0) + (category in categories)
    return {s: v for s, v in known.items() if alive(s, year)}


for year in (1998, 2010, 2019):
    show("heritage_sites", year, to_date("sites", year - 1))
    show("heritage_sites_cultural", year, to_date("sites", year - 1, ("Cultural", "Mixed")))
    out = to_date("out", year - 1)
    show("heritage_in_danger", year, {s: v - out.get(s, 0.0) for s, v in to_date("listed", year - 1).items()})
