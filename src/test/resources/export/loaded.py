"""Run in the folder of a release: pandas loads every table of datapackage.json with its types and labels."""

import csv
import json
import os
import sys

sys.path.insert(0, os.getcwd())
import load

package = json.load(open("datapackage.json", encoding="utf-8"))
release = load.load()
assert list(release) == [resource["name"] for resource in package["resources"]]
kinds = {"integer": "Int64", "number": "float64", "boolean": "boolean"}
for resource in package["resources"]:
    data = release[resource["name"]]
    rows = list(csv.DictReader(open(resource["path"], encoding="utf-8", newline="")))
    assert len(rows) == len(data)
    for field in resource["schema"]["fields"]:
        name = field["name"]
        expected = kinds.get(field["type"], "category" if "constraints" in field and "enum" in field["constraints"] else "string")
        assert str(data[name].dtype) == expected, (name, data[name].dtype)
        assert data.attrs["labels"][name] == field["title"]
        assert data.attrs["units"].get(name, "") == field.get("unit", "")
        assert int(data[name].isna().sum()) == sum(row[name] in ("", "NaN") for row in rows), name
print("loaded", len(release), "tables")
