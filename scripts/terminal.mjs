// What the scripts print. Plain JavaScript for Node 20: it runs before anything is installed.

const coloured = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;

/** @param {number} code @param {string} text */
function colour(code, text) {
  return coloured ? `\u001B[${code}m${text}\u001B[0m` : text;
}

export const bold = (/** @type {string} */ text) => colour(1, text);
export const faint = (/** @type {string} */ text) => colour(2, text);
export const red = (/** @type {string} */ text) => colour(31, text);
export const green = (/** @type {string} */ text) => colour(32, text);

/** One line in both languages. @param {string} vietnamese @param {string} english */
export function bilingual(vietnamese, english) {
  return `${vietnamese} | ${english}`;
}

/** Seconds since `from`, as `12 s`. @param {number} from */
export function secondsSince(from) {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}

/**
 * Announces a step, says every ten seconds that it still goes on, and how long it took.
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(title, work) {
  const start = Date.now();
  console.log(`${bold('•')} ${title}`);
  const pulse = setInterval(() => console.log(faint(`  … ${secondsSince(start)}`)), 10_000).unref();
  try {
    const result = await work();
    console.log(faint(`  ${green('✓')} ${secondsSince(start)}`));
    return result;
  } finally {
    clearInterval(pulse);
  }
}

/** Ends a script with one clear line. */
export class Stop extends Error {
  /** @param {string} vietnamese @param {string} english */
  constructor(vietnamese, english) {
    super(bilingual(vietnamese, english));
  }
}

/** Ends a script after a program that it started has said what is wrong. */
export class AlreadyTold extends Error {}

/** Runs a script's main function; a Stop is printed as one line, without a stack trace. @param {() => Promise<number>} main */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof Stop) console.error(red(error.message));
    else if (!(error instanceof AlreadyTold)) throw error;
    process.exitCode = 1;
  }
}
