"""Networks to measure on, always the same: people who meet at events, as CSV `source,target,weight`, with weights for how often.

Few events are large and few people go to many, as in life; most of those at an event are of one country.
"""

import pathlib

import numpy as np

# name: people, pairs that met, seed
SIZES = {"1k": (1_000, 10_000, 1), "10k": (10_000, 100_000, 2), "100k": (100_000, 1_000_000, 3)}
LARGEST_EVENT = 40


def make(folder: pathlib.Path, name: str) -> tuple[pathlib.Path, pathlib.Path]:
    """The file of edges and the file of events (one a line, those who took part by number), made if they are not there."""
    edges, events = folder / f"aff{name}.csv", folder / f"events_aff{name}.csv"
    if not (edges.exists() and events.exists()):
        folder.mkdir(parents=True, exist_ok=True)
        pairs, parties = affiliation(*SIZES[name])
        edges.write_text("".join(f"{a},{b},{w}\n" for (a, b), w in pairs))
        events.write_text("".join(" ".join(map(str, party)) + "\n" for party in parties))
    return edges, events


def take(folder: pathlib.Path, given: pathlib.Path, name: str) -> tuple[pathlib.Path, pathlib.Path]:
    """The same from a folder of lists `u v w` (affNAME.txt) and events `number TAB people` (events_affNAME.tsv)."""
    edges, events = folder / f"given{name}.csv", folder / f"events_given{name}.csv"
    edges.write_text((given / f"aff{name}.txt").read_text().replace(" ", ","))
    lines = (given / f"events_aff{name}.tsv").read_text().splitlines()
    events.write_text("".join(line.split("\t")[1] + "\n" for line in lines))
    return edges, events


def affiliation(people: int, pairs: int, seed: int):
    rng = np.random.default_rng(seed)
    country = min(50, people // 10)
    countries = people // country
    often = [popularity(countries, 0.6, 2), popularity(country, 0.7, 2), popularity(people, 0.6, 5)]
    sizes = np.arange(2, LARGEST_EVENT + 1)
    shares = sizes**-2.2 / (sizes**-2.2).sum()
    shuffle = rng.permutation(people)
    met, parties = {}, []
    while len(met) < pairs:
        size = rng.choice(sizes, p=shares)
        home = np.searchsorted(often[0], rng.random())
        local = home + countries * np.searchsorted(often[1], rng.random(size))
        anywhere = np.searchsorted(often[2], rng.random(size))
        chosen = np.where(rng.random(size) < 0.7, local, anywhere)
        party = sorted({int(shuffle[min(person, people - 1)]) for person in chosen})
        if len(party) > 1:
            parties.append(party)
            for i, a in enumerate(party):
                for b in party[i + 1 :]:
                    met[a, b] = met.get((a, b), 0) + 1
    number = {person: i for i, person in enumerate(sorted({person for pair in met for person in pair}))}
    named = [((number[a], number[b]), weight) for (a, b), weight in met.items()]
    return named, [[number[person] for person in party] for party in parties]


def popularity(count: int, fall: float, shift: float):
    weights = (np.arange(count) + shift) ** -fall
    return np.cumsum(weights) / weights.sum()
