// What a run found: one line a check, then the details of the first faults, then the closing count.

const DETAILS = 20;

export class Report {
  #checks = [];
  #print;

  constructor(print = console.log) {
    this.#print = print;
  }

  /// A check passes when it has no faults. A fault is `{ where, what }`: the page (or file) and what is wrong there.
  check(name, faults, note = '') {
    this.#checks.push({ name, faults });
    const tail = faults.length ? ` (${faults.length})` : note && ` (${note})`;
    this.#print(`${faults.length ? 'FAIL' : 'ok  '} ${name}${tail}`);
  }

  /// A check that cannot be made on this machine; it counts neither as passed nor as failed.
  skip(name, why) {
    this.#print(`skip ${name} (${why})`);
  }

  get names() {
    return this.#checks.map((check) => check.name);
  }

  get failed() {
    return this.#checks.filter((check) => check.faults.length);
  }

  /// Every fault as `{ check, where, what }`.
  get faults() {
    return this.failed.flatMap((check) => check.faults.map((fault) => ({ check: check.name, ...fault })));
  }

  /// Prints the faults and the count; true when everything passed.
  close() {
    const faults = this.faults;
    for (const fault of faults.slice(0, DETAILS)) this.#print(`  ${fault.check}: ${fault.where}: ${fault.what}`);
    if (faults.length > DETAILS) this.#print(`  … and ${faults.length - DETAILS} more`);
    this.#print(`${this.#checks.length - this.failed.length} passed, ${this.failed.length} failed`);
    return this.failed.length === 0;
  }
}

/// Gathers faults under check names while pages are visited in any order, then reports them in the order of `names`.
export class Ledger {
  #faults = new Map();
  #counts = new Map();

  /// Notes that `name` was tried once at `where`, with what it found there (an array of strings).
  note(name, where, found = []) {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    const faults = this.#faults.get(name) ?? [];
    faults.push(...[found].flat().filter(Boolean).map((what) => ({ where, what })));
    this.#faults.set(name, faults);
  }

  into(report, names) {
    for (const name of names) {
      const count = this.#counts.get(name) ?? 0;
      const faults = this.#faults.get(name) ?? [];
      // A check that met no page proves nothing, so it does not pass.
      const empty = count === 0 ? [{ where: 'site', what: 'no page to try this on' }] : [];
      report.check(name, [...faults, ...empty], `${count}`);
    }
  }
}
