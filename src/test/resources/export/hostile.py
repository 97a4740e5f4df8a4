"""Run in the folder of the hostile release: what pandas has loaded is what was exported."""

import math
import os
import sys

sys.path.insert(0, os.getcwd())
import load

label = open("label.txt", encoding="utf-8").read()
d = load.load()["country_year_small-arms"]
columns = list(d.columns)
missing = d.isna()
assert list(d["id"]) == ["NA", "b", "c"]
assert list(d[columns[1]])[:2] == [-1.5, math.inf] and missing[columns[1]][2]
assert list(d[columns[2]]) == ["=1+1", "c, d", "NA"]
assert list(d[columns[2]].cat.categories) == ["=1+1", 'a "b"', "c, d", "NA"]
assert d[columns[3]][0] == 'a "b"' and missing[columns[3]][1]
assert d["in"][0] == 1e-5 and list(missing["in"]) == [False, True, True]
assert d["count"][0] == 9007199254740993 and missing["count"][1] and d["count"][2] == 0
assert d["flag"][0] and not d["flag"][1] and missing["flag"][2]
assert str(d["day"][0].date()) == "2006-12-06" and missing["day"][1]
assert list(d["note"]) == ["'=x", "@home", "two\nlines; 'plain'"]
assert set(d.attrs["labels"].values()) == {label} and len(d.attrs["labels"]) == 9
assert set(d.attrs["units"].values()) == {"$ per `head'"}
print("as it was")
