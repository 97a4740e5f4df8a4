"""Loads the tables of this release into pandas (1.2 or later).

    import load
    release = load.load()
    release["verdicts"]

gives a dict of data frames. Types know missing values; words of a closed set are categories with their
declared levels; an empty cell is missing, and the text "NA" is a text. What was guarded against
spreadsheets is as it was again. A frame's attrs hold its title, and labels and units by column.
"""

import pathlib
from typing import NamedTuple

import pandas as pd

HEADING = {{heading}}


class Column(NamedTuple):
    dtype: str
    label: str
    unit: str = ""
    levels: list = None


class Table(NamedTuple):
    title: str
    file: str
    columns: dict


TABLES = {
{{tables}}
}


def read_as(dtype):
    """read_csv makes doubles of whole numbers among which one is missing, and so rounds large ones."""
    return "string" if dtype == "Int64" else dtype


def as_declared(values, column):
    if column.dtype == "Int64":
        values = values.astype("Int64")
    if column.dtype == "string":
        values = values.str.replace(r"^'('*[=+@\t\r-])", r"\1", regex=True)
    if column.levels is not None:
        strange = set(values.dropna()) - set(column.levels)
        if strange:
            raise ValueError(f"{values.name}: not among the declared levels: {sorted(strange)}")
        values = values.astype(pd.CategoricalDtype(column.levels))
    return values


def load_table(name, folder=pathlib.Path(__file__).resolve().parent):
    table = TABLES[name]
    days = [name for name, column in table.columns.items() if column.dtype.startswith("datetime")]
    data = pd.read_csv(
        pathlib.Path(folder) / table.file,
        dtype={name: read_as(column.dtype) for name, column in table.columns.items() if name not in days},
        parse_dates=days,
        keep_default_na=False,
        na_values={
            name: [""] if read_as(column.dtype) == "string" else ["", "NaN"]
            for name, column in table.columns.items()
        },
        encoding="utf-8",
    )
    if list(data.columns) != list(table.columns):
        raise ValueError(f"{table.file} does not have the columns of this script")
    data = pd.DataFrame({name: as_declared(data[name], table.columns[name]) for name in data.columns})
    data.attrs["title"] = f"{table.title}. {HEADING}"
    data.attrs["labels"] = {name: column.label for name, column in table.columns.items()}
    data.attrs["units"] = {name: column.unit for name, column in table.columns.items() if column.unit}
    return data


def load(folder=pathlib.Path(__file__).resolve().parent):
    return {name: load_table(name, folder) for name in TABLES}
