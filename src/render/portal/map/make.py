#!/usr/bin/env python3
"""Writes outline.txt, the outline of Indonesia as the data of one SVG path, from Natural Earth (public domain).

    python3 src/render/portal/map/make.py countries-50m.json

countries-50m.json comes from the npm package world-atlas 2.0.2, a TopoJSON of Natural Earth's countries. The outline is
an equirectangular projection: 20 units a degree, the origin at 94.5° E, 6.5° N. Bends of less than 0.15° and islands of
less than 0.06 square degrees are left out.
"""

import json
import pathlib
import sys

WEST, NORTH, SCALE = 94.5, 6.5, 20
BEND, SMALLEST = 0.15 * SCALE, 0.06 * SCALE * SCALE


def rings(topology):
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + translate[0], y * scale[1] + translate[1]))
        arcs.append(points)
    [country] = [g for g in topology["objects"]["countries"]["geometries"] if g.get("id") == "360"]
    for polygon in country["arcs"]:
        ring = []
        for index in polygon[0]:
            arc = arcs[index] if index >= 0 else arcs[~index][::-1]
            ring += arc[1:] if ring else arc
        yield [((lon - WEST) * SCALE, (NORTH - lat) * SCALE) for lon, lat in ring]


def simplified(points):
    """Douglas-Peucker."""
    if len(points) < 3:
        return points
    (x1, y1), (x2, y2) = points[0], points[-1]
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5

    def distance(point):
        x, y = point
        if length == 0:
            return ((x - x1) ** 2 + (y - y1) ** 2) ** 0.5
        return abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length

    index, far = max(((i, distance(p)) for i, p in enumerate(points[1:-1], 1)), key=lambda pair: pair[1])
    if far <= BEND:
        return [points[0], points[-1]]
    return simplified(points[: index + 1])[:-1] + simplified(points[index:])


def area(points):
    pairs = zip(points, points[1:] + points[:1])
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def main():
    topology = json.loads(pathlib.Path(sys.argv[1]).read_text())
    path = ""
    for ring in sorted(rings(topology), key=area, reverse=True):
        if area(ring) < SMALLEST:
            continue
        middle = len(ring) // 2
        points = simplified(ring[: middle + 1])[:-1] + simplified(ring[middle:])
        points = [(round(x), round(y)) for x, y in points]
        (x, y), rest = points[0], points[1:]
        path += f"M{x} {y}l" + " ".join(
            f"{x2 - x1} {y2 - y1}" for (x1, y1), (x2, y2) in zip(points, rest) if (x1, y1) != (x2, y2)
        ).replace(" -", "-") + "z"
    pathlib.Path(__file__).with_name("outline.txt").write_text(path + "\n")
    print(len(path), "bytes")


main()
