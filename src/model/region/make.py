#!/usr/bin/env python3
"""Makes names.bin from prov.csv, kab.csv and kec.csv of cahyadsn/wilayah_boundaries.

    python3 src/model/region/make.py FOLDER

The file: 127 pairs of bytes, the dictionary; then the lines. Bytes from 0x80 on stand for a pair of the
dictionary, whose halves may stand for pairs again (byte pair encoding: P. Gage, A New Algorithm for Data
Compression, 1994). A line is a name; `#` before it begins a province, `=` a regency or city. A number with
a colon stands before the name only where it is not the one after the number before it.
"""

import collections
import csv
import pathlib
import sys

FIRST_TOKEN, TOKENS = 0x80, 127


def rows(folder):
    for name in ("prov.csv", "kab.csv", "kec.csv"):
        with open(folder / name, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield row["kode"], " ".join(row["nama"].split())


def lines(table):
    last = {1: 0, 2: 0, 3: 0}
    for code, name in sorted(table):
        groups = code.split(".")
        level, number = len(groups), int(groups[-1])
        assert name.isascii() and name[0] not in "#=" and "\n" not in name, name
        written = "" if number == last[level] + 1 and not name[0].isdigit() else f"{number}:"
        last[level] = number
        for below in range(level + 1, 4):
            last[below] = 0
        yield {1: "#", 2: "=", 3: ""}[level] + written + name


def squeeze(data):
    data, pairs = list(data), []
    # Marks and numbers stay as they are, so that a reader finds its line without the dictionary.
    kept = set(b"\n#=:0123456789")
    for token in range(FIRST_TOKEN, FIRST_TOKEN + TOKENS):
        counts = collections.Counter(p for p in zip(data, data[1:]) if kept.isdisjoint(p))
        # Of equally frequent pairs the smallest, so that the file is the same everywhere.
        best = min(counts, key=lambda pair: (-counts[pair], pair))
        pairs.append(best)
        shorter, i = [], 0
        while i < len(data):
            if tuple(data[i : i + 2]) == best:
                shorter.append(token)
                i += 2
            else:
                shorter.append(data[i])
                i += 1
        data = shorter
    return bytes(b for pair in pairs for b in pair) + bytes(data)


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    text = "".join(line + "\n" for line in lines(rows(folder)))
    out = pathlib.Path(__file__).with_name("names.bin")
    out.write_bytes(squeeze(text.encode("ascii")))
    print(f"{len(text)} bytes of text, {out.stat().st_size} in {out.name}")
