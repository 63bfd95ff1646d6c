"""A table of meetings whose network has 2,000 people and 10,000 pairs, the same on every run. Prints CSV."""

import datetime
import random

PEOPLE, PAIRS = 2000, 10000

random.seed(3)
pairs: set[tuple[int, int]] = set()
print("date,type,participants,note")
row = 0
while len(pairs) < PAIRS:
    middle = random.randrange(PEOPLE)
    present = {middle}
    wanted = random.choice([2, 2, 3, 3, 4])
    while len(present) < wanted:
        near = random.random() < 0.9
        present.add(int(middle + random.gauss(0, 30)) % PEOPLE if near else random.randrange(PEOPLE))
    people = sorted(present)
    pairs.update((a, b) for i, a in enumerate(people) for b in people[i + 1 :])
    day = datetime.date(2019, 1, 1) + datetime.timedelta(random.randrange(3 * 365))
    row += 1
    print(f"{day},meeting,{'; '.join(f'Person{p:04d} Name{p % 97}' for p in people)},Row {row}")
