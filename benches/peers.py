#!/usr/bin/env python3
"""The measures of rapporteur beside those of other programs: `python3 benches/peers.py [--graphs FOLDER] [--only TASK,…] [--into FILE]`.

Builds the benchmark, installs the other programs into `target/peers` (graph-tool is taken if the system has it), makes the networks, and
measures processor time on one thread: ours, then each other program, then ours again, everything in one run. Prints the table with the ratio
to the fastest other program, whether values agree to 1e-9, the speed on two threads, memory, and what the built-in chronicle takes; `--into`
puts all of it into a Markdown file in place of the sections of the same headings.
`--graphs` takes networks from a folder of `aff10k.txt`, `events_aff10k.tsv` and so on instead of making them.
"""

import argparse
import importlib.metadata
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
WORK = ROOT / "target" / "peers"
PACKAGES = ["networkx", "igraph", "networkit", "rustworkx", "scipy", "numpy", "pandas"]
LONGEST = 600  # seconds for one peer at one task

# task, network, peers, whose values must agree with ours to 1e-9, the ratio to reach, whether all pairs are searched
TASKS = [
    ("betweenness", "10k", "igraph networkit rustworkx graph-tool", "igraph", 0.30, True),
    ("betweenness-weighted", "10k", "igraph", "igraph", 0.40, True),
    ("edges", "10k", "igraph", None, None, True),
    ("closeness", "10k", "igraph networkit rustworkx", "igraph", 0.06, True),
    ("harmonic", "10k", "igraph networkit graph-tool", "igraph", 0.06, True),
    ("distances", "10k", "igraph", "check", None, True),
    ("pagerank", "100k", "scipy igraph networkit graph-tool networkx", "scipy", 0.8, False),
    ("eigenvector", "100k", "networkit scipy igraph graph-tool", "scipy", 0.5, False),
    ("leiden", "100k", "networkit igraph", "larger", 0.5, False),
    ("core", "100k", "graph-tool networkit igraph networkx rustworkx", "igraph", 0.7, False),
    ("components", "100k", "graph-tool networkit igraph scipy networkx rustworkx", "check", 0.7, False),
    ("clustering", "100k", "igraph networkit graph-tool networkx", "igraph", 0.7, False),
    ("projection", "100k", "scipy", "check", 0.4, False),
    ("load", "100k", "scipy networkit igraph networkx", None, None, False),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--graphs", type=pathlib.Path, help="folder with networks instead of our own")
    parser.add_argument("--only", default="", help="tasks, with commas between them")
    parser.add_argument("--seconds", default="5", help="how long each program works at each task, at least three times")
    parser.add_argument("--into", type=pathlib.Path, help="Markdown file to put the tables into")
    args = parser.parse_args()
    inside_environment()
    (ours, chronicle), files = build("measures", "report"), networks(args.graphs)
    rows = []
    for task in TASKS:
        if not args.only or task[0] in args.only.split(","):
            rows.append(measure(ours, files[task[1]], task, args.seconds))
            print(line(rows[-1]), flush=True)
            for peer in rows[-1]["missing"]:
                print(f"NOT MEASURED: {peer} at {task[0]}: it is not installed, failed, or took over {LONGEST} s", file=sys.stderr, flush=True)
    for section in [measures(rows, files), memory(rows), built_in(chronicle)]:
        print("\n" + section)
        if args.into:
            put(section, args.into)


def put(section, file):
    """Puts a section into a Markdown file: in place of the one with its heading, or at the end."""
    heading, old = section.split("\n")[0] + "\n", file.read_text() if file.exists() else ""
    before, _, rest = old.partition(heading)
    _, mark, after = rest.partition("\n## ")
    file.write_text((before.rstrip() + "\n\n" + section.rstrip() + "\n").lstrip() + (mark + after))


def inside_environment():
    """Goes on in an environment with the other programs, which it makes first if need be."""
    python = WORK / "environment" / "bin" / "python"
    if pathlib.Path(sys.executable) == python:
        return
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", python.parents[1]], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    os.execv(python, [python, *sys.argv])


def build(*names):
    """The benchmarks of these names. Cargo tells of the program itself as well, which they need."""
    chosen = [part for name in names for part in ("--bench", name)]
    command = ["cargo", "bench", *chosen, "--no-run", "--message-format", "json"]
    output = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    messages = [json.loads(message) for message in output.splitlines()]
    made = {m["target"]["name"]: m["executable"] for m in messages if m.get("executable")}
    return [made[name] for name in names]


def networks(given):
    import graphs

    WORK.mkdir(parents=True, exist_ok=True)
    sizes = {task[1] for task in TASKS}
    return {name: (graphs.take(WORK, given, name) if given else graphs.make(WORK, name))[0] for name in sizes}


def run(command, threads=1):
    """What one program at one task printed; nothing if it could not do it."""
    count = str(threads)
    limits = dict.fromkeys(["OMP_NUM_THREADS", "RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"], count)
    try:
        done = subprocess.run(command, env={**os.environ, **limits}, capture_output=True, text=True, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return None
    lines = [text for text in done.stdout.splitlines() if text.startswith("{")]
    return json.loads(lines[-1]) if lines else None


def measure(ours, file, task, seconds):
    name, size, peers, judge, target, all_pairs = task
    values = {peer: WORK / f"{name}-{peer}.csv" for peer in ["ours", *peers.split()]}
    own = lambda threads=1: run([ours, name, file, seconds, values["ours"]], threads)
    first, found = own(), {}
    if first is None:
        sys.exit(f"{name}: our own benchmark failed")
    for peer in peers.split():
        python = "/usr/bin/python3" if peer == "graph-tool" else sys.executable
        found[peer] = run([python, HERE / "peer.py", peer, name, file, seconds, values[peer]])
    again = own()
    times = {peer: statistics.median(result["cpu"]) for peer, result in found.items() if result}
    row = {"task": name, "network": size, "target": target, "peers": times, "missing": sorted(found.keys() - times.keys())}
    row["ours"] = statistics.median(first["cpu"] + again["cpu"])
    row["memory"] = (again["graph_bytes"] + again["result_bytes"], again["peak"] * 1024, again["program"] * 1024)
    row["agrees"] = agreement(judge, first, found, values)
    if all_pairs:
        row["two threads"] = min(again["wall"]) / min(own(2)["wall"])
    return row


def agreement(judge, first, found, values):
    """How far values differ from those of the program that judges them."""
    if judge == "check":
        checks = [result["check"] for result in found.values() if result]
        return max((abs(check - first["check"]) / abs(check) for check in checks), default=None)
    if judge == "larger":
        return first["check"] - max(result["check"] for result in found.values() if result)
    if judge is None or not found.get(judge):
        return None
    ours, theirs = read(values["ours"]), read(values[judge])
    return max(abs(ours[node] - theirs[node]) / max(1.0, abs(theirs[node])) for node in theirs)


def read(file):
    return {int(node): float(value) for node, value in (row.split(",") for row in file.open())}


def line(row):
    best = min(row["peers"], key=row["peers"].get, default=None)
    others = ", ".join(f"{peer} {seconds:.3g}" for peer, seconds in sorted(row["peers"].items(), key=lambda p: p[1]))
    ratio = f"{row['ours'] / row['peers'][best]:.3f}" if best else "–"
    target = f"≤ {row['target']}" if row["target"] else ""
    agrees = "" if row["agrees"] is None else f"{row['agrees']:.1e}"
    twice = f"{row['two threads']:.2f}" if "two threads" in row else ""
    return f"| {row['task']} | {row['network']} | {row['ours']:.3g} | {others} | {ratio} | {target} | {agrees} | {twice} |"


def measures(rows, files):
    head = [
        "| task | network | ours, s | others, s | ratio to the fastest | to reach | difference | two threads |",
        "|---|---|---|---|---|---|---|---|",
    ]
    missing = [f"{peer} at {row['task']}" for row in rows for peer in row["missing"]]
    return "\n".join(
        [
            "# Performance",
            "",
            "Made by `python3 benches/peers.py --into docs/performance.md`. Seconds of processor time on one thread, the median of all times; the",
            "ratio is ours to the fastest other program in the same run. *Difference* is the largest between our values and those of a program with the",
            "same definition, relative where values are above 1; for `leiden` it is our modularity less the best other one. *Two threads* is how many",
            "times faster two threads are by the clock, which means nothing on a machine that has other work.",
            "",
            f"Machine: {machine()}; load at the end {os.getloadavg()[0]:.0f}. Networks: people who meet at events ({', '.join(sizes(files))}).",
            "",
            *head,
            *map(line, rows),
            "",
            *([f"**Not measured here: {', '.join(missing)}.**", ""] if missing else []),
        ]
    )


def memory(rows):
    def of(row):
        least, most, program = row["memory"]
        return f"| {row['task']} | {row['network']} | {mib(most)} | {mib(program)} | {mib(most - program)} | {mib(least)} | {(most - program) / least:.1f} |"

    return "\n".join(
        [
            "## Memory",
            "",
            "The peak of the whole process, the names of the nodes and the reading of the table included, and what the program took before it had read",
            "anything; what is beyond that beside the compressed network and the results, of which it is to be three times at most. All in MiB.",
            "",
            "| task | network | peak | the program alone | beyond it | network and results | ratio |",
            "|---|---|---|---|---|---|---|",
            *map(of, rows),
            "",
        ]
    )


def mib(bytes):
    return f"{bytes / 2**20:.1f}"


def built_in(chronicle):
    spent = subprocess.run([chronicle], capture_output=True, text=True).stdout.splitlines()
    return "\n".join(
        [
            "## The built-in chronicle",
            "",
            "Processor time on one thread of all that can be asked of it, the mean of thirty times, as `cargo bench --bench report` prints it: reading,",
            "then every measure, statistic and table of every view, the charts, the files that `build` writes, and the whole graph in all 16 formats. The",
            "tables and the formats are each to take less than 100 ms.",
            "",
            *(f"    {text}" for text in spent),
            "",
        ]
    )


def sizes(files):
    for name, file in sorted(files.items(), key=lambda f: f[1].stat().st_size):
        rows = [row.split(",")[:2] for row in file.open()]
        yield f"{name}: {len({node for row in rows for node in row}):,} nodes, {len(rows):,} edges"


def machine():
    info = pathlib.Path("/proc/cpuinfo")
    models = [text.split(":")[1].strip() for text in info.read_text().splitlines() if text.startswith("model name")] if info.exists() else []
    rust = subprocess.run(["rustc", "--version"], capture_output=True, text=True).stdout.split()[1:2]
    others = ", ".join(f"{peer} {importlib.metadata.version(peer)}" for peer in PACKAGES[:5])
    return f"{models[0] if models else platform.processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, Rust {''.join(rust)}, Python {platform.python_version()}, {others}"


if __name__ == "__main__":
    main()
