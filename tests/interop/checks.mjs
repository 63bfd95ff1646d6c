// What the scripts that open exports share: one line a check, `ok ...` or `FAILED ...`, and code 1 at the end if any failed.

let ran = 0;
let failed = 0;

/** Whether `find` finds what is expected, both as JSON; what it throws is what it found. */
export function check(name, find, expected) {
  let found;
  try {
    found = JSON.stringify(find());
  } catch (error) {
    found = String(error);
  }
  ran += 1;
  const wanted = JSON.stringify(expected);
  if (found === wanted) {
    console.log(`ok ${name}: ${found.slice(0, 80)}`);
  } else {
    failed += 1;
    console.log(`FAILED ${name}: found ${found.slice(0, 300)}, expected ${wanted.slice(0, 300)}`);
  }
}

/** Ends the program with the code that the checks deserve; no checks deserve 1. */
export function finish() {
  if (ran === 0) console.log("FAILED nothing was found to check");
  process.exit(failed > 0 || ran === 0 ? 1 : 0);
}
